import { performance } from 'node:perf_hooks';
import { Simulation } from '../particle/engine/simulation.ts';
import { TimelineProbe } from '../particle/probes/timeline.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import { buildParticleParameters } from '../scene/build.ts';
import { parseScene } from '../scene/parse.ts';
import { readCpuSeconds } from './cpuClock.ts';
import type { DrivenRun } from './driveRun.ts';
import { progressOf, type RunProgress } from './runProgress.ts';
import { outcomeOf, type FullOutcome, type RunEnd } from './runOutcome.ts';

/**
 * A simulation that leaves nothing on the disk and keeps its timeline in memory.
 *
 * **Holds** its outcome is that of a recorded run of the same scene and seed.
 */
export class UnrecordedRun implements DrivenRun {
  readonly simulation: Simulation;
  readonly rows: TimelineRow[] = [];
  readonly #timeline: TimelineProbe;
  readonly #cpuStart: number; // [s]

  /** @throws SceneError */
  constructor(scene: unknown, seed: number) {
    this.simulation = Simulation.create(buildParticleParameters(parseScene(scene), seed), seed);
    this.#timeline = new TimelineProbe(this.simulation.world);
    this.#cpuStart = readCpuSeconds();
    this.#probe();
  }

  advance(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    do {
      this.simulation.advanceWindow();
      this.simulation.world.happenings = [];
      if (!this.simulation.stopReason) this.#probe();
    } while (!this.simulation.stopReason && performance.now() < end);
  }

  progress(): RunProgress {
    return progressOf(this.simulation.world, this.#cpuSeconds());
  }

  finish(end: RunEnd): FullOutcome {
    const cpuSeconds = this.#cpuSeconds();
    this.rows.push(this.#timeline.read());
    return outcomeOf(this.simulation, this.rows, end, cpuSeconds);
  }

  #cpuSeconds(): number {
    return readCpuSeconds() - this.#cpuStart;
  }

  #probe(): void {
    if (this.#timeline.due()) this.rows.push(this.#timeline.read());
  }
}
