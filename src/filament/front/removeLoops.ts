import type { Front } from './front.ts';

/**
 * Cuts off the loops where a front crosses itself: the markers between two pieces that cross give way to the crossing.
 *
 * **Holds** afterwards no two pieces cross.
 * @returns how many loops were cut
 */
export function removeLoops(front: Front): number {
  const { r, z } = front;
  let cut = 0;
  for (let i = 0; i + 3 < front.count; i++) {
    // The furthest crossing first: loops within a loop go with it.
    for (let j = front.count - 2; j > i + 1; j--) {
      const share = crossing(r, z, i, j);
      if (share < 0) continue;
      const crossR = r[i] + share * (r[i + 1] - r[i]);
      const crossZ = z[i] + share * (z[i + 1] - z[i]);
      r.copyWithin(i + 2, j + 1, front.count);
      z.copyWithin(i + 2, j + 1, front.count);
      r[i + 1] = crossR;
      z[i + 1] = crossZ;
      front.count -= j - i - 1;
      cut++;
      break;
    }
  }
  return cut;
}

/** Where piece i crosses piece j, as a share of piece i; -1 if it does not. */
function crossing(r: Float64Array, z: Float64Array, i: number, j: number): number {
  const ar = r[i];
  const az = z[i];
  const br = r[i + 1];
  const bz = z[i + 1];
  const cr = r[j];
  const cz = z[j];
  const dr = r[j + 1];
  const dz = z[j + 1];
  if (Math.max(ar, br) < Math.min(cr, dr) || Math.max(cr, dr) < Math.min(ar, br)) return -1;
  if (Math.max(az, bz) < Math.min(cz, dz) || Math.max(cz, dz) < Math.min(az, bz)) return -1;
  const cross = (br - ar) * (dz - cz) - (bz - az) * (dr - cr);
  if (cross === 0) return -1;
  const along = ((cr - ar) * (dz - cz) - (cz - az) * (dr - cr)) / cross;
  const across = ((cr - ar) * (bz - az) - (cz - az) * (br - ar)) / cross;
  return along >= 0 && along < 1 && across > 0 && across <= 1 ? along : -1;
}
