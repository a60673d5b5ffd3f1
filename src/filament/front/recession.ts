/**
 * How far the active electrode has drawn back from its original plane z = L, as a function of r on a fixed grid.
 *
 * **Holds** r[0] = 0, r rises, the last one is the radius of the cell; depth >= 0; in between it is linear.
 */
export interface Recession {
  r: Float64Array; // [nm]
  depth: Float64Array; // [nm]
}

const fineStep = 0.05; // [nm]
const fineRadius = 8; // [nm] up to which the step is fine
const growth = 1.1; // of the step beyond

/**
 * A plane electrode.
 *
 * @param radius [nm] of the cell
 * @param scale of the steps: 1 for the coarse mesh
 */
export function flatRecession(radius: number, scale: number): Recession {
  const r = [0];
  let step = fineStep * scale;
  for (let last = 0; last < radius;) {
    if (last >= fineRadius) step *= growth;
    last = radius - last < 1.5 * step ? radius : last + step;
    r.push(last);
  }
  return { r: Float64Array.from(r), depth: new Float64Array(r.length) };
}

/**
 * Areas of the rings that the points of the grid stand for.
 *
 * **Holds** their sum is the area of the cell; the sum of depth * area is the volume of the void.
 */
export function pointAreas({ r }: Recession): Float64Array {
  const last = r.length - 1;
  return r.map((_, j) => {
    const [inner, outer] = [r[Math.max(0, j - 1)], r[Math.min(last, j + 1)]];
    return 0.5 * Math.PI * (outer - inner) * (outer + inner);
  });
}

/** Volume that the electrode has lost from its place. [nm3] */
export function voidVolume({ r, depth }: Recession): number {
  let hollow = 0;
  for (let j = 0; j + 1 < r.length; j++)
    hollow += ((r[j + 1] - r[j]) * (r[j + 1] + r[j]) * (depth[j] + depth[j + 1])) / 2;
  return Math.PI * hollow;
}

/** Depth at a radius, linear between the points of the grid. [nm] */
export function depthAt({ r, depth }: Recession, radius: number): number {
  const last = r.length - 1;
  if (radius >= r[last]) return depth[last];
  let low = 0;
  for (let high = last; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (r[middle] <= radius) low = middle;
    else high = middle;
  }
  return depth[low] + ((depth[low + 1] - depth[low]) * (radius - r[low])) / (r[low + 1] - r[low]);
}
