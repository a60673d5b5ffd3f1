import { findMetal, found, touchedPlanes } from '../state/contacts.ts';
import type { World } from '../state/world.ts';
import { openHole } from './keepPlaces.ts';
import { PlaceList } from './placeList.ts';
import { nearPlaces } from './places.ts';
import { objects, tangentPlaces2d } from './tangent.ts';

/** Places where a particle of metal would touch as many objects as the space has dimensions and overlap none. */
export interface Pockets {
  count: number;
  x: number[]; // [nm]
  y: number[]; // [nm]
  z: number[]; // [nm]
  /** Neighbours of a particle there; -1 where they are not counted yet. */
  coordination: number[];
  distance: number[]; // [nm] from the centre of the search
  /** The particle that is taken for gone; -1 for none. */
  except: number;
}

/** The result of the last search. */
export const pockets: Pockets = { count: 0, x: [], y: [], z: [], coordination: [], distance: [], except: -1 };

/** Fills `pockets` with all places within `reach` of a centre, as if the particle `except` were not there. */
export function findPockets(world: World, x: number, y: number, z: number, reach: number, except: number): number {
  pockets.count = 0;
  pockets.except = except;
  if (world.space.dimension === 2) searchSlice(world, x, y, z, reach, except);
  else gatherInBox(world, x, y, z, reach, except);
  return pockets.count;
}

const gathered = new PlaceList();

/** Takes all known places in reach, by height, so that the order hangs on the places alone; of places that meet, the lowest. */
function gatherInBox(world: World, x: number, y: number, z: number, reach: number, except: number): void {
  const { places } = world;
  const limit = reach * reach;
  gathered.count = 0;
  const near = places.findNear(x, y, z, reach);
  for (let i = 0; i < near; i++) {
    const at = nearPlaces[i];
    if (places.squareFrom(places, at, x, y, z) <= limit && !(except >= 0 && places.touches(at, except)))
      insert(places, at);
  }
  if (except >= 0) {
    openHole(world, except);
    const { hole } = places;
    for (let at = 0; at < hole.count; at++) if (places.squareFrom(hole, at, x, y, z) <= limit) insert(hole, at);
  }
  for (let at = 0; at < gathered.count; at++)
    if (isNew(world, firstAt(world, gathered.z[at]), gathered.x[at], gathered.y[at], gathered.z[at])) {
      const distance = Math.sqrt(places.squareFrom(gathered, at, x, y, z));
      take(gathered.x[at], gathered.y[at], gathered.z[at], -1, distance);
    }
}

/** The lowest of the pockets, which stand in order of height, that may be the same as one at z. */
function firstAt(world: World, z: number): number {
  const low = z - 0.05 * world.space.diameter;
  let at = pockets.count;
  while (at > 0 && pockets.z[at - 1] >= low) at--;
  return at;
}

/** Puts a place into the gathered ones, which are kept in order of z, then x, then y. */
function insert(list: PlaceList, index: number): void {
  const x = list.x[index];
  const y = list.y[index];
  const z = list.z[index];
  gathered.add(x, y, z, 0, 0, 0);
  let at = gathered.count - 1;
  for (; at > 0 && isAfter(at - 1, x, y, z); at--) {
    gathered.x[at] = gathered.x[at - 1];
    gathered.y[at] = gathered.y[at - 1];
    gathered.z[at] = gathered.z[at - 1];
  }
  gathered.x[at] = x;
  gathered.y[at] = y;
  gathered.z[at] = z;
}

function isAfter(at: number, x: number, y: number, z: number): boolean {
  if (gathered.z[at] !== z) return gathered.z[at] > z;
  return gathered.x[at] > x || (gathered.x[at] === x && gathered.y[at] > y);
}

function searchSlice(world: World, x: number, y: number, z: number, reach: number, except: number): void {
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
  tangentPlaces2d(world, (px, py, pz) => takePocket(world, x, y, z, reach, px, py, pz));
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
  if (!space.isWithinSides(x + px, y + py)) return;
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
  if (isNew(world, 0, absoluteX, absoluteY, pz)) take(absoluteX, absoluteY, pz, coordination, Math.sqrt(square));
}

/** Whether no pocket from the index `first` on stands where this one would. */
function isNew(world: World, first: number, x: number, y: number, z: number): boolean {
  const { space } = world;
  const same = 0.0025 * space.diameter * space.diameter;
  for (let i = first; i < pockets.count; i++) {
    const dx = space.separationX(pockets.x[i], x);
    const dy = space.separationY(pockets.y[i], y);
    const dz = pockets.z[i] - z;
    if (dx * dx + dy * dy + dz * dz < same) return false;
  }
  return true;
}

function take(x: number, y: number, z: number, coordination: number, distance: number): void {
  const at = pockets.count++;
  pockets.x[at] = x;
  pockets.y[at] = y;
  pockets.z[at] = z;
  pockets.coordination[at] = coordination;
  pockets.distance[at] = distance;
}

/** Neighbours that a particle in a pocket of the last search would have, planes included. */
export function pocketCoordination(world: World, index: number): number {
  const { coordination, except, x, y, z } = pockets;
  if (coordination[index] < 0) {
    const planes = touchedPlanes(world, z[index]);
    coordination[index] = (planes & 1) + (planes >> 1);
    coordination[index] += findMetal(world, x[index], y[index], z[index], world.constants.contact, except);
  }
  return coordination[index];
}

/** Index of the pocket with the most neighbours, of equals the nearest; -1 where there is none. */
export function bestPocket(world: World): number {
  let best = -1;
  let most = -1;
  for (let i = 0; i < pockets.count; i++) {
    const coordination = pocketCoordination(world, i);
    if (coordination < most) continue;
    if (coordination === most && pockets.distance[i] >= pockets.distance[best]) continue;
    best = i;
    most = coordination;
  }
  return best;
}

/** Index of the nearest pocket; -1 where there is none. */
export function nearestPocket(): number {
  let best = -1;
  for (let i = 0; i < pockets.count; i++) if (best < 0 || pockets.distance[i] < pockets.distance[best]) best = i;
  return best;
}
