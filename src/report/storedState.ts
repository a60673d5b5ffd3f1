import { BRIDGING } from '../particle/state/bodies.ts';
import type { RecordingReader } from '../formats/recordingReader.ts';
import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import type { StoredRun } from '../storage/storedRun.ts';
import type { PictureContent } from './statePicture.ts';

/** The last state that a run has recorded, null where it has recorded none. */
export function lastState(run: StoredRun, recording: RecordingReader): Omit<PictureContent, 'electrodes'> | null {
  if (recording.frameCount === 0) return null;
  const header = recording.header.frame;
  const frame = recording.frame(recording.frameCount - 1);
  return { header, frame, before: frameBeforeBridge(recording, frame), voids: voidsOf(run, header) };
}

/** The last frame in which no body joined both electrodes, where the given one has such a body. */
function frameBeforeBridge(recording: RecordingReader, frame: Frame): Frame | null {
  if (!hasBridge(frame)) return null;
  let last: Frame | null = null;
  for (const earlier of recording.frames()) if (!hasBridge(earlier)) last = earlier;
  return last;
}

function hasBridge({ bodyAttachment }: Frame): boolean {
  return bodyAttachment.includes(BRIDGING);
}

/**
 * Places that metal had left by the last checkpoint, which alone knows them; none where it cannot be read. None of a box either, where
 * some void lies before or behind nearly every place of the picture.
 */
function voidsOf(
  run: StoredRun,
  { dimension, grid: [nx, , nz], width, thickness }: FrameHeader,
): { x: number; z: number }[] {
  const voids = dimension === 2 ? readVoids(run) : undefined;
  if (voids?.length !== nx * nz) return [];
  const places: { x: number; z: number }[] = [];
  for (let ix = 0; ix < nx; ix++)
    for (let iz = 0; iz < nz; iz++)
      if (voids[ix * nz + iz] === 1) places.push({ x: (ix * width) / nx, z: (iz * thickness) / (nz - 1) });
  return places;
}

function readVoids(run: StoredRun) {
  try {
    return run.checkpoint(run.record.version)?.snapshot.arrays['field.voids'];
  } catch {
    return undefined;
  }
}
