import type { Extent, Sphere } from './projection.ts';

/** For each sample of a picture, rows from the top, which sphere is seen there and how far away its surface is. */
export interface DepthBuffer {
  columns: number;
  rows: number;
  nearest: Int32Array; // index of the sphere, -1 for none
  away: Float32Array; // [nm]; the far face of the box where nothing is seen
}

/** @param scale [samples/nm] */
export function depthBuffer(spheres: readonly Sphere[], extent: Extent, scale: number): DepthBuffer {
  const columns = Math.max(1, Math.round(extent.across * scale));
  const rows = Math.max(1, Math.round(extent.up * scale));
  const buffer = {
    ...{ columns, rows, nearest: new Int32Array(columns * rows).fill(-1) },
    away: new Float32Array(columns * rows).fill(extent.away),
  };
  spheres.forEach((sphere, index) => addSphere(buffer, sphere, index, extent, scale));
  return buffer;
}

function addSphere(buffer: DepthBuffer, sphere: Sphere, index: number, extent: Extent, scale: number): void {
  const { columns, rows, nearest, away } = buffer;
  const { radius } = sphere;
  const firstRow = Math.max(0, Math.floor((extent.up - sphere.up - radius) * scale));
  const lastRow = Math.min(rows - 1, Math.ceil((extent.up - sphere.up + radius) * scale));
  const firstColumn = Math.max(0, Math.floor((sphere.across - radius) * scale));
  const lastColumn = Math.min(columns - 1, Math.ceil((sphere.across + radius) * scale));
  for (let row = firstRow; row <= lastRow; row++) {
    const up = extent.up - (row + 0.5) / scale - sphere.up;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const across = (column + 0.5) / scale - sphere.across;
      const square = radius * radius - across * across - up * up;
      if (square <= 0) continue;
      const surface = sphere.away - Math.sqrt(square);
      const at = row * columns + column;
      if (nearest[at] >= 0 && surface >= away[at]) continue;
      nearest[at] = index;
      away[at] = surface;
    }
  }
}

/** Depths averaged over squares of 2 `reach` + 1 samples; beyond the edges nothing is counted. */
export function blurredDepth({ columns, rows, away }: DepthBuffer, reach: number): Float32Array {
  const across = averageAlong(away, rows, columns, columns, 1, reach);
  return averageAlong(across, columns, rows, 1, columns, reach);
}

/** Moving averages along `length` samples a step apart, for each of `count` lines a stride apart. */
function averageAlong(
  values: Float32Array,
  count: number,
  length: number,
  stride: number,
  step: number,
  reach: number,
): Float32Array {
  const averages = new Float32Array(values.length);
  for (let line = 0; line < count; line++) {
    let [sum, members] = [0, 0];
    const start = line * stride;
    for (let i = -reach; i < length; i++) {
      if (i + reach < length) [sum, members] = [sum + values[start + (i + reach) * step], members + 1];
      if (i - reach - 1 >= 0) [sum, members] = [sum - values[start + (i - reach - 1) * step], members - 1];
      if (i >= 0) averages[start + i * step] = sum / members;
    }
  }
  return averages;
}
