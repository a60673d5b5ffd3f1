import { findMetal, found, isFree } from '../state/contacts.ts';
import type { World } from '../state/world.ts';
import { nearestPocket, pockets } from './pockets.ts';

/** How far a straight way of an ion along a unit vector is free of metal, at most `length` [nm]. */
export function landOnMetal(world: World, slot: number, ux: number, uy: number, uz: number, length: number): number {
  const { particles, space, metalCells } = world;
  const x = particles.x[slot];
  const y = particles.y[slot];
  const z = particles.z[slot];
  const endX = space.wrapX(x + ux * length);
  const endY = space.wrapY(y + uy * length);
  if (metalCells.nearby[metalCells.cellAt(endX, endY, z + uz * length)] === 0) return length;
  const { diameter } = space;
  const count = findMetal(world, x, y, z, diameter + length, -1);
  for (let i = 0; i < count; i++) {
    const other = found[i];
    const dx = space.separationX(particles.x[other], x);
    const dy = space.separationY(particles.y[other], y);
    const dz = particles.z[other] - z;
    const along = dx * ux + dy * uy + dz * uz;
    if (along <= 0) continue;
    const aside = dx * dx + dy * dy + dz * dz - along * along;
    const inside = diameter * diameter - aside;
    if (inside > 0) length = Math.min(length, along - Math.sqrt(inside));
  }
  return space.isReflecting ? landOnImages(world, slot, ux, uy, uz, length, count) : length;
}

/** The same for a way that a mirror may turn round: it meets the images of the metal found last. */
function landOnImages(
  world: World,
  slot: number,
  ux: number,
  uy: number,
  uz: number,
  length: number,
  count: number,
): number {
  const { particles, space } = world;
  const square = space.diameter * space.diameter;
  const x = particles.x[slot];
  const y = particles.y[slot];
  const mirrorX = space.mirrorX(x + ux * length);
  const mirrorY = space.mirrorY(y + uy * length);
  for (let i = 0; i < count; i++) {
    const other = found[i];
    const dz = particles.z[other] - particles.z[slot];
    for (let image = 1; image < 4; image++) {
      const [turnsX, turnsY] = [(image & 1) === 1, (image & 2) === 2];
      if ((turnsX && Number.isNaN(mirrorX)) || (turnsY && Number.isNaN(mirrorY))) continue;
      const dx = (turnsX ? 2 * mirrorX - particles.x[other] : particles.x[other]) - x;
      const dy = (turnsY ? 2 * mirrorY - particles.y[other] : particles.y[other]) - y;
      const along = dx * ux + dy * uy + dz * uz;
      const inside = square - (dx * dx + dy * dy + dz * dz - along * along);
      if (along > 0 && inside > 0) length = Math.min(length, along - Math.sqrt(inside));
    }
  }
  return length;
}

/** Where a landing particle comes to rest. */
export const place = { x: 0, y: 0, z: 0 }; // [nm]

/** Takes a pocket of the last search into `place`; false for index -1. */
export function takePocket(index: number): boolean {
  if (index < 0) return false;
  place.x = pockets.x[index];
  place.y = pockets.y[index];
  place.z = pockets.z[index];
  return true;
}

/** Takes the nearest pocket of the last search, or else the place on the host nearest to (x, y, z), into `place`; false where both fail. */
export function landNear(world: World, host: number, x: number, y: number, z: number): boolean {
  return takePocket(nearestPocket()) || landOn(world, host, x, y, z);
}

/** Takes the place on a metal particle that lies towards (x, y, z) into `place`; false where it is not free. */
export function landOn(world: World, host: number, x: number, y: number, z: number): boolean {
  const { particles, space } = world;
  const dx = space.separationX(x, particles.x[host]);
  const dy = space.separationY(y, particles.y[host]);
  const dz = z - particles.z[host];
  const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
  if (distance < 1e-9) return false;
  const scale = space.diameter / distance;
  const beyondX = particles.x[host] + dx * scale;
  const beyondY = particles.y[host] + dy * scale;
  if (!space.isWithinSides(beyondX, beyondY)) return false;
  place.x = space.wrapX(beyondX);
  place.y = space.wrapY(beyondY);
  place.z = particles.z[host] + dz * scale;
  const radius = 0.5 * space.diameter;
  if (place.z < radius || place.z > space.thickness - radius) return false;
  return isFree(world, place.x, place.y, place.z, -1);
}
