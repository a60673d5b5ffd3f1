import { concatenate } from '../../src/formats/bytes.ts';
import { RecordingEncoder } from '../../src/formats/recordingEncoder.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { frameHeader, readFrame } from '../../src/particle/probes/frame.ts';
import { shareDone } from '../../src/particle/probes/shareDone.ts';
import { TimelineProbe } from '../../src/particle/probes/timeline.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { withDefaults } from '../../src/scene/defaults.ts';
import { FrameSchedule } from '../../src/scene/frameSchedule.ts';
import { parseScene } from '../../src/scene/parse.ts';
import { readOrder } from './readOrder.ts';
import type { LiveEnd, LiveProgress, RunOrder } from './messages.ts';

/**
 * A simulation with its timeline and recording, in memory.
 *
 * **Holds** rows, bytes and state hash are those of `filigree run`, in however many pieces it is advanced.
 */
export class EngineRun {
  readonly #simulation: Simulation;
  readonly #encoder: RecordingEncoder;
  readonly #timeline: TimelineProbe;
  readonly #frames: FrameSchedule;
  #pieces: Uint8Array[];
  #rows: TimelineRow[] = [];

  /** Throws SceneError with all that is wrong with scene, settings and seed. */
  constructor(order: RunOrder) {
    const { json, seed } = readOrder(order);
    const scene = parseScene(json);
    this.#simulation = Simulation.create(buildParticleParameters(scene, seed), seed);
    const { world } = this.#simulation;
    this.#timeline = new TimelineProbe(world);
    this.#frames = new FrameSchedule(scene.recording);
    const header = { title: scene.title, frame: frameHeader(world), scene: withDefaults(json), seed };
    this.#encoder = new RecordingEncoder(header);
    this.#pieces = [this.#encoder.header()];
    this.#probe();
  }

  get isOver(): boolean {
    return this.#simulation.stopReason !== null;
  }

  /** Whether there is a frame that was not taken yet. */
  get hasGrown(): boolean {
    return this.#pieces.length > 0;
  }

  /** Runs whole windows for about so long, at least one; where asked to, no further than to the next frame. */
  advance(milliseconds: number, toNextFrame: boolean): void {
    const end = performance.now() + milliseconds;
    const isEnough = () => this.isOver || (toNextFrame && this.hasGrown) || performance.now() >= end;
    do {
      this.#simulation.advanceWindow();
      if (!this.isOver) this.#probe();
    } while (!isEnough());
  }

  /** What has been recorded since it was taken last. */
  take(): { bytes: Uint8Array; rows: TimelineRow[] } {
    const taken = { bytes: concatenate(this.#pieces), rows: this.#rows };
    this.#pieces = [];
    this.#rows = [];
    return taken;
  }

  progress(): LiveProgress {
    const { world } = this.#simulation;
    const { stop } = world.parameters;
    return {
      share: shareDone(world),
      metal: world.metalCount,
      metalTarget: stop.metalParticles,
      time: world.time,
      timeTarget: stop.time,
      events: world.eventCount,
    };
  }

  /** Records the present state as last row and frame; nothing may follow. */
  finish(): LiveEnd {
    this.#rows.push(this.#timeline.read());
    this.#pieces.push(this.#encoder.frame(readFrame(this.#simulation.world, true)));
    return {
      stoppedBy: this.#simulation.stopReason ?? 'interrupt',
      stateHash: this.#simulation.stateHash(),
      progress: this.progress(),
    };
  }

  #probe(): void {
    const { world } = this.#simulation;
    if (this.#timeline.due()) this.#rows.push(this.#timeline.read());
    if (this.#frames.isDue(world)) this.#pieces.push(this.#encoder.frame(readFrame(world, this.#frames.take(world))));
  }
}
