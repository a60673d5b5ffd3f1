import { paletteOf } from '../shadedImage.ts';
import { pngAddress } from '../pngAddress.ts';
import type { Extent, Sphere } from './projection.ts';

const fineness = 2; // samples a pixel along each side
/** From no metal to the thickest. */
export const transmissionStops = ['#d9dadb', '#08090a'] as const;

/** Thickness of metal along the line of sight, rows from the top. */
export interface ThicknessMap {
  columns: number;
  rows: number;
  thickness: Float32Array; // [nm]
}

/**
 * Length of metal along the line of sight, averaged over each pixel: the sum of the chords of all spheres.
 *
 * **Holds** the mean over the picture times its area is the volume of the spheres within it, up to the fineness of the samples.
 * @param scale [px/nm]
 */
export function massThickness(spheres: readonly Sphere[], extent: Extent, scale: number): ThicknessMap {
  const columns = Math.max(1, Math.round(extent.across * scale));
  const rows = Math.max(1, Math.round(extent.up * scale));
  const thickness = new Float32Array(columns * rows);
  const step = 1 / (scale * fineness); // [nm]
  for (const { across, up, radius } of spheres) {
    const firstRow = Math.max(0, Math.floor((extent.up - up - radius) / step));
    const lastRow = Math.min(rows * fineness - 1, Math.ceil((extent.up - up + radius) / step));
    const firstColumn = Math.max(0, Math.floor((across - radius) / step));
    const lastColumn = Math.min(columns * fineness - 1, Math.ceil((across + radius) / step));
    for (let row = firstRow; row <= lastRow; row++) {
      const y = extent.up - (row + 0.5) * step - up;
      const line = Math.floor(row / fineness) * columns;
      for (let column = firstColumn; column <= lastColumn; column++) {
        const x = (column + 0.5) * step - across;
        const square = radius * radius - x * x - y * y;
        if (square > 0) thickness[line + Math.floor(column / fineness)] += (2 * Math.sqrt(square)) / fineness ** 2;
      }
    }
  }
  return { columns, rows, thickness };
}

/**
 * Darkness, 0 to 1, of so much metal: what a beam loses whose intensity falls as e^(-t / L), L a third of the most.
 *
 * @param thickness t [nm]
 * @param most [nm] thickness drawn darkest
 */
export function darknessOf(thickness: number, most: number): number {
  if (!(most > 0)) return 0;
  return Math.min(1, (1 - Math.exp((-3 * thickness) / most)) / (1 - Math.exp(-3)));
}

/** The map as a transmission micrograph, a PNG in a data address: the darker the more metal. */
export function transmissionImage({ columns, rows, thickness }: ThicknessMap, most: number): string {
  const lines = new Uint8Array(rows * (columns + 1)); // each line begins with filter 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      lines[row * (columns + 1) + 1 + column] = Math.round(255 * darknessOf(thickness[row * columns + column], most));
  return pngAddress({ columns, rows, kind: 'palette', lines, palette: paletteOf(transmissionStops) });
}
