import type { World } from '../state/world.ts';
import { ON_COUNTER_PLANE } from './placeList.ts';

/** The two places that touch three given objects, of the last call; absolute, maybe beyond the sides, the same bits whoever asks. */
export const twoPlaces = new Float64Array(6); // [nm] x, y, z after each other

/** Where the two places are nearer to each other, rounding would decide whether there are any: then there are none. In squares of the diameter. */
export const leastLift = 1e-9;

/** Trilateration with three equal distances: the circumcentre, up and down along the triangle's normal; slots in rising order. */
export function touchThree(world: World, i: number, j: number, k: number): boolean {
  const { particles, space } = world;
  const { x, y, z } = particles;
  const ax = space.separationX(x[j], x[i]);
  const ay = space.separationY(y[j], y[i]);
  const az = z[j] - z[i];
  const bx = space.separationX(x[k], x[i]);
  const by = space.separationY(y[k], y[i]);
  const bz = z[k] - z[i];
  const nx = ay * bz - az * by;
  const ny = az * bx - ax * bz;
  const nz = ax * by - ay * bx;
  const normal = nx * nx + ny * ny + nz * nz;
  if (normal < 1e-9) return false;
  const a = ax * ax + ay * ay + az * az;
  const b = bx * bx + by * by + bz * bz;
  const ux = a * bx - b * ax;
  const uy = a * by - b * ay;
  const uz = a * bz - b * az;
  const half = 0.5 / normal;
  const cx = (uy * nz - uz * ny) * half;
  const cy = (uz * nx - ux * nz) * half;
  const cz = (ux * ny - uy * nx) * half;
  const square = space.diameter * space.diameter;
  const rest = square - (cx * cx + cy * cy + cz * cz);
  if (rest <= leastLift * square) return false;
  const lift = Math.sqrt(rest / normal);
  setPlaces(world, i, cx, cy, z[i] + cz, nx * lift, ny * lift, nz * lift);
  return true;
}

/** In an electrode's plane, two spheres cut circles; the places are where the circles meet; slots in rising order. */
export function touchPlane(world: World, i: number, j: number, plane: number): boolean {
  const { particles, space } = world;
  const { diameter } = space;
  const level = levelOf(world, plane);
  const square = diameter * diameter;
  const aboveI = particles.z[i] - level;
  const aboveJ = particles.z[j] - level;
  const radius = square - aboveI * aboveI;
  const other = square - aboveJ * aboveJ;
  if (radius <= 0 || other <= 0) return false;
  const dx = space.separationX(particles.x[j], particles.x[i]);
  const dy = space.separationY(particles.y[j], particles.y[i]);
  const apart = dx * dx + dy * dy;
  if (apart < 1e-12) return false;
  const along = 0.5 * (1 + (radius - other) / apart);
  const rest = radius / apart - along * along;
  if (rest <= leastLift) return false;
  const across = Math.sqrt(rest);
  setPlaces(world, i, along * dx, along * dy, level, -across * dy, across * dx, 0);
  return true;
}

/** Height of a centre that rests on an electrode's plane [nm]. */
export function levelOf(world: World, plane: number): number {
  const { diameter, thickness } = world.space;
  return plane === ON_COUNTER_PLANE ? 0.5 * diameter : thickness - 0.5 * diameter;
}

function setPlaces(
  world: World,
  i: number,
  cx: number,
  cy: number,
  z: number,
  lx: number,
  ly: number,
  lz: number,
): void {
  const { particles } = world;
  twoPlaces[0] = particles.x[i] + cx + lx;
  twoPlaces[1] = particles.y[i] + cy + ly;
  twoPlaces[2] = z + lz;
  twoPlaces[3] = particles.x[i] + cx - lx;
  twoPlaces[4] = particles.y[i] + cy - ly;
  twoPlaces[5] = z - lz;
}
