import type { Front } from './front.ts';

/**
 * Volume of the body that a front encloses with the counter electrode: V = (pi/3) sum (z_i - z_i+1)(r_i^2 + r_i r_i+1 + r_i+1^2).
 *
 * @returns [nm3]
 */
export function volumeOf({ count, r, z }: Front): number {
  let sum = 0;
  for (let i = 0; i + 1 < count; i++) sum += (z[i] - z[i + 1]) * (r[i] * r[i] + r[i] * r[i + 1] + r[i + 1] * r[i + 1]);
  return (Math.PI / 3) * sum;
}

/**
 * Areas of the rings that the markers stand for: the integral of the piecewise linear function that is 1 at one marker and 0 at the others.
 *
 * **Holds** their sum is the area of the surface.
 * @param area [nm2] written, one a marker
 */
export function ringAreas({ count, r, z }: Front, area: Float64Array): void {
  area.fill(0, 0, count);
  for (let i = 0; i + 1 < count; i++) {
    const dr = r[i + 1] - r[i];
    const dz = z[i + 1] - z[i];
    const share = (Math.PI / 3) * Math.sqrt(dr * dr + dz * dz);
    area[i] += share * (2 * r[i] + r[i + 1]);
    area[i + 1] += share * (r[i] + 2 * r[i + 1]);
  }
}

/** Greatest radius of the filament at a height; 0 above the tip. [nm] */
export function radiusAt({ count, r, z }: Front, height: number): number {
  let radius = 0;
  for (let i = 0; i + 1 < count; i++) {
    const above = z[i] - height;
    const below = z[i + 1] - height;
    if (above * below > 0) continue;
    const share = above === below ? 0 : above / (above - below);
    radius = Math.max(radius, r[i] + share * (r[i + 1] - r[i]));
  }
  return radius;
}

/** Greatest height of the filament. [nm] */
export function heightOf({ count, z }: Front): number {
  let height = 0;
  for (let i = 0; i < count; i++) height = Math.max(height, z[i]);
  return height;
}

/** Greatest radius of the filament. [nm] */
export function greatestRadius({ count, r }: Front): number {
  let radius = 0;
  for (let i = 0; i < count; i++) radius = Math.max(radius, r[i]);
  return radius;
}

/**
 * Greatest height of the filament over each of some radii, 0 where there is none.
 *
 * @param radii [nm] rising
 * @param height [nm] written, one a radius
 */
export function upperEnvelope({ count, r, z }: Front, radii: Float64Array, height: Float64Array): void {
  greatestAcross(r, z, count, radii, height);
}

/**
 * Greatest radius of the filament at each of some heights, 0 where there is none.
 *
 * @param heights [nm] rising
 * @param radius [nm] written, one a height
 */
export function outerRadii({ count, r, z }: Front, heights: Float64Array, radius: Float64Array): void {
  greatestAcross(z, r, count, heights, radius);
}

/** Greatest y of the line (x, y) over each of some rising numbers, 0 where it does not pass. */
function greatestAcross(x: Float64Array, y: Float64Array, count: number, at: Float64Array, greatest: Float64Array) {
  greatest.fill(0);
  for (let i = 0; i + 1 < count; i++) {
    const from = Math.min(x[i], x[i + 1]);
    const to = Math.max(x[i], x[i + 1]);
    const slope = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
    for (let j = firstAtLeast(at, from); j < at.length && at[j] <= to; j++) {
      const here = from === to ? Math.max(y[i], y[i + 1]) : y[i] + slope * (at[j] - x[i]);
      if (here > greatest[j]) greatest[j] = here;
    }
  }
}

/** Index of the first of some rising numbers that is not below a value. */
function firstAtLeast(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
