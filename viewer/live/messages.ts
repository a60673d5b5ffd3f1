import type { Section } from '../../src/analysis/section.ts';
import type { StopReason } from '../../src/particle/engine/simulation.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import type { SceneProblem } from '../../src/scene/problem.ts';

/** A run to be carried out in the browser. */
export interface LiveRequest {
  title: string; // of the scene
  scene: string | null; // name of a bundled scene, null for any other
  json: unknown; // the scene without the settings
  seed: number;
  settings: string[]; // such as "stop.events=3000", as `filigree run --set` takes them
}

/** What a run is made of. */
export type RunOrder = Pick<LiveRequest, 'json' | 'seed' | 'settings'>;

/** What the worker that holds the particle engine is told. */
export type EngineOrder =
  | ({ kind: 'run'; framesPerSecond: number } & RunOrder)
  | { kind: 'pace'; framesPerSecond: number } // Infinity for full speed
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'stop' } // the run ends where it is, with a last row and frame
  | { kind: 'recompute'; id: number; scene?: unknown; frame: Frame }; // the scene is left out where it is that of the order before

/** How far a run has come. */
export interface LiveProgress {
  share: number; // of what would end it, 0 to 1
  metal: number; // particles
  metalTarget: number; // particles
  time: number; // [s]
  timeTarget: number; // [s]
  events: number;
}

/** What a run came to. */
export interface LiveEnd {
  stoppedBy: StopReason | 'interrupt';
  stateHash: string; // that of `filigree run` with the same scene and seed, unless interrupted
  progress: LiveProgress;
}

/** The field of a frame, solved anew; bodies in the order of its `bodySerial`. */
export interface RecomputedField {
  full: Section; // with floating clusters as equipotentials
  background: Section; // without them
  bodyPotential: Float64Array; // [V]
  /** Potential of the metal less that of the film beside it, over a body's surface; NaN for a body without any. */
  bodyOverpotential: { highest: Float64Array; lowest: Float64Array }; // [V] oxidises where positive, reduces where negative
}

/** What the worker answers. */
export type EngineMessage =
  | { kind: 'growth'; bytes: Uint8Array; rows: TimelineRow[]; progress: LiveProgress } // of recording and timeline since the last one
  | ({ kind: 'end' } & LiveEnd)
  | { kind: 'faults'; problems: SceneProblem[] } // the scene, the settings or the seed cannot be used
  | { kind: 'failure'; message: string }
  | { kind: 'field'; id: number; field: RecomputedField }
  | { kind: 'noField'; id: number; message: string };
