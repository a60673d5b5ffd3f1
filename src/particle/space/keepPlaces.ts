import { METAL } from '../state/particles.ts';
import type { World } from '../state/world.ts';
import { nearPlaces } from './places.ts';
import { findPlacesInHole, findPlacesOn, nearestSquare } from './placeSearch.ts';

/** Keeps the places of a box when a particle has come to the metal. */
export function enterPlaces(world: World, slot: number): void {
  const { particles, places, space } = world;
  if (space.dimension === 2) return;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  const nearest = nearestSquare(world);
  const near = places.findNear(x, y, z, space.diameter);
  let covered = 0;
  for (let i = 0; i < near; i++)
    if (places.squareFrom(places, nearPlaces[i], x, y, z) < nearest) nearPlaces[covered++] = nearPlaces[i];
  removeFound(world, covered);
  findPlacesOn(world, slot, false, places);
}

/** Keeps them when a particle has left the metal. */
export function leavePlaces(world: World, slot: number): void {
  const { particles, places, space } = world;
  if (space.dimension === 2) return;
  const near = places.findNear(particles.x[slot], particles.y[slot], particles.z[slot], 1.000001 * space.diameter);
  let lost = 0;
  for (let i = 0; i < near; i++) if (places.touches(nearPlaces[i], slot)) nearPlaces[lost++] = nearPlaces[i];
  openHole(world, slot);
  removeFound(world, lost);
  const { hole } = places;
  for (let i = 0; i < hole.count; i++)
    places.add(hole.x[i], hole.y[i], hole.z[i], hole.first[i], hole.second[i], hole.third[i]);
}

/** Finds what would open without a particle, if that is not known. */
export function openHole(world: World, slot: number): void {
  const { places } = world;
  if (places.holeOf === slot) return;
  places.hole.count = 0;
  findPlacesInHole(world, slot, places.hole);
  places.holeOf = slot;
}

/** Finds all places anew. */
export function findAllPlaces(world: World): void {
  const { particles, places, space } = world;
  if (space.dimension === 2) return;
  for (let slot = 0; slot < particles.capacity; slot++)
    if (particles.kind[slot] === METAL) findPlacesOn(world, slot, true, places);
}

/** Takes out the first of the places found; from the highest index down, so that none moves before its turn. */
function removeFound(world: World, count: number): void {
  const { places } = world;
  places.holeOf = -1;
  nearPlaces.subarray(0, count).sort();
  for (let i = count - 1; i >= 0; i--) places.remove(nearPlaces[i]);
}
