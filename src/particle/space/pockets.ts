import { findMetal, found, touchedPlanes } from '../state/contacts.ts';
import type { World } from '../state/world.ts';
import { objects, tangentPlaces2d, tangentPlaces3d } from './tangent.ts';

/** Places where a particle of metal would touch as many objects as the space has dimensions and overlap none. */
export interface Pockets {
  count: number;
  x: number[]; // [nm]
  y: number[]; // [nm]
  z: number[]; // [nm]
  coordination: number[];
  distance: number[]; // [nm] from the centre of the search
}

/** The result of the last search. */
export const pockets: Pockets = { count: 0, x: [], y: [], z: [], coordination: [], distance: [] };

/** Fills `pockets` with all places within `reach` of a centre, as if the particle `except` were not there. */
export function findPockets(world: World, x: number, y: number, z: number, reach: number, except: number): number {
  const { space, particles, constants } = world;
  const count = findMetal(world, x, y, z, reach + constants.contact, except);
  const isHole = except >= 0;
  objects.count = count;
  for (let i = 0; i < count; i++) {
    const slot = found[i];
    objects.x[i] = space.separationX(particles.x[slot], x);
    objects.y[i] = space.separationY(particles.y[slot], y);
    objects.z[i] = particles.z[slot];
    const covered = particles.coordination[slot] >= constants.surfaceCoordination;
    objects.open[i] =
      covered && !(isHole && touches(objects.x[i], objects.y[i], objects.z[i] - z, constants.contact)) ? 0 : 1;
  }
  pockets.count = 0;
  const take = (px: number, py: number, pz: number) => takePocket(world, x, y, z, reach, px, py, pz);
  if (space.dimension === 2) tangentPlaces2d(world, take);
  else tangentPlaces3d(world, take);
  return pockets.count;
}

function touches(dx: number, dy: number, dz: number, contact: number): boolean {
  return dx * dx + dy * dy + dz * dz < contact * contact;
}

/** Takes a candidate, given relative to the centre along x and y, if it is in reach, free and new. */
function takePocket(
  world: World,
  x: number,
  y: number,
  z: number,
  reach: number,
  px: number,
  py: number,
  pz: number,
): void {
  const { space, constants } = world;
  const { diameter } = space;
  const square = px * px + py * py + (pz - z) * (pz - z);
  if (square > reach * reach || pz < 0.499 * diameter || pz > space.thickness - 0.499 * diameter) return;
  const nearest = 0.998 * diameter * (0.998 * diameter);
  const contact = constants.contact * constants.contact;
  const planes = touchedPlanes(world, pz);
  let coordination = (planes & 1) + (planes >> 1);
  for (let i = 0; i < objects.count; i++) {
    const dx = objects.x[i] - px;
    const dy = objects.y[i] - py;
    const dz = objects.z[i] - pz;
    const apart = dx * dx + dy * dy + dz * dz;
    if (apart < nearest) return;
    if (apart < contact) coordination++;
  }
  const absoluteX = space.wrapX(x + px);
  const absoluteY = space.wrapY(y + py);
  const same = 0.0025 * diameter * diameter;
  for (let i = 0; i < pockets.count; i++) {
    const dx = space.separationX(pockets.x[i], absoluteX);
    const dy = space.separationY(pockets.y[i], absoluteY);
    const dz = pockets.z[i] - pz;
    if (dx * dx + dy * dy + dz * dz < same) return;
  }
  const at = pockets.count++;
  pockets.x[at] = absoluteX;
  pockets.y[at] = absoluteY;
  pockets.z[at] = pz;
  pockets.coordination[at] = coordination;
  pockets.distance[at] = Math.sqrt(square);
}

/** Index of the pocket with the most neighbours, of equals the nearest; -1 where there is none. */
export function bestPocket(): number {
  let best = -1;
  for (let i = 0; i < pockets.count; i++) {
    if (best < 0) best = i;
    else if (pockets.coordination[i] > pockets.coordination[best]) best = i;
    else if (pockets.coordination[i] === pockets.coordination[best] && pockets.distance[i] < pockets.distance[best])
      best = i;
  }
  return best;
}

/** Index of the nearest pocket; -1 where there is none. */
export function nearestPocket(): number {
  let best = -1;
  for (let i = 0; i < pockets.count; i++) if (best < 0 || pockets.distance[i] < pockets.distance[best]) best = i;
  return best;
}
