import type { RecordingFault } from '../../src/formats/recordingError.ts';
import type { RecordingHeader } from '../../src/formats/recordingHeader.ts';
import type { RecordingTail } from '../../src/formats/recordingReader.ts';
import type { Happening } from '../../src/particle/probes/frameTypes.ts';
import type { FrameView } from './frameView.ts';

/** What is known of frames without decoding them, one entry a frame. */
export interface FrameHeads {
  time: Float64Array; // [s]
  voltage: Float64Array; // [V]
  events: Float64Array; // since the start of the run
}

/** What reading frames through adds, one entry a frame. */
export interface FrameCounts {
  ions: Float64Array; // particles
  counter: Float64Array; // metal particles, by what their body is attached to
  active: Float64Array;
  floating: Float64Array;
  bridging: Float64Array;
  clusters: Float64Array; // floating bodies
}

/** Something that happened, and the first frame that shows it. */
export interface IndexedHappening extends Happening {
  frame: number;
}

/** Where a body was while it lived, one entry a frame. */
export interface BodyTrack {
  serial: number;
  frame: Uint32Array;
  x: Float32Array; // [nm] centre, not wrapped: it goes on beyond the periodic edge
  z: Float32Array; // [nm]
  size: Uint32Array; // particles
  charge: Int32Array; // [e]
}

/** What the worker that holds a recording is told. */
export type PlaybackOrder =
  | { kind: 'open'; bytes: Uint8Array } // a whole file, or as much as there is of one that grows
  | { kind: 'append'; bytes: Uint8Array }
  | { kind: 'end' } // no more will be appended
  | { kind: 'frame'; index: number; withAges: boolean } // ages of metal cost more far from the frame shown last
  | { kind: 'track'; serial: number };

/** What it answers; `heads` and `counts` begin at frame `from`. */
export type PlaybackMessage =
  | { kind: 'opened'; header: RecordingHeader }
  | { kind: 'fault'; fault: RecordingFault | null; message: string }
  | { kind: 'heads'; from: number; heads: FrameHeads; tail: RecordingTail }
  | { kind: 'indexed'; from: number; counts: FrameCounts; happenings: IndexedHappening[] }
  | { kind: 'frame'; view: FrameView }
  | { kind: 'noFrame'; index: number; message: string }
  | { kind: 'track'; track: BodyTrack }
  | { kind: 'ended' }; // the heads of all that was appended have been sent
