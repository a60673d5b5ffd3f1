import type { CellParameters } from '../parameters.ts';
import { gradedSizes } from './gradedSizes.ts';

// Of the coarse mesh; mesh.scale multiplies the sizes and the excess of the ratios over 1.
const gapSize = 0.1; // [nm] of cells in z about the gap
const gapBelow = 1; // [nm] of film below the active electrode's original plane with cells of that size
const gapAbove = 0.7; // [nm] above it
const radialSize = 0.3; // [nm] of cells in r about the filament
const radialExtent = 6; // [nm] with cells of that size
const footSize = 0.4; // [nm] of the cells at the counter electrode
const filmGrowth = 1.45; // ratio of neighbours within the film
const radialGrowth = 2; // ratio in r outside that
const axialGrowth = 1.8; // ratio in z within the electrodes

/** Faces and centres of the cells along one axis. */
export interface HeatAxis {
  count: number;
  face: Float64Array; // [nm] count + 1
  centre: Float64Array; // [nm]
}

/** Cells in r and z; cell (i, j) stands at j * r.count + i. Both planes of the film are faces. */
export interface HeatGrid {
  r: HeatAxis;
  z: HeatAxis;
  counterRows: number; // rows below z = 0
  filmRows: number; // rows between z = 0 and the active electrode's original plane
}

/** The fixed grid of a cell: fine about filament and gap, growing towards the boundaries. */
export function makeHeatGrid({ geometry, heat, mesh }: CellParameters): HeatGrid {
  const { scale } = mesh;
  const outwards = 1 + (radialGrowth - 1) * scale;
  const inwards = 1 + (axialGrowth - 1) * scale;
  const extent = Math.min(radialExtent, heat.outerRadius);
  const radial = evenSizes(extent, radialSize * scale);
  const outside = heat.outerRadius - extent;
  if (outside > 0) radial.push(...gradedSizes(outside, radialSize * scale * outwards, Infinity, outwards));

  const counter = gradedSizes(heat.electrodeDepth, footSize * scale, Infinity, inwards).reverse();
  const film = filmSizes(geometry.thickness, scale);
  const above = Math.min(gapAbove, heat.electrodeDepth);
  const active = evenSizes(above, gapSize * scale);
  const deep = heat.electrodeDepth - above;
  if (deep > 0) active.push(...gradedSizes(deep, gapSize * scale * inwards, Infinity, inwards));

  return {
    r: makeAxis(0, radial),
    z: makeAxis(counter.length, [...counter, ...film, ...active]),
    counterRows: counter.length,
    filmRows: film.length,
  };
}

function filmSizes(thickness: number, scale: number): number[] {
  const below = thickness - gapBelow;
  if (below < gapBelow) return evenSizes(thickness, gapSize * scale);
  const growth = 1 + (filmGrowth - 1) * scale;
  const graded = gradedSizes(below, footSize * scale, gapSize * scale * growth, growth);
  return [...graded, ...evenSizes(gapBelow, gapSize * scale)];
}

function evenSizes(length: number, size: number): number[] {
  const count = Math.max(1, Math.round(length / size));
  return Array.from({ length: count }, () => length / count);
}

/** @param origin index of the face at 0 */
function makeAxis(origin: number, sizes: number[]): HeatAxis {
  const count = sizes.length;
  const face = new Float64Array(count + 1);
  for (let i = origin; i < count; i++) face[i + 1] = face[i] + sizes[i];
  for (let i = origin; i > 0; i--) face[i - 1] = face[i] - sizes[i - 1];
  const centre = Float64Array.from({ length: count }, (_, i) => 0.5 * (face[i] + face[i + 1]));
  return { count, face, centre };
}

/** Index of the last of some rising numbers that is not above a value; 0 if there is none. */
export function indexBelow(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rising[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}
