import type { Happening } from '../particle/probes/frameTypes.ts';
import { happeningKinds } from './recordingColumns.ts';

/** Bytes of one happening. */
export const happeningBytes = 40;

/** Happenings, 40 bytes each. */
export function encodeHappenings(happenings: Happening[]): Uint8Array {
  const bytes = new Uint8Array(happenings.length * happeningBytes);
  const view = new DataView(bytes.buffer);
  happenings.forEach((happening, i) => {
    const offset = i * happeningBytes;
    view.setFloat64(offset, happening.time, true);
    view.setUint32(offset + 8, happening.body, true);
    view.setUint32(offset + 12, happening.other, true);
    view.setFloat32(offset + 16, happening.x, true);
    view.setFloat32(offset + 20, happening.y, true);
    view.setFloat32(offset + 24, happening.z, true);
    view.setFloat32(offset + 28, happening.barrier, true);
    view.setUint32(offset + 32, happening.criticalSize, true);
    view.setUint32(offset + 36, happeningKinds.indexOf(happening.kind), true);
  });
  return bytes;
}

/** The happenings, `count` of them, at the start of an inflated block. */
export function decodeHappenings(content: Uint8Array, count: number): Happening[] {
  const view = new DataView(content.buffer, content.byteOffset);
  return Array.from({ length: count }, (_, i) => {
    const offset = i * happeningBytes;
    return {
      kind: happeningKinds[view.getUint32(offset + 36, true)],
      time: view.getFloat64(offset, true),
      body: view.getUint32(offset + 8, true),
      other: view.getUint32(offset + 12, true),
      x: view.getFloat32(offset + 16, true),
      y: view.getFloat32(offset + 20, true),
      z: view.getFloat32(offset + 24, true),
      barrier: view.getFloat32(offset + 28, true),
      criticalSize: view.getUint32(offset + 32, true),
    };
  });
}
