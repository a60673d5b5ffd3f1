import { setImmediate } from 'node:timers/promises';
import type { Simulation } from '../particle/engine/simulation.ts';
import type { FullOutcome, RunEnd } from './runOutcome.ts';
import type { RunProgress } from './runProgress.ts';

const slice = 60; // [ms] between two looks at the outside world

/** A simulation together with what is kept of it. */
export interface DrivenRun {
  readonly simulation: Simulation;
  /** Runs whole windows for about so long, at least one. */
  advance(milliseconds: number): void;
  progress(): RunProgress;
  finish(end: RunEnd): FullOutcome;
}

/** Runs to the end, or to the end of the window in which it is asked to stop; reports progress after every slice. */
export async function driveRun(
  run: DrivenRun,
  report: (progress: RunProgress) => void,
  isStopped: () => boolean,
): Promise<FullOutcome> {
  while (!run.simulation.stopReason && !isStopped()) {
    run.advance(slice);
    report(run.progress());
    await setImmediate();
  }
  return run.finish(run.simulation.stopReason ?? 'interrupt');
}
