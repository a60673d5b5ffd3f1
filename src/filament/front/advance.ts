import type { Front } from './front.ts';

const greatestStretch = 2; // of a marker's way over its normal growth: at a sharp edge or in a groove

/**
 * Moves a front by the thickness of metal that each marker gains.
 *
 * A marker goes along the gradient of the enclosed volume, g, as far as adds thickness * area: thickness * area / |g|. On a smooth front
 * that is its thickness along the normal. The tip stays on the axis, the foot on the counter electrode.
 *
 * **Sign** thickness is positive where metal grows, negative where it dissolves.
 * **Holds** to first order in the thickness the volume gained is the sum of thickness * area, apart from markers that `greatestStretch` holds back.
 * @param thickness [nm] one a marker
 * @param area [nm2] of ringAreas
 */
export function advanceFront(front: Front, thickness: Float64Array, area: Float64Array): void {
  const { count, r, z } = front;
  const last = count - 1;
  let r0 = 0; // markers before this one, as they were
  let z0 = 0;
  for (let i = 0; i < count; i++) {
    const r1 = r[i];
    const z1 = z[i];
    let outward = 0;
    let upward = 0;
    if (i > 0) {
      outward += (z0 - z1) * (r0 + 2 * r1);
      upward -= r0 * r0 + r0 * r1 + r1 * r1;
    }
    if (i < last) {
      const r2 = r[i + 1];
      outward += (z1 - z[i + 1]) * (2 * r1 + r2);
      upward += r1 * r1 + r1 * r2 + r2 * r2;
    }
    if (i === 0) outward = 0;
    if (i === last) upward = 0;
    const gradient = (Math.PI / 3) * Math.sqrt(outward * outward + upward * upward);
    const stretch = Math.min(greatestStretch, area[i] / gradient);
    const way = ((Math.PI / 3) * thickness[i] * stretch) / gradient;
    if (gradient > 0) {
      r[i] = r1 + way * outward;
      z[i] = z1 + way * upward;
    }
    r0 = r1;
    z0 = z1;
  }
}
