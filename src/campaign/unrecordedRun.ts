import { performance } from 'node:perf_hooks';
import { fluxRecord, type FluxRecord } from '../formats/fluxRecord.ts';
import { Simulation } from '../particle/engine/simulation.ts';
import { FluxProbe } from '../particle/probes/fluxes.ts';
import { TimelineProbe } from '../particle/probes/timeline.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import { buildParticleParameters } from '../scene/build.ts';
import { parseScene } from '../scene/parse.ts';
import type { Scene } from '../scene/schema.ts';
import { readCpuSeconds } from './cpuClock.ts';
import type { DrivenRun } from './driveRun.ts';
import { progressOf, type RunProgress } from './runProgress.ts';
import { outcomeOf, type FullOutcome, type RunEnd } from './runOutcome.ts';

/**
 * A simulation that leaves nothing on the disk and keeps its timeline in memory, and its fluxes where they are asked for.
 *
 * **Holds** its outcome is that of a recorded run of the same scene and seed.
 */
export class UnrecordedRun implements DrivenRun {
  readonly simulation: Simulation;
  readonly rows: TimelineRow[] = [];
  readonly #timeline: TimelineProbe;
  readonly #fluxes: FluxProbe | null;
  readonly #materials: Scene['materials'];
  readonly #cpuStart: number; // [s]

  /** @throws SceneError */
  constructor(json: unknown, seed: number, measuresFluxes = false) {
    const scene = parseScene(json);
    this.#materials = scene.materials;
    this.simulation = Simulation.create(buildParticleParameters(scene, seed), seed);
    this.#timeline = new TimelineProbe(this.simulation.world);
    this.#fluxes = measuresFluxes ? new FluxProbe(this.simulation.world) : null;
    this.#cpuStart = readCpuSeconds();
    this.#probe();
  }

  advance(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    do {
      this.simulation.advanceWindow();
      this.#fluxes?.take();
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

  /** What was measured about the dominant filament so far, null where it was not asked for. */
  fluxes(): FluxRecord | null {
    const { metal, film } = this.#materials;
    return this.#fluxes && fluxRecord(this.#fluxes.read(), { ...this.simulation.world.parameters, metal, film });
  }

  #cpuSeconds(): number {
    return readCpuSeconds() - this.#cpuStart;
  }

  #probe(): void {
    if (this.#timeline.due()) this.rows.push(this.#timeline.read());
  }
}
