import type { World } from '../state/world.ts';
import { scanCircle, thirds } from './circle.ts';
import { ON_ACTIVE_PLANE, ON_COUNTER_PLANE, type PlaceList } from './placeList.ts';
import { gatherSpheres, mostObjects, shutSpheres, spheres } from './spheres.ts';
import { levelOf, touchPlane, touchThree, twoPlaces } from './tangent3d.ts';

/** Finds all places that touch a metal particle, or only those that touch no particle of a lower slot. */
export function findPlacesOn(world: World, slot: number, isLowest: boolean, sink: PlaceList): void {
  const { particles, space } = world;
  const { diameter } = space;
  gatherSpheres(world, particles.x[slot], particles.y[slot], particles.z[slot], -1);
  const nearest = nearestSquare(world);
  const own = spheres.slot.indexOf(slot);
  for (let j = 0; j < spheres.count; j++) {
    const other = spheres.slot[j];
    if (j === own || (isLowest && other < slot)) continue;
    const count = scanCircle(own, j, diameter, nearest, false);
    for (let i = 0; i < count; i++) {
      const third = spheres.slot[thirds[i]];
      if (!isLowest || third > slot) takeThree(world, slot, other, third, -1, sink);
    }
  }
  for (let plane = ON_COUNTER_PLANE; plane <= ON_ACTIVE_PLANE; plane++) {
    if (!isNearPlane(world, slot, plane)) continue;
    for (let j = 0; j < spheres.count; j++) {
      const other = spheres.slot[j];
      if (j === own || (isLowest && other < slot)) continue;
      if (isNearPlane(world, other, plane)) takeTwo(world, slot, other, plane, -1, sink);
    }
  }
}

/** Finds all places that nothing but the metal particle `slot` overlaps. */
export function findPlacesInHole(world: World, slot: number, sink: PlaceList): void {
  const { particles, space } = world;
  gatherSpheres(world, particles.x[slot], particles.y[slot], particles.z[slot], slot);
  const nearest = nearestSquare(world);
  shutSpheres(space.diameter * space.diameter, nearest);
  const { count, near, nearCount, isShut } = spheres;
  for (let i = 0; i < count; i++) {
    if (isShut[i]) continue;
    for (let at = 0; at < nearCount[i]; at++) {
      const j = near[i * mostObjects + at];
      if (j < i || isShut[j]) continue;
      const ways = scanCircle(i, j, space.diameter, nearest, true);
      for (let k = 0; k < ways; k++)
        takeThree(world, spheres.slot[i], spheres.slot[j], spheres.slot[thirds[k]], slot, sink);
    }
  }
  for (let plane = ON_COUNTER_PLANE; plane <= ON_ACTIVE_PLANE; plane++) {
    if (!isNearPlane(world, slot, plane)) continue;
    for (let i = 0; i < count; i++) {
      if (!isNearPlane(world, spheres.slot[i], plane)) continue;
      for (let j = i + 1; j < count; j++)
        if (isNearPlane(world, spheres.slot[j], plane))
          takeTwo(world, spheres.slot[i], spheres.slot[j], plane, slot, sink);
    }
  }
}

/** Square of the distance below which spheres overlap [nm^2]. */
export function nearestSquare(world: World): number {
  return 0.998 * world.space.diameter * (0.998 * world.space.diameter);
}

function isNearPlane(world: World, slot: number, plane: number): boolean {
  return Math.abs(world.particles.z[slot] - levelOf(world, plane)) < world.space.diameter;
}

function takeThree(world: World, i: number, j: number, k: number, hole: number, sink: PlaceList): void {
  const first = Math.min(i, j, k);
  const last = Math.max(i, j, k);
  const middle = i === first ? (j === last ? k : j) : i === last ? (j === first ? k : j) : i;
  if (touchThree(world, first, middle, last)) takeFree(world, first, middle, last, hole, sink);
}

function takeTwo(world: World, i: number, j: number, plane: number, hole: number, sink: PlaceList): void {
  const first = Math.min(i, j);
  const second = Math.max(i, j);
  if (touchPlane(world, first, second, plane)) takeFree(world, first, second, plane, hole, sink);
}

/** Hands on those of the two places that overlap nothing but the hole. */
function takeFree(world: World, first: number, second: number, third: number, hole: number, sink: PlaceList): void {
  const { space } = world;
  for (let at = 0; at < 6; at += 3) {
    if (!space.isWithinSides(twoPlaces[at], twoPlaces[at + 1])) continue;
    const x = space.wrapX(twoPlaces[at]);
    const y = space.wrapY(twoPlaces[at + 1]);
    const z = twoPlaces[at + 2];
    if (hole >= 0 && !overlaps(world, hole, x, y, z)) continue;
    if (isFreeOfSpheres(world, x, y, z)) sink.add(x, y, z, first, second, third);
  }
}

function isFreeOfSpheres(world: World, x: number, y: number, z: number): boolean {
  const { diameter, thickness } = world.space;
  if (z < 0.499 * diameter || z > thickness - 0.499 * diameter) return false;
  for (let i = 0; i < spheres.count; i++) if (overlaps(world, spheres.slot[i], x, y, z)) return false;
  return true;
}

function overlaps(world: World, slot: number, x: number, y: number, z: number): boolean {
  const { particles, space } = world;
  const dx = space.separationX(particles.x[slot], x);
  const dy = space.separationY(particles.y[slot], y);
  const dz = particles.z[slot] - z;
  return dx * dx + dy * dy + dz * dz < nearestSquare(world);
}
