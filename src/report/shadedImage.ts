import { zlibSync } from 'fflate';
import { concatenate } from '../formats/bytes.ts';
import { crc32 } from '../formats/crc32.ts';
import { channelsOf, rampColor } from '../analysis/palette.ts';
import type { Section } from '../analysis/section.ts';

/** A section as a small PNG in a data address: one pixel a node, high z on top, its shade between those of `stops`, from least to most. */
export function shadedImage({ columns, rows, values, least, most }: Section, stops: readonly string[]): string {
  const scale = most > least ? 255 / (most - least) : 0;
  const pixels = new Uint8Array(rows * (columns + 1)); // each line begins with filter 0
  for (let k = 0; k < rows; k++)
    for (let i = 0; i < columns; i++)
      pixels[(rows - 1 - k) * (columns + 1) + 1 + i] = Math.round((values[i * rows + k] - least) * scale);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, columns);
  view.setUint32(4, rows);
  head.set([8, 3, 0, 0, 0], 8); // 8 bits, palette
  const palette = Uint8Array.from({ length: 256 }, (_, shade) => shade).reduce<number[]>(
    (all, shade) => [...all, ...channelsOf(rampColor(stops, shade / 255))],
    [],
  );
  const png = concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette)),
    chunk('IDAT', zlibSync(pixels, { level: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const named = concatenate([new TextEncoder().encode(name), content]);
  const frame = new Uint8Array(8);
  const view = new DataView(frame.buffer);
  view.setUint32(0, content.length);
  view.setUint32(4, crc32(named));
  return concatenate([frame.subarray(0, 4), named, frame.subarray(4)]);
}
