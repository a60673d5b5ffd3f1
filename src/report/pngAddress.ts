import { zlibSync } from 'fflate';
import { concatenate } from '../formats/bytes.ts';
import { crc32 } from '../formats/crc32.ts';

const colorTypes = { palette: 3, color: 6 } as const;

/** Pixels in rows from the top; each row begins with a byte that names its filter. */
export interface PngContent {
  columns: number;
  rows: number;
  kind: keyof typeof colorTypes; // a byte a pixel, its place in the palette; or red, green, blue and opacity
  lines: Uint8Array;
  palette: Uint8Array | null; // red, green, blue of each place
}

/** A picture as a PNG in a data address. */
export function pngAddress({ columns, rows, kind, lines, palette }: PngContent): string {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, columns);
  view.setUint32(4, rows);
  head.set([8, colorTypes[kind], 0, 0, 0], 8); // 8 bits a channel
  const png = concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
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
