import { RecordingError, type RecordingFault } from '../../src/formats/recordingError.ts';
import type { RecordingTail } from '../../src/formats/recordingReader.ts';
import { grouped, withPrefix } from '../../src/formats/numberText.ts';

/** A message with a headline. */
export interface Notice {
  headline: string;
  text: string;
  lines?: string[]; // one for each thing that is wrong
}

const headlines: Record<RecordingFault, string> = {
  foreign: 'This file is no recording',
  newer: 'This recording needs a later Filigree',
  truncated: 'This recording is cut off',
  damaged: 'This recording is damaged',
};

const advice: Record<RecordingFault, string> = {
  foreign: 'Open the recording.fgr of a run folder.',
  newer: 'Build the viewer of the version that wrote it.',
  truncated: 'Copy the file again, or go on with the run: filigree run --resume <dir>.',
  damaged: 'It was changed since it was written. Copy the file again.',
};

/** Why `name` cannot be opened. */
export function describeFault(name: string, error: unknown): Notice {
  if (error instanceof RecordingError)
    return { headline: headlines[error.fault], text: `${name}: ${error.message}. ${advice[error.fault]}` };
  const reason = error instanceof Error ? error.message : String(error);
  return { headline: 'This cannot be opened', text: `${name}: ${reason}` };
}

/** What is wrong behind the last whole frame, null where nothing is. */
export function describeTail(tail: RecordingTail, times: ArrayLike<number>): string | null {
  if (!tail.fault) return null;
  const end = times.length > 0 ? `Shown up to ${withPrefix(times[times.length - 1], 's')}` : 'Nothing is shown';
  return tail.fault === 'damaged'
    ? `${end}: the next frame is damaged, and ${grouped(tail.bytes)} bytes from there on are left out.`
    : `${end}: the last frame is cut off, or still being written (${grouped(tail.bytes)} bytes).`;
}
