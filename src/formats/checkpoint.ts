import type { Snapshot, SnapshotArray } from '../particle/state/snapshot.ts';
import { concatenate } from './bytes.ts';
import { crc32 } from './crc32.ts';

const formatVersion = 3;
const magic = Uint8Array.of(0x89, 0x46, 0x47, 0x43, 0x0d, 0x0a, 0x1a, 0x0a); // \x89FGC\r\n\x1a\n
const fixedBytes = 16;

const arrayTypes = { Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array } as const;
type ArrayType = keyof typeof arrayTypes;

/** A checkpoint that this run cannot go on from; bad input, so commands end with exit code 2. */
export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
  readonly exitCode = 2;
}

/** What must be alike for a run to go on exactly. */
export interface CheckpointOrigin {
  version: string; // of the package
  sceneHash: string;
}

/** A run between two field windows: the simulation, its probes, and how much of its files belongs to it. */
export interface Checkpoint extends CheckpointOrigin {
  cpuSeconds: number; // [s] spent so far
  timelineBytes: number; // length of timeline.csv at this moment
  recordingBytes: number; // length of recording.fgr at this moment
  probes: Record<string, number[]>; // the state of each probe, by name
  snapshot: Snapshot;
}

interface ArrayEntry {
  name: string;
  type: ArrayType;
  length: number;
}

/** A checkpoint as bytes, checksum included. Throws RangeError for a NaN. */
export function encodeCheckpoint({ snapshot, ...metadata }: Checkpoint): Uint8Array {
  const arrays = Object.entries(snapshot.arrays);
  const entries: ArrayEntry[] = arrays.map(([name, array]) => ({ name, type: typeOf(array), length: array.length }));
  const json = JSON.stringify({ metadata, values: snapshot.values, arrays: entries }, (_, value) => writable(value));
  const text = new TextEncoder().encode(json);
  const fixed = new Uint8Array(fixedBytes);
  fixed.set(magic);
  const view = new DataView(fixed.buffer);
  view.setUint16(8, formatVersion, true);
  view.setUint32(12, text.length, true);
  const parts = arrays.map(([, array]) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  const checked = concatenate([fixed, text, ...parts, new Uint8Array(4)]);
  const end = checked.length - 4;
  new DataView(checked.buffer).setUint32(end, crc32(checked.subarray(0, end)), true);
  return checked;
}

/**
 * The inverse of encodeCheckpoint, for a run of the same origin.
 *
 * @throws CheckpointError for a foreign, truncated or damaged file, and for one of another version or scene.
 */
export function decodeCheckpoint(bytes: Uint8Array, origin: CheckpointOrigin): Checkpoint {
  const textEnd = checkFrame(bytes);
  const { metadata, values, arrays } = JSON.parse(
    new TextDecoder().decode(bytes.subarray(fixedBytes, textEnd)),
    (_, value) => readable(value),
  );
  if (metadata.version !== origin.version)
    throw new CheckpointError(
      `the checkpoint was written by Filigree ${metadata.version}, this is ${origin.version}: a run goes on exactly only with the version it began with`,
    );
  if (metadata.sceneHash !== origin.sceneHash) throw new CheckpointError('the checkpoint belongs to another scene');
  return { ...metadata, snapshot: { values, arrays: readArrays(bytes, textEnd, arrays) } };
}

/** Checks everything but the content; returns where the arrays begin. */
function checkFrame(bytes: Uint8Array): number {
  if (bytes.length === 0) throw new CheckpointError('the checkpoint is empty');
  if (magic.some((byte, i) => i < bytes.length && bytes[i] !== byte))
    throw new CheckpointError('this is not a Filigree checkpoint: its first eight bytes are others');
  const cutOff = new CheckpointError(`the checkpoint is truncated or damaged (${bytes.length} bytes)`);
  if (bytes.length < fixedBytes + 4) throw cutOff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint16(8, true);
  if (version !== formatVersion)
    throw new CheckpointError(
      `the checkpoint has format version ${version}, this Filigree reads version ${formatVersion}`,
    );
  const end = bytes.length - 4;
  if (crc32(bytes.subarray(0, end)) !== view.getUint32(end, true)) throw cutOff;
  return fixedBytes + view.getUint32(12, true);
}

function readArrays(bytes: Uint8Array, start: number, entries: ArrayEntry[]): Record<string, SnapshotArray> {
  let offset = start;
  const arrays: Record<string, SnapshotArray> = {};
  for (const { name, type, length } of entries) {
    const size = length * arrayTypes[type].BYTES_PER_ELEMENT;
    const copy = new Uint8Array(bytes.subarray(offset, offset + size)); // aligned, unlike the file; a Buffer's slice is no copy
    arrays[name] = new arrayTypes[type](copy.buffer, 0, length);
    offset += size;
  }
  return arrays;
}

function typeOf(array: SnapshotArray): ArrayType {
  return (Object.keys(arrayTypes) as ArrayType[]).find((type) => array instanceof arrayTypes[type]) as ArrayType;
}

/** JSON knows neither infinities nor the sign of zero: they travel as { $number: "-0" }. */
function writable(value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (Number.isNaN(value)) throw new RangeError('a snapshot holds a NaN');
  if (Object.is(value, -0)) return { $number: '-0' };
  return Number.isFinite(value) ? value : { $number: String(value) };
}

function readable(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$number' in value ? Number(value.$number) : value;
}
