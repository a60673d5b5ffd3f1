import { particleRoles } from '../../src/analysis/particleRoles.ts';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { matterRoles } from '../playback/frameView.ts';
import type { ThumbnailPicture } from './thumbnailMessages.ts';

const bridging = 3; // Frame.bodyAttachment

/** The metal of the last frame of a recording, null where it has none. Throws RecordingError. */
export function lastState(bytes: Uint8Array): ThumbnailPicture | null {
  const reader = new RecordingReader(bytes);
  if (reader.frameCount === 0) return null;
  const frame = reader.frame(reader.frameCount - 1);
  const roles = particleRoles(frame, hasBridge(frame) ? lastWithoutBridge(reader) : null);
  const metal = roles.flatMap((role, i) => (role === 'ion' ? [] : [i]));
  const pick = (values: Float32Array) => Float32Array.from(metal, (i) => values[i]);
  return {
    header: reader.header.frame,
    frame: { x: pick(frame.x), y: pick(frame.y), z: pick(frame.z) },
    codes: Uint8Array.from(metal, (i) => matterRoles.indexOf(roles[i])),
  };
}

/** The last frame before a body joined both electrodes for good. */
function lastWithoutBridge(reader: RecordingReader): Frame | null {
  for (let index = reader.frameCount - 1; index >= 0; index--) {
    const frame = reader.frame(index);
    if (!hasBridge(frame)) return frame;
  }
  return null;
}

function hasBridge({ bodyAttachment }: Frame): boolean {
  return bodyAttachment.includes(bridging);
}
