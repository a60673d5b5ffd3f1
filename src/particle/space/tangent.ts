import type { World } from '../state/world.ts';
import { found } from '../state/contacts.ts';

/** Receives a place that touches as many objects as the space has dimensions. */
export type TakePlace = (x: number, y: number, z: number) => void;

/** Objects to build tangent places on, relative to the centre of a search. */
export interface Objects {
  count: number;
  x: Float64Array; // [nm]
  y: Float64Array; // [nm]
  z: Float64Array; // [nm] absolute
  /** Whether a new particle could touch it from outside. */
  open: Uint8Array;
}

export const objects: Objects = {
  count: 0,
  x: new Float64Array(found.length),
  y: new Float64Array(found.length),
  z: new Float64Array(found.length),
  open: new Uint8Array(found.length),
};

/** Places tangent to two discs, or to a disc and an electrode plane. */
export function tangentPlaces2d(world: World, take: TakePlace): void {
  const { diameter, thickness } = world.space;
  const { count, x, z, open } = objects;
  const square = diameter * diameter;
  for (let i = 0; i < count; i++) {
    if (open[i] === 0) continue;
    for (let j = i + 1; j < count; j++) {
      if (open[j] === 0) continue;
      const dx = x[j] - x[i];
      const dz = z[j] - z[i];
      const apart = dx * dx + dz * dz;
      if (apart >= 4 * square) continue;
      const height = Math.sqrt(square / apart - 0.25);
      const middleX = x[i] + 0.5 * dx;
      const middleZ = z[i] + 0.5 * dz;
      take(middleX - dz * height, 0, middleZ + dx * height);
      take(middleX + dz * height, 0, middleZ - dx * height);
    }
    for (let plane = 0; plane < 2; plane++) {
      const level = plane === 0 ? 0.5 * diameter : thickness - 0.5 * diameter;
      const dz = z[i] - level;
      if (dz * dz >= square) continue;
      const along = Math.sqrt(square - dz * dz);
      take(x[i] - along, 0, level);
      take(x[i] + along, 0, level);
    }
  }
}

/** Places tangent to three spheres, or to two spheres and an electrode plane. */
export function tangentPlaces3d(world: World, take: TakePlace): void {
  const { diameter, thickness } = world.space;
  const { count, x, y, z, open } = objects;
  const limit = 4 * diameter * diameter;
  for (let i = 0; i < count; i++) {
    if (open[i] === 0) continue;
    for (let j = i + 1; j < count; j++) {
      if (open[j] === 0 || apart(i, j) >= limit) continue;
      for (let k = j + 1; k < count; k++)
        if (open[k] === 1 && apart(i, k) < limit && apart(j, k) < limit) tangentToThree(i, j, k, diameter, take);
      tangentToPlane(i, j, 0.5 * diameter, diameter, take);
      tangentToPlane(i, j, thickness - 0.5 * diameter, diameter, take);
    }
  }

  function apart(i: number, j: number): number {
    const dx = x[j] - x[i];
    const dy = y[j] - y[i];
    const dz = z[j] - z[i];
    return dx * dx + dy * dy + dz * dz;
  }
}

/** Trilateration with three equal distances: the circumcentre, up and down along the normal of the triangle. */
function tangentToThree(i: number, j: number, k: number, distance: number, take: TakePlace): void {
  const { x, y, z } = objects;
  const [ax, ay, az] = [x[j] - x[i], y[j] - y[i], z[j] - z[i]];
  const [bx, by, bz] = [x[k] - x[i], y[k] - y[i], z[k] - z[i]];
  const [nx, ny, nz] = [ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx];
  const normal = nx * nx + ny * ny + nz * nz;
  if (normal < 1e-9) return;
  const a = ax * ax + ay * ay + az * az;
  const b = bx * bx + by * by + bz * bz;
  const [ux, uy, uz] = [a * bx - b * ax, a * by - b * ay, a * bz - b * az];
  const half = 0.5 / normal;
  const [cx, cy, cz] = [(uy * nz - uz * ny) * half, (uz * nx - ux * nz) * half, (ux * ny - uy * nx) * half];
  const rest = distance * distance - (cx * cx + cy * cy + cz * cz);
  if (rest <= 0) return;
  const lift = Math.sqrt(rest / normal);
  take(x[i] + cx + nx * lift, y[i] + cy + ny * lift, z[i] + cz + nz * lift);
  take(x[i] + cx - nx * lift, y[i] + cy - ny * lift, z[i] + cz - nz * lift);
}

/** In the plane at `level`, two spheres cut circles; the places are where the circles meet. */
function tangentToPlane(i: number, j: number, level: number, distance: number, take: TakePlace): void {
  const { x, y, z } = objects;
  const square = distance * distance;
  const radius = square - (z[i] - level) * (z[i] - level);
  const other = square - (z[j] - level) * (z[j] - level);
  if (radius <= 0 || other <= 0) return;
  const dx = x[j] - x[i];
  const dy = y[j] - y[i];
  const apart = dx * dx + dy * dy;
  if (apart < 1e-12) return;
  const along = 0.5 * (1 + (radius - other) / apart);
  const rest = radius / apart - along * along;
  if (rest <= 0) return;
  const across = Math.sqrt(rest);
  take(x[i] + along * dx - across * dy, y[i] + along * dy + across * dx, level);
  take(x[i] + along * dx + across * dy, y[i] + along * dy - across * dx, level);
}
