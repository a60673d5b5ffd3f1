import { channelsOf } from '../../analysis/palette.ts';
import { pngAddress } from '../pngAddress.ts';
import { filmColor, hazeAtBack } from './depthCue.ts';
import { blurredDepth, depthBuffer, type DepthBuffer } from './depthBuffer.ts';
import type { Direction, Extent, Sphere } from './projection.ts';

const fineness = 2; // samples a pixel along each side
const light = [-0.42, 0.56, 0.71]; // from where it comes: across, up, towards the eye
const ambient = 0.42;
const creaseReach = 0.6; // [nm] about a place within which its depth is compared
const creaseDepth = 1.6; // [nm] below its surroundings from which on a place is darkest
const creaseShade = 0.42; // share of light that it loses there

interface Scenery {
  spheres: readonly Sphere[];
  extent: Extent;
  buffer: DepthBuffer;
  blurred: Float32Array; // [nm]
  scale: number; // [samples/nm]
  haze: number;
}

/**
 * Spheres as an opaque picture, a PNG in a data address, clear where there are none: each lit as a sphere, what lies deeper than
 * its surroundings darker, what is farther away paler.
 *
 * @param scale [px/nm]
 */
export function shadedSpheres(spheres: readonly Sphere[], extent: Extent, scale: number, direction: Direction): string {
  const fine = scale * fineness;
  const buffer = depthBuffer(spheres, extent, fine);
  const blurred = blurredDepth(buffer, Math.max(1, Math.round(creaseReach * fine)));
  const scenery = { spheres, extent, buffer, blurred, scale: fine, haze: hazeAtBack[direction] };
  const [columns, rows] = [Math.floor(buffer.columns / fineness), Math.floor(buffer.rows / fineness)];
  const lines = new Uint8Array(rows * (4 * columns + 1));
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      writePixel(lines, row * (4 * columns + 1) + 1 + 4 * column, scenery, row * fineness, column * fineness);
  return pngAddress({ columns, rows, kind: 'color', lines: filtered(lines, rows), palette: null });
}

/** Averages the samples of a pixel; those that see nothing count for its opacity alone. */
function writePixel(lines: Uint8Array, at: number, scenery: Scenery, firstRow: number, firstColumn: number): void {
  const { columns, nearest } = scenery.buffer;
  const sum = [0, 0, 0];
  let covered = 0;
  for (let row = firstRow; row < firstRow + fineness; row++)
    for (let column = firstColumn; column < firstColumn + fineness; column++) {
      if (nearest[row * columns + column] < 0) continue;
      covered++;
      addSample(sum, scenery, row, column);
    }
  if (covered === 0) return;
  for (let channel = 0; channel < 3; channel++) lines[at + channel] = Math.round(sum[channel] / covered);
  lines[at + 3] = Math.round((255 * covered) / fineness ** 2);
}

function addSample(
  sum: number[],
  { spheres, extent, buffer, blurred, scale, haze }: Scenery,
  row: number,
  column: number,
) {
  const at = row * buffer.columns + column;
  const sphere = spheres[buffer.nearest[at]];
  const away = buffer.away[at];
  const across = (column + 0.5) / scale - sphere.across;
  const up = extent.up - (row + 0.5) / scale - sphere.up;
  const facing = (across * light[0] + up * light[1] + (sphere.away - away) * light[2]) / sphere.radius;
  const crease = Math.min(1, Math.max(0, (away - blurred[at]) / creaseDepth));
  const brightness = (ambient + (1 - ambient) * Math.max(0, facing)) * (1 - creaseShade * crease);
  const far = haze * Math.min(1, Math.max(0, away / extent.away));
  sphere.color.forEach((value, channel) => {
    const own = Math.min(255, 1.12 * value * brightness + 10);
    sum[channel] += own + far * (filmChannels[channel] - own);
  });
}

const filmChannels = channelsOf(filmColor);

/** Lines as differences to the line above, filter 2 of PNG, which pack more tightly. */
function filtered(lines: Uint8Array, rows: number): Uint8Array {
  const length = lines.length / rows;
  const packed = new Uint8Array(lines.length);
  for (let row = 0; row < rows; row++) {
    const start = row * length;
    packed[start] = 2;
    for (let at = start + 1; at < start + length; at++) packed[at] = lines[at] - (row > 0 ? lines[at - length] : 0);
  }
  return packed;
}
