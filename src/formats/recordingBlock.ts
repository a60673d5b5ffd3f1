import { unzlibSync, zlibSync } from 'fflate';
import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { concatenate } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { bodyColumns, bodyTable, particleColumns, particleTable } from './recordingColumns.ts';
import { encodeField, fieldBytes } from './recordingField.ts';
import { encodeHappenings, happeningBytes } from './recordingHappenings.ts';
import { decodeTable, emptyTable, encodeTable, skipTable, tableBytes } from './table.ts';
import type { Table } from './table.ts';

const mark = 0x4d415246; // "FRAM"
const lengthEnd = 12; // the length counts from here
const headBytes = 48; // before the deflated part
const checksumBytes = 4;
/** Half the time of the usual level 6, for a file 1 % larger. */
const deflateLevel = 4;
const keyFlag = 1;
const potentialFlag = 2;
const voidsFlag = 4;

/** The particles and bodies of one frame: what the next frame is written as a change of. */
export interface FrameState {
  particles: Table;
  bodies: Table;
}

/** The state that a frame standing by itself is written as a change of: nothing. */
export function emptyState(): FrameState {
  return { particles: emptyTable(particleColumns.length), bodies: emptyTable(bodyColumns.length) };
}

/** What a block says about itself before anything is inflated. */
export interface BlockHead {
  offset: number; // of the block in the file
  end: number; // where the next block begins
  key: boolean; // decodes without the preceding frame
  hasPotential: boolean;
  hasVoids: boolean;
  hasMore: boolean; // at the end of its content, something that later versions may add
  time: number; // [s]
  events: number;
  voltage: number; // [V]
  happenings: number;
  particles: number;
  bodies: number;
}

/** One frame as a self-delimiting block, and the state that the next block builds on. */
export function encodeBlock(
  frame: Frame,
  header: FrameHeader,
  previous: FrameState,
  key: boolean,
): { bytes: Uint8Array; state: FrameState } {
  const state = { particles: particleTable(frame, header), bodies: bodyTable(frame) };
  const parts = [
    encodeHappenings(frame.happenings),
    ...encodeTable(state.particles, previous.particles),
    ...encodeTable(state.bodies, previous.bodies),
    ...encodeField(frame, header.grid),
  ];
  const deflated = zlibSync(concatenate(parts), { level: deflateLevel });
  const bytes = new Uint8Array(headBytes + deflated.length + checksumBytes);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  view.setUint32(4, (key ? keyFlag : 0) | (frame.potential ? potentialFlag : 0) | (frame.voids ? voidsFlag : 0), true);
  view.setUint32(8, bytes.length - lengthEnd, true);
  view.setUint32(12, frame.happenings.length, true);
  view.setUint32(16, frame.serial.length, true);
  view.setUint32(20, frame.bodySerial.length, true);
  view.setFloat64(24, frame.time, true);
  view.setFloat64(32, frame.events, true);
  view.setFloat64(40, frame.voltage, true);
  bytes.set(deflated, headBytes);
  const end = bytes.length - checksumBytes;
  view.setUint32(end, crc32(bytes.subarray(0, end)), true);
  return { bytes, state };
}

/** The head of the block at `offset`; 'truncated' if the file ends within it, 'damaged' if it is not what was written. */
export function readBlockHead(file: Uint8Array, offset: number): BlockHead | 'truncated' | 'damaged' {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (offset + headBytes > file.length) return 'truncated';
  if (view.getUint32(offset, true) !== mark) return 'damaged';
  const end = offset + lengthEnd + view.getUint32(offset + 8, true);
  if (end > file.length) return 'truncated';
  const checked = file.subarray(offset, end - checksumBytes);
  if (crc32(checked) !== view.getUint32(end - checksumBytes, true)) return 'damaged';
  const flags = view.getUint32(offset + 4, true);
  return {
    offset,
    end,
    key: (flags & keyFlag) !== 0,
    hasPotential: (flags & potentialFlag) !== 0,
    hasVoids: (flags & voidsFlag) !== 0,
    hasMore: (flags & ~(keyFlag | potentialFlag | voidsFlag)) !== 0,
    happenings: view.getUint32(offset + 12, true),
    particles: view.getUint32(offset + 16, true),
    bodies: view.getUint32(offset + 20, true),
    time: view.getFloat64(offset + 24, true),
    events: view.getFloat64(offset + 32, true),
    voltage: view.getFloat64(offset + 40, true),
  };
}

/** What a block holds, inflated; into `space`, which must have room for `contentBytes`, where it is given and nothing unknown comes. */
export function inflateBlock(file: Uint8Array, head: BlockHead, space?: Uint8Array): Uint8Array {
  const deflated = file.subarray(head.offset + headBytes, head.end - checksumBytes);
  return unzlibSync(deflated, head.hasMore ? {} : { out: space });
}

/** The most bytes that a block inflates to, but for what this version does not know. */
export function contentBytes({ happenings, particles, bodies }: BlockHead, grid: FrameHeader['grid']): number {
  const tables = tableBytes(particles, particleColumns.length) + tableBytes(bodies, bodyColumns.length);
  return happenings * happeningBytes + tables + fieldBytes(grid);
}

/** The state of a frame, and where its field begins, from the inflated block and the preceding state. */
export function decodeState(
  content: Uint8Array,
  head: BlockHead,
  previous: FrameState,
): { state: FrameState; end: number } {
  const particles = decodeTable(content, head.happenings * happeningBytes, head.particles, previous.particles);
  const bodies = decodeTable(content, particles.end, head.bodies, previous.bodies);
  return { state: { particles: particles.table, bodies: bodies.table }, end: bodies.end };
}

/** Where the field of a frame begins in its inflated block. */
export function fieldOffset(content: Uint8Array, { happenings, particles, bodies }: BlockHead): number {
  const particlesEnd = skipTable(content, happenings * happeningBytes, particles, particleColumns.length);
  return skipTable(content, particlesEnd, bodies, bodyColumns.length);
}
