import { channelsOf, rampColor } from '../analysis/palette.ts';
import type { Section } from '../analysis/section.ts';
import { pngAddress } from './pngAddress.ts';

/** A section as a small PNG in a data address: one pixel a node, high z on top, its shade between those of `stops`, from least to most. */
export function shadedImage({ columns, rows, values, least, most }: Section, stops: readonly string[]): string {
  const scale = most > least ? 255 / (most - least) : 0;
  const lines = new Uint8Array(rows * (columns + 1)); // each line begins with filter 0
  for (let k = 0; k < rows; k++)
    for (let i = 0; i < columns; i++)
      lines[(rows - 1 - k) * (columns + 1) + 1 + i] = Math.round((values[i * rows + k] - least) * scale);
  return pngAddress({ columns, rows, kind: 'palette', lines, palette: paletteOf(stops) });
}

/** 256 shades between stops. */
export function paletteOf(stops: readonly string[]): Uint8Array {
  const shades = Array.from({ length: 256 }, (_, shade) => channelsOf(rampColor(stops, shade / 255)));
  return Uint8Array.from(shades.flat());
}
