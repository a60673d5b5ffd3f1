import { setImmediate } from 'node:timers/promises';
import type { RunOutcome } from '../storage/runRecord.ts';
import type { RecordedRun, RunProgress } from './recordedRun.ts';

const slice = 60; // [ms] between two looks at the outside world

/** Runs to the end, or to the end of the window in which it is asked to stop; reports progress after every slice. */
export async function driveRun(
  run: RecordedRun,
  report: (progress: RunProgress) => void,
  isStopped: () => boolean,
): Promise<RunOutcome> {
  while (!run.simulation.stopReason && !isStopped()) {
    run.advance(slice);
    report(run.progress());
    await setImmediate();
  }
  return run.finish(run.simulation.stopReason ?? 'interrupt');
}
