import type { World } from '../state/world.ts';

/** The full field at the place asked for last. */
export const sampled = { x: 0, y: 0, z: 0 }; // [V/nm]

/** Multilinear full field at a place, into `sampled`; x and y are wrapped, z is held between the planes. */
export function sampleField(world: World, x: number, y: number, z: number): void {
  const { grid, fullField } = world.field;
  const { dimension, nx, nz, step } = grid;
  let fx = x / step;
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
  const { nx, ny, nz, step } = grid;
  let fy = y / step;
  fy -= Math.floor(fy / ny) * ny;
  let iy = Math.floor(fy);
  fy -= iy;
  if (iy >= ny) iy = 0;
  const near = iy * nx * nz;
  const far = (iy + 1 === ny ? 0 : iy + 1) * nx * nz;
  const along = (axis: number, column: number) => {
    const here = 3 * (near + column) + axis;
    const beyond = 3 * (far + column) + axis;
    return (
      (1 - fz) * ((1 - fy) * fullField[here] + fy * fullField[beyond]) +
      fz * ((1 - fy) * fullField[here + 3] + fy * fullField[beyond + 3])
    );
  };
  sampled.x = (1 - fx) * along(0, left) + fx * along(0, right);
  sampled.z = (1 - fx) * along(1, left) + fx * along(1, right);
  sampled.y = (1 - fx) * along(2, left) + fx * along(2, right);
}
