import type { World } from '../state/world.ts';
import { acrossMirrors, mirroredSteps } from './grid.ts';

/** The full field at the place asked for last. */
export const sampled = { x: 0, y: 0, z: 0 }; // [V/nm]

/** Multilinear full field at a place, into `sampled`; x and y are wrapped or mirrored, z is held between the planes. */
export function sampleField(world: World, x: number, y: number, z: number): void {
  sampleNodes(world, x, y, z);
  const { isMirrored, nx, ny, step } = world.field.grid;
  if (!isMirrored) return;
  sampled.x *= acrossMirrors(x, nx, step);
  if (ny > 1) sampled.y *= acrossMirrors(y, ny, step);
}

function sampleNodes(world: World, x: number, y: number, z: number): void {
  const { grid, fullField } = world.field;
  const { dimension, nx, nz, step, isMirrored } = grid;
  let fx = isMirrored ? mirroredSteps(x, nx, step) : x / step;
  fx -= Math.floor(fx / nx) * nx;
  let ix = Math.floor(fx);
  fx -= ix;
  if (ix >= nx) ix = 0;
  let fz = z / step;
  fz = fz < 0 ? 0 : fz > nz - 1 ? nz - 1 : fz;
  const iz = Math.min(nz - 2, Math.floor(fz));
  fz -= iz;
  const a = ix * nz + iz;
  const b = (ix + 1 === nx ? 0 : a + nz - iz) + iz;
  if (dimension === 3) {
    sampleBox(world, a, b, fx, fz, y);
    return;
  }
  const gx = 1 - fx;
  const gz = 1 - fz;
  const l = 2 * a;
  const r = 2 * b;
  sampled.y = 0;
  sampled.x = gx * (gz * fullField[l] + fz * fullField[l + 2]) + fx * (gz * fullField[r] + fz * fullField[r + 2]);
  sampled.z =
    gx * (gz * fullField[l + 1] + fz * fullField[l + 3]) + fx * (gz * fullField[r + 1] + fz * fullField[r + 3]);
}

/** The same in a box, between the columns of nodes that begin at `left` and `right` in the plane y = 0. */
function sampleBox(world: World, left: number, right: number, fx: number, fz: number, y: number): void {
  const { grid, fullField } = world.field;
  const { nx, ny, nz, step, isMirrored } = grid;
  let fy = isMirrored ? mirroredSteps(y, ny, step) : y / step;
  fy -= Math.floor(fy / ny) * ny;
  let iy = Math.floor(fy);
  fy -= iy;
  if (iy >= ny) iy = 0;
  const near = iy * nx * nz;
  const far = (iy + 1 === ny ? 0 : iy + 1) * nx * nz;
  const gx = 1 - fx;
  const gy = 1 - fy;
  const gz = 1 - fz;
  const a = 3 * (near + left);
  const b = 3 * (far + left);
  const c = 3 * (near + right);
  const d = 3 * (far + right);
  sampled.x =
    gx * (gz * (gy * fullField[a] + fy * fullField[b]) + fz * (gy * fullField[a + 3] + fy * fullField[b + 3])) +
    fx * (gz * (gy * fullField[c] + fy * fullField[d]) + fz * (gy * fullField[c + 3] + fy * fullField[d + 3]));
  sampled.z =
    gx * (gz * (gy * fullField[a + 1] + fy * fullField[b + 1]) + fz * (gy * fullField[a + 4] + fy * fullField[b + 4])) +
    fx * (gz * (gy * fullField[c + 1] + fy * fullField[d + 1]) + fz * (gy * fullField[c + 4] + fy * fullField[d + 4]));
  sampled.y =
    gx * (gz * (gy * fullField[a + 2] + fy * fullField[b + 2]) + fz * (gy * fullField[a + 5] + fy * fullField[b + 5])) +
    fx * (gz * (gy * fullField[c + 2] + fy * fullField[d + 2]) + fz * (gy * fullField[c + 5] + fy * fullField[d + 5]));
}
