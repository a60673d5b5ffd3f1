import { performance } from 'node:perf_hooks';
import { CheckpointError, type Checkpoint } from '../formats/checkpoint.ts';
import { fluxRecord } from '../formats/fluxRecord.ts';
import { Simulation } from '../particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../particle/probes/frame.ts';
import { FluxProbe } from '../particle/probes/fluxes.ts';
import { TimelineProbe } from '../particle/probes/timeline.ts';
import type { ParticleParameters } from '../particle/state/parameters.ts';
import { buildParticleParameters } from '../scene/build.ts';
import { withDefaults } from '../scene/defaults.ts';
import { parseScene } from '../scene/parse.ts';
import type { Scene } from '../scene/schema.ts';
import { RunFolder } from '../storage/runFolder.ts';
import { StoredRun } from '../storage/storedRun.ts';
import { readCpuSeconds } from './cpuClock.ts';
import { FrameSchedule } from '../scene/frameSchedule.ts';
import { packageVersion } from './packageVersion.ts';
import type { DrivenRun } from './driveRun.ts';
import { progressOf, type RunProgress } from './runProgress.ts';
import { outcomeOf, type FullOutcome, type RunEnd } from './runOutcome.ts';

const checkpointInterval = 5000; // [ms] of wall-clock time; when a checkpoint is written changes nothing in a run

/** What a run is made of. */
export interface RunRequest {
  path: string; // of the run folder
  scene: string; // name or path as given
  json: unknown; // the scene, settings applied
  seed: number;
  force: boolean; // replace the run that the folder holds
}

/**
 * A simulation that writes its timeline, recording, fluxes and checkpoints into a run folder.
 *
 * **Holds** a resumed run writes the same bytes as one that was never interrupted.
 */
export class RecordedRun implements DrivenRun {
  readonly simulation: Simulation;
  readonly path: string;
  readonly #folder: RunFolder;
  readonly #timeline: TimelineProbe;
  readonly #fluxes: FluxProbe;
  readonly #frames: FrameSchedule;
  readonly #materials: Scene['materials'];
  #cpuBefore = 0; // [s] spent before this process took over
  #cpuStart = readCpuSeconds(); // [s]
  #lastCheckpoint = performance.now(); // [ms]

  private constructor(simulation: Simulation, folder: RunFolder, scene: Scene) {
    this.simulation = simulation;
    this.path = folder.path;
    this.#folder = folder;
    this.#timeline = new TimelineProbe(simulation.world);
    this.#fluxes = new FluxProbe(simulation.world);
    this.#frames = new FrameSchedule(scene.recording);
    this.#materials = scene.materials;
  }

  /** Begins a run in a new folder. Throws SceneError and FolderError, having written nothing. */
  static start(request: RunRequest): RecordedRun {
    const { seed } = request;
    const scene = parseScene(request.json);
    const complete = withDefaults(request.json);
    const simulation = Simulation.create(buildParticleParameters(scene, seed), seed);
    const folder = RunFolder.create(request.path, {
      start: { scene: request.scene, seed, run: 0, version: packageVersion },
      scene: complete,
      recording: { title: scene.title, frame: frameHeader(simulation.world), scene: complete, seed },
      force: request.force,
    });
    const run = new RecordedRun(simulation, folder, scene);
    run.#probe();
    return run;
  }

  /**
   * Goes on with the run of a folder, from its checkpoint or, where there is none, from the start.
   *
   * @param stopTime [s] simulated time at which it ends instead of the scene's
   * @throws FolderError, CheckpointError, RecordingError, SceneError, having written nothing
   */
  static resume(path: string, stopTime?: number): RecordedRun {
    const stored = new StoredRun(path);
    const { seed, run } = stored.record;
    const scene = parseScene(stored.scene);
    const parameters = buildParticleParameters(scene, seed);
    if (stopTime !== undefined) parameters.stop = { ...parameters.stop, time: stopTime };
    const checkpoint = stored.checkpoint(packageVersion);
    const simulation = checkpoint ? restore(parameters, checkpoint) : Simulation.create(parameters, seed, run);
    const recording = { title: scene.title, frame: frameHeader(simulation.world), scene: stored.scene, seed };
    const folder = RunFolder.resume(stored, checkpoint, packageVersion, recording);
    const resumed = new RecordedRun(simulation, folder, scene);
    if (checkpoint) {
      resumed.#timeline.restore(checkpoint.probes.timeline);
      resumed.#fluxes.restore(checkpoint.probes.fluxes);
      resumed.#frames.restore(checkpoint.probes.frames);
      resumed.#cpuBefore = checkpoint.cpuSeconds;
    } else resumed.#probe();
    return resumed;
  }

  /** Runs whole windows for about so long, at least one. */
  advance(milliseconds: number): void {
    const end = performance.now() + milliseconds;
    do {
      this.simulation.advanceWindow();
      this.#fluxes.take();
      if (!this.simulation.stopReason) this.#probe();
    } while (!this.simulation.stopReason && performance.now() < end);
    if (performance.now() - this.#lastCheckpoint > checkpointInterval) this.#checkpoint();
  }

  progress(): RunProgress {
    return progressOf(this.simulation.world, this.#cpuSeconds());
  }

  /**
   * Leaves a complete folder: a checkpoint to go on from, then the present state as last row and frame, and run.json.
   * A resumed run takes that row and frame back, so an interruption leaves no trace.
   */
  finish(end: RunEnd): FullOutcome {
    const cpuSeconds = this.#cpuSeconds();
    this.#checkpoint();
    this.#folder.writeRow(this.#timeline.read());
    this.#folder.writeFrame(readFrame(this.simulation.world, true));
    const { metal, film } = this.#materials;
    const setting = { ...this.simulation.world.parameters, metal, film };
    this.#folder.writeFluxes(fluxRecord(this.#fluxes.read(), setting));
    const outcome = outcomeOf(this.simulation, new StoredRun(this.path).timeline(), end, cpuSeconds);
    this.#folder.writeOutcome(outcome);
    this.#folder.close();
    return outcome;
  }

  #cpuSeconds(): number {
    return this.#cpuBefore + readCpuSeconds() - this.#cpuStart;
  }

  #probe(): void {
    const { world } = this.simulation;
    if (this.#timeline.due()) this.#folder.writeRow(this.#timeline.read());
    if (this.#frames.isDue(world)) this.#folder.writeFrame(readFrame(world, this.#frames.take(world)));
  }

  #checkpoint(): void {
    this.#folder.writeCheckpoint({
      snapshot: this.simulation.snapshot(),
      probes: {
        timeline: this.#timeline.snapshot(),
        frames: this.#frames.snapshot(),
        fluxes: this.#fluxes.snapshot(),
      },
      cpuSeconds: this.#cpuSeconds(),
    });
    this.#lastCheckpoint = performance.now();
  }
}

function restore(parameters: ParticleParameters, { snapshot }: Checkpoint): Simulation {
  try {
    return Simulation.restore(parameters, snapshot);
  } catch (error) {
    throw new CheckpointError(`the checkpoint does not fit the scene: ${(error as Error).message}`);
  }
}
