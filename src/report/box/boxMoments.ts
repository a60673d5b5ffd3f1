import type { RecordingReader } from '../../formats/recordingReader.ts';
import type { Frame } from '../../particle/probes/frameTypes.ts';

const shares = [0.1, 0.4, 0.8, 1]; // of the metal at the end

/** Frames in which a run first had 0.1, 0.4, 0.8 and all of the metal that it ended with; each once, none without metal. */
export function boxMoments(recording: RecordingReader): Frame[] {
  const last = recording.frameCount - 1;
  const most = metalOf(recording.frame(last));
  if (most === 0) return [];
  const found: Frame[] = [];
  let [index, wanted] = [0, 0];
  for (const frame of recording.frames()) {
    const metal = metalOf(frame);
    const isEnd = index++ === last;
    if (!isEnd && (wanted === shares.length - 1 || metal < shares[wanted] * most)) continue;
    found.push(frame);
    while (wanted < shares.length - 1 && metal >= shares[wanted] * most) wanted++;
  }
  return found;
}

/** Metal particles of a frame. */
export function metalOf({ kind }: Frame): number {
  return kind.reduce((sum, value) => sum + value, 0);
}
