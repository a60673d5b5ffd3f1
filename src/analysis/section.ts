import type { FrameHeader } from '../particle/probes/frameTypes.ts';

/** A potential in the x-z plane, with the first column repeated behind the last: x runs from 0 to the width. */
export interface Section {
  columns: number; // along x
  rows: number; // along z
  values: Float64Array; // [V] column i, row k at i * rows + k
  least: number; // [V]
  most: number; // [V]
}

/** The potential of a frame in the x-z plane; that of a box is averaged along y. */
export function sectionOf(
  potential: Float32Array | Float64Array,
  { grid: [nx, ny, nz] }: Pick<FrameHeader, 'grid'>,
): Section {
  const values = new Float64Array((nx + 1) * nz);
  for (let ix = 0; ix <= nx; ix++)
    for (let iz = 0; iz < nz; iz++) {
      let sum = 0;
      for (let iy = 0; iy < ny; iy++) sum += potential[(iy * nx + (ix % nx)) * nz + iz];
      values[ix * nz + iz] = sum / ny;
    }
  const least = values.reduce((low, value) => Math.min(low, value), Infinity);
  const most = values.reduce((high, value) => Math.max(high, value), -Infinity);
  return { columns: nx + 1, rows: nz, values, least, most };
}
