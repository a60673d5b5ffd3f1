import type { FrameHeader } from '../particle/probes/frameTypes.ts';
import { concatenate } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { bodyColumns, happeningKinds, lengthStep, particleColumns, potentialStep } from './recordingColumns.ts';
import { RecordingError } from './recordingError.ts';

/** The format version this code writes; it reads no later one. */
const recordingVersion = 1;

const magic = Uint8Array.of(0x89, 0x46, 0x47, 0x52, 0x0d, 0x0a, 0x1a, 0x0a); // \x89FGR\r\n\x1a\n
const fixedBytes = 16;

/** What a recording says about all its frames. */
export interface RecordingHeader {
  title: string;
  frame: FrameHeader;
  scene: unknown; // complete, as in scene.json; null where the file does not hold it
  seed: number | null; // null where the file does not hold it
}

/** The file header of a recording: magic, version, length, JSON, CRC-32. */
export function encodeRecordingHeader({ title, frame, scene, seed }: RecordingHeader): Uint8Array {
  const json = {
    title,
    dimension: frame.dimension,
    'width [nm]': frame.width,
    'depth [nm]': frame.depth,
    'thickness [nm]': frame.thickness,
    'particleDiameter [nm]': frame.particleDiameter,
    atomsPerParticle: frame.atomsPerParticle,
    'valence [e]': frame.valence,
    grid: frame.grid,
    'lengthStep [nm]': lengthStep,
    'potentialStep [V]': potentialStep,
    particles: particleColumns,
    bodies: bodyColumns,
    happenings: happeningKinds,
    seed,
    scene,
  };
  const text = new TextEncoder().encode(JSON.stringify(json));
  const fixed = new Uint8Array(fixedBytes);
  fixed.set(magic);
  const view = new DataView(fixed.buffer);
  view.setUint16(8, recordingVersion, true);
  view.setUint32(12, text.length, true);
  const checksum = new Uint8Array(4);
  new DataView(checksum.buffer).setUint32(0, crc32(concatenate([fixed, text])), true);
  return concatenate([fixed, text, checksum]);
}

/** The inverse of encodeRecordingHeader, and where the first frame begins. Throws RecordingError. */
export function decodeRecordingHeader(bytes: Uint8Array): { header: RecordingHeader; end: number } {
  if (magic.some((byte, i) => i < bytes.length && bytes[i] !== byte))
    throw new RecordingError('foreign', 'this is not a Filigree recording: its first eight bytes are others');
  const cutOff = new RecordingError('truncated', `the recording ends inside its header, after ${bytes.length} bytes`);
  if (bytes.length < fixedBytes) throw cutOff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(8, true);
  if (version > recordingVersion)
    throw new RecordingError(
      'newer',
      `the recording has format version ${version}, this Filigree reads up to ${recordingVersion}`,
    );
  const end = fixedBytes + view.getUint32(12, true) + 4;
  if (bytes.length < end) throw cutOff;
  if (crc32(bytes.subarray(0, end - 4)) !== view.getUint32(end - 4, true))
    throw new RecordingError('damaged', 'the header of the recording does not match its checksum');
  return { header: readJson(JSON.parse(new TextDecoder().decode(bytes.subarray(fixedBytes, end - 4)))), end };
}

function readJson(json: Record<string, unknown>): RecordingHeader {
  const frame = {
    dimension: json.dimension,
    width: json['width [nm]'],
    depth: json['depth [nm]'],
    thickness: json['thickness [nm]'],
    particleDiameter: json['particleDiameter [nm]'],
    atomsPerParticle: json.atomsPerParticle,
    valence: json['valence [e]'],
    grid: json.grid,
  } as FrameHeader;
  const seed = typeof json.seed === 'number' ? json.seed : null;
  return { title: String(json.title), frame, scene: json.scene ?? null, seed };
}
