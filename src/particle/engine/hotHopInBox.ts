import { hop, moveIon, turnAcross, turned } from '../events/hop.ts';
import { changeCell } from '../state/matter.ts';
import type { World } from '../state/world.ts';
import { HOP } from './eventKinds.ts';

/**
 * The hop of an ion in a box that touches nothing: the event without its search for metal, and its rate at the new place.
 * A hop that ends near metal or a plane goes the plain way, which `world.change` then shows.
 *
 * **Holds** the same bits as `hop` and the refresh after it (tested).
 */
export function hotHopInBox(world: World, slot: number): boolean {
  const { particles, random } = world;
  const { way } = particles;
  const at = 5 * slot;
  const ux = way[at];
  const uz = way[at + 1];
  const uy = way[at + 4];
  const along = way[at + 2];
  const against = way[at + 3];
  const choice = random.next() * (along + against + 4);
  if (choice < along) return hopTo(world, slot, ux, uy, uz);
  if (choice < along + against) return hopTo(world, slot, -ux, -uy, -uz);
  turnAcross(ux, uy, uz, 2 * Math.PI * random.next());
  return hopTo(world, slot, turned.x, turned.y, turned.z);
}

function hopTo(world: World, slot: number, ux: number, uy: number, uz: number): boolean {
  const { particles, space, metalCells, ionCells, constants } = world;
  const { hopLength } = world.parameters.hopping;
  const z = particles.z[slot] + uz * hopLength;
  const { planeContact } = constants;
  if (z < planeContact || space.thickness - z < planeContact) return moveIon(world, slot, ux, uy, uz);
  let x = particles.x[slot] + ux * hopLength;
  if (x < 0 || x >= space.width) x = space.wrapX(x);
  let y = particles.y[slot] + uy * hopLength;
  if (y < 0 || y >= space.depth) y = space.wrapY(y);
  if (world.metalCount > 0) {
    const ix = Math.min(metalCells.nx - 1, (x / metalCells.cellX) | 0);
    const iy = Math.min(metalCells.ny - 1, (y / metalCells.cellY) | 0);
    const iz = Math.min(metalCells.nz - 1, (z / metalCells.cellZ) | 0);
    if (metalCells.nearby[(iy * metalCells.nx + ix) * metalCells.nz + iz] > 0) return moveIon(world, slot, ux, uy, uz);
  }
  particles.x[slot] = x;
  particles.y[slot] = y;
  particles.z[slot] = z;
  const ix = Math.min(ionCells.nx - 1, (x / ionCells.cellX) | 0);
  const iy = Math.min(ionCells.ny - 1, (y / ionCells.cellY) | 0);
  const iz = Math.min(ionCells.nz - 1, (z / ionCells.cellZ) | 0);
  const cell = (iy * ionCells.nx + ix) * ionCells.nz + iz;
  if (cell !== ionCells.cellOf[slot]) changeCell(world, slot, cell);
  world.trees[HOP].set(slot, hop.rate(world, slot));
  return true;
}
