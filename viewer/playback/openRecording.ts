import type { RecordingHeader } from '../../src/formats/recordingHeader.ts';
import type { RecordingTail } from '../../src/formats/recordingReader.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import type { FrameView } from './frameView.ts';
import type { BodyTrack, FrameCounts, FrameHeads, IndexedHappening } from './messages.ts';

/** A recording that the page has open, perhaps still growing. Its worker decodes frames and reads it through in the background. */
export interface OpenRecording {
  readonly name: string; // of its file or folder, or of the live run
  readonly header: RecordingHeader;
  readonly frameCount: number;
  readonly growing: boolean; // a live run that goes on
  readonly tail: RecordingTail;
  readonly heads: FrameHeads; // frameCount entries
  readonly indexedCount: number; // frames read through so far
  readonly counts: FrameCounts; // indexedCount entries
  readonly happenings: readonly IndexedHappening[]; // of the frames read through, in order
  readonly timeline: readonly TimelineRow[]; // of the run folder or the live run; empty for a recording alone
  /** Counts up whenever any of the above has changed. */
  readonly revision: number;
  /** A frame, decoded by the worker. Rejects with Error where it cannot be. */
  frame(index: number): Promise<FrameView>;
  /** A frame that is at hand, or null. */
  peek(index: number): FrameView | null;
  track(serial: number): Promise<BodyTrack>;
}
