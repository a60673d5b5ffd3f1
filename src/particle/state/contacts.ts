import { nearColumns, nearHeads } from '../../math/cellList.ts';
import { NEXT_IN_CELL, PLACE_X, PLACE_Y, PLACE_Z, placeRecord } from './metalCells.ts';
import type { World } from './world.ts';

/** Particles found by the last search; a search that finds more than fit throws, it never truncates. */
export const found = new Int32Array(4096);
export const foundDistance = new Float64Array(4096); // [nm]

/** Fills `found` with the metal whose centres lie nearer than `reach` to a place, without `except`; returns how many. */
export function findMetal(world: World, x: number, y: number, z: number, reach: number, except: number): number {
  const { head, records } = world.metalCells;
  const { width, depth, halfWidth, halfDepth } = world.space;
  const limit = reach * reach;
  const heads = world.metalCells.gatherHeads(head, x, y, z, reach);
  const { points } = nearHeads;
  let count = 0;
  for (let i = 0; i < heads; i++) {
    let slot = points[i];
    while (slot >= 0) {
      const at = placeRecord * slot;
      const other = slot;
      slot = records[at + NEXT_IN_CELL] | 0;
      let dx = records[at + PLACE_X] - x;
      if (dx > halfWidth) dx -= width;
      else if (dx < -halfWidth) dx += width;
      let dy = records[at + PLACE_Y] - y;
      if (dy > halfDepth) dy -= depth;
      else if (dy < -halfDepth) dy += depth;
      const dz = records[at + PLACE_Z] - z;
      const square = dx * dx + dy * dy + dz * dz;
      if (square < limit && other !== except) count = take(count, other, square);
    }
  }
  return count;
}

/** The same for ions. */
export function findIons(world: World, x: number, y: number, z: number, reach: number, except: number): number {
  const { space, particles, ionCells } = world;
  const limit = reach * reach;
  const columns = ionCells.findColumns(x, y, z, reach);
  const { lowest, layers } = nearColumns;
  let count = 0;
  for (let i = 0; i < columns; i++) {
    for (let cell = lowest[i]; cell < lowest[i] + layers; cell++) {
      for (let slot = ionCells.head[cell]; slot >= 0; slot = ionCells.next[slot]) {
        const dx = space.separationX(particles.x[slot], x);
        const dy = space.separationY(particles.y[slot], y);
        const dz = particles.z[slot] - z;
        const square = dx * dx + dy * dy + dz * dz;
        if (square < limit && slot !== except) count = take(count, slot, square);
      }
    }
  }
  return count;
}

function take(count: number, slot: number, square: number): number {
  if (count === found.length) throw new RangeError(`more than ${found.length} particles within reach`);
  foundDistance[count] = Math.sqrt(square);
  found[count] = slot;
  return count + 1;
}

/** Planes of the electrodes that a centre at height z touches: 1 active, 2 counter, 3 both, 0 none. */
export function touchedPlanes(world: World, z: number): number {
  const { planeContact } = world.constants;
  return (z > world.space.thickness - planeContact ? 1 : 0) + (z < planeContact ? 2 : 0);
}

/** Recomputes a metal particle's coordination and its outward normal (zero where its neighbours balance). */
export function updateSurroundings(world: World, slot: number): void {
  const { particles, space } = world;
  const x = particles.x[slot];
  const y = particles.y[slot];
  const z = particles.z[slot];
  const count = findMetal(world, x, y, z, world.constants.contact, slot);
  let sumX = 0;
  let sumY = 0;
  let sumZ = 0;
  for (let i = 0; i < count; i++) {
    const other = found[i];
    const inverse = 1 / foundDistance[i];
    sumX += space.separationX(particles.x[other], x) * inverse;
    sumY += space.separationY(particles.y[other], y) * inverse;
    sumZ += (particles.z[other] - z) * inverse;
  }
  const planes = touchedPlanes(world, z);
  if (planes & 1) sumZ += 1;
  if (planes & 2) sumZ -= 1;
  const length = Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ);
  const scale = length > 1e-6 ? -1 / length : 0;
  particles.normalX[slot] = sumX * scale;
  particles.normalY[slot] = sumY * scale;
  particles.normalZ[slot] = sumZ * scale;
  particles.coordination[slot] = count + (planes & 1) + (planes >> 1);
}

/** True where a particle of metal may stand: between the planes and clear of all other metal. */
export function isFree(world: World, x: number, y: number, z: number, except: number): boolean {
  const { diameter, thickness } = world.space;
  const radius = 0.499 * diameter;
  if (z < radius || z > thickness - radius) return false;
  return findMetal(world, x, y, z, 0.998 * diameter, except) === 0;
}
