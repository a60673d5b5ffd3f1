import { cos, sin } from '../../math/elementary.ts';
import type { Front } from './front.ts';

/** Room for a front with many more markers than any mesh asks for. */
export function emptyFront(capacity = 1000): Front {
  return { count: 0, r: new Float64Array(capacity), z: new Float64Array(capacity) };
}

/**
 * Makes a front the quarter circle about the origin that a SET starts from.
 *
 * @param radius [nm]
 * @param pieces between its markers
 */
export function makeNucleus(front: Front, radius: number, pieces = 12): void {
  front.count = pieces + 1;
  for (let i = 0; i <= pieces; i++) {
    const angle = ((Math.PI / 2) * i) / pieces;
    front.r[i] = i === 0 ? 0 : radius * sin(angle);
    front.z[i] = i === pieces ? 0 : radius * cos(angle);
  }
}

/** Copies a front; `to` must have room for it. */
export function copyFront(from: Front, to: Front): void {
  to.count = from.count;
  to.r.set(from.r.subarray(0, from.count));
  to.z.set(from.z.subarray(0, from.count));
}
