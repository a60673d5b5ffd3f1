import type { StopReason } from '../../src/particle/engine/simulation.ts';

/** A run to be carried out in the browser. */
export interface LiveRequest {
  scene: string; // name of a bundled scene
  seed: number;
  settings: string[]; // such as "stop.events=3000", as `filigree run --set` takes them
}

/** What the worker is told. */
export interface LiveOrder {
  json: unknown; // the scene
  seed: number;
}

/** What the run came to. */
export interface LiveEnd {
  kind: 'end';
  stoppedBy: StopReason;
  events: number;
  time: number; // [s]
  stateHash: string; // that of `filigree run` with the same scene and seed
}

/** What the worker tells: bytes of the recording as they come, then the end or why there is none. */
export type LiveMessage =
  { kind: 'bytes'; bytes: Uint8Array; events: number; metal: number } | LiveEnd | { kind: 'failure'; lines: string[] };
