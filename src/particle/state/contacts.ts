import type { CellList } from '../../math/cellList.ts';
import type { World } from './world.ts';

/** Particles found by the last search; a search that finds more than fit throws, it never truncates. */
export const found = new Int32Array(4096);
export const foundDistance = new Float64Array(4096); // [nm]

/** Fills `found` with the metal whose centres lie nearer than `reach` to a place, without `except`; returns how many. */
export function findMetal(world: World, x: number, y: number, z: number, reach: number, except: number): number {
  return search(world, world.metalCells, x, y, z, reach, except);
}

/** The same for ions. */
export function findIons(world: World, x: number, y: number, z: number, reach: number, except: number): number {
  return search(world, world.ionCells, x, y, z, reach, except);
}

function search(world: World, cells: CellList, x: number, y: number, z: number, reach: number, except: number): number {
  const { width, depth, halfWidth, halfDepth } = world.space;
  const { x: xs, y: ys, z: zs } = world.particles;
  const { nx, ny, nz, cellX, cellY, cellZ, head, next } = cells;
  const limit = reach * reach;
  const lowZ = Math.max(0, Math.floor((z - reach) / cellZ));
  const highZ = Math.min(nz - 1, Math.floor((z + reach) / cellZ));
  const firstX = Math.floor((x - reach) / cellX);
  const countX = Math.min(nx, Math.floor((x + reach) / cellX) - firstX + 1);
  const startX = ((firstX % nx) + nx) % nx;
  const firstY = ny === 1 ? 0 : Math.floor((y - reach) / cellY);
  const countY = ny === 1 ? 1 : Math.min(ny, Math.floor((y + reach) / cellY) - firstY + 1);
  let iy = ((firstY % ny) + ny) % ny;
  let count = 0;
  for (let j = 0; j < countY; j++) {
    const row = iy * nx;
    iy = iy + 1 === ny ? 0 : iy + 1;
    let ix = startX;
    for (let i = 0; i < countX; i++) {
      const column = (row + ix) * nz;
      ix = ix + 1 === nx ? 0 : ix + 1;
      for (let iz = lowZ; iz <= highZ; iz++) {
        for (let slot = head[column + iz]; slot >= 0; slot = next[slot]) {
          if (slot === except) continue;
          let dx = xs[slot] - x;
          if (dx > halfWidth) dx -= width;
          else if (dx < -halfWidth) dx += width;
          let dy = ys[slot] - y;
          if (dy > halfDepth) dy -= depth;
          else if (dy < -halfDepth) dy += depth;
          const dz = zs[slot] - z;
          const square = dx * dx + dy * dy + dz * dz;
          if (square >= limit) continue;
          if (count === found.length) throw new RangeError(`more than ${found.length} particles within ${reach} nm`);
          foundDistance[count] = Math.sqrt(square);
          found[count++] = slot;
        }
      }
    }
  }
  return count;
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
