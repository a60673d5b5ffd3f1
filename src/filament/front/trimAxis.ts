import type { Front } from './front.ts';

const longestWhisker = 0.3; // [nm] that a tip thinner than the least neck may have

/**
 * Cuts a front where dissolution has brought it to the axis below its tip; what hung above has no hold any more.
 *
 * @param least [nm] radius from which a neck counts as parted
 * @returns [nm] length of the part that was cut off; 0 if the front was whole
 */
export function trimAxis(front: Front, least: number): number {
  const { r, z } = front;
  let neck = 0;
  for (let i = front.count - 2; i > 0 && neck === 0; i--)
    if (r[i] <= 0 || (r[i] <= least && z[0] - z[i] > longestWhisker)) neck = i;
  if (neck === 0) return 0;
  const length = z[0] - z[neck];
  r.copyWithin(0, neck, front.count);
  z.copyWithin(0, neck, front.count);
  front.count -= neck;
  r[0] = 0;
  return Math.max(0, length);
}
