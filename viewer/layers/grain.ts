const pixel = 0.2; // [nm] largest; larger films have larger grain
const mostPixels = 1024; // along one side
const middle = 186; // grey of the film, 0 to 255
const spread = 26; // of the finest grain

/** A fixed pattern of greys. */
export interface Grain {
  columns: number;
  rows: number;
  pixels: Uint8Array<ArrayBuffer>; // red, green, blue, alpha; lowest row first
}

/** The grain of an amorphous film in a micrograph: always the same for the same film. */
export function filmGrain(width: number, thickness: number): Grain {
  const columns = Math.min(mostPixels, Math.max(2, Math.round(width / pixel)));
  const rows = Math.min(mostPixels, Math.max(2, Math.round(thickness / pixel)));
  const pixels = new Uint8Array(4 * columns * rows);
  for (let k = 0, at = 0; k < rows; k++)
    for (let i = 0; i < columns; i++, at += 4) {
      const fine = scatter(i, k) + scatter(i + 1, k) + scatter(i, k + 1) + scatter(i + 1, k + 1);
      const coarse = scatter((i >> 3) + 7919, (k >> 3) + 104729);
      const grey = middle + spread * (fine / 4 - 0.5) + 0.15 * spread * (coarse - 0.5);
      pixels[at] = pixels[at + 1] = pixels[at + 2] = grey;
      pixels[at + 3] = 255;
    }
  return { columns, rows, pixels };
}

/** A number from 0 to 1 that looks random and depends on two integers alone. */
export function scatter(i: number, k: number): number {
  let bits = Math.imul(i, 0x9e3779b1) ^ Math.imul(k, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d);
  bits = Math.imul(bits ^ (bits >>> 12), 0x297a2d39);
  return ((bits ^ (bits >>> 15)) >>> 0) / 0x1_0000_0000;
}
