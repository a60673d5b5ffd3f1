import type { Front } from './front.ts';
import { volumeOf } from './measures.ts';

/**
 * Cuts a front where dissolution has brought it to the axis below its tip; what hung above has no hold any more.
 *
 * @param least [nm] radius from which a neck counts as parted
 * @returns [nm3] volume of the part that was cut off; 0 if the front was whole
 */
export function trimAxis(front: Front, least: number): number {
  const { r, z } = front;
  let neck = 0;
  for (let i = front.count - 2; i > 0 && neck === 0; i--) if (r[i] <= least && isNeck(front, i)) neck = i;
  if (neck === 0) return 0;
  const before = volumeOf(front);
  r.copyWithin(0, neck, front.count);
  z.copyWithin(0, neck, front.count);
  front.count -= neck;
  r[0] = 0;
  return Math.max(0, before - volumeOf(front));
}

/** A marker that has reached the axis, or lies in a waist: the front is wider above it. */
function isNeck({ r }: Front, i: number): boolean {
  if (r[i] <= 0) return true;
  for (let above = i - 1; above > 0; above--) if (r[above] > 2 * r[i]) return true;
  return false;
}
