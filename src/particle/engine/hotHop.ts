import { exp } from '../../math/elementary.ts';
import { moveIon } from '../events/hop.ts';
import { changeCell } from '../state/matter.ts';
import type { World } from '../state/world.ts';
import { HOP } from './eventKinds.ts';

/**
 * The hop of an ion in a slice that touches nothing, written out in one function: the event, and its rate at the new place.
 * A hop that ends near metal or a plane goes the plain way, which `world.change` then shows.
 *
 * **Holds** the same bits as `hop` and the refresh after it (tested).
 */
export function hotHop(world: World, slot: number): boolean {
  const { particles, space, field, metalCells, ionCells, constants } = world;
  const { hopLength, maximumDrive } = world.parameters.hopping;
  const { way } = particles;
  const at = 4 * slot;
  let along = way[at + 2];
  let against = way[at + 3];
  const choice = world.random.next() * (along + against + 2);
  const isAlong = Number(choice < along);
  const isBack = Number(choice < along + against) - isAlong;
  const sideways = (1 - isAlong - isBack) * (2 * Number(choice < along + against + 1) - 1);
  const ux = (isAlong - isBack) * way[at] - sideways * way[at + 1];
  const uz = (isAlong - isBack) * way[at + 1] + sideways * way[at];
  const z = particles.z[slot] + uz * hopLength;
  let x = particles.x[slot] + ux * hopLength;
  if (x < 0 || x >= space.width) x = space.wrapX(x);
  const { planeContact } = constants;
  if (z < planeContact || space.thickness - z < planeContact) return moveIon(world, slot, ux, 0, uz);
  if (world.metalCount > 0) {
    const ix = Math.min(metalCells.nx - 1, (x / metalCells.cellX) | 0);
    const iz = Math.min(metalCells.nz - 1, (z / metalCells.cellZ) | 0);
    if (metalCells.nearby[ix * metalCells.nz + iz] > 0) return moveIon(world, slot, ux, 0, uz);
  }
  particles.x[slot] = x;
  particles.z[slot] = z;
  const cellX = Math.min(ionCells.nx - 1, (x / ionCells.cellX) | 0);
  const cell = cellX * ionCells.nz + Math.min(ionCells.nz - 1, (z / ionCells.cellZ) | 0);
  if (cell !== ionCells.cellOf[slot]) changeCell(world, slot, cell);

  const { fullField, grid } = field;
  const { step, nx, nz } = grid;
  let fx = x / step;
  let ix = fx | 0;
  fx -= ix;
  if (ix >= nx) ix = 0;
  let fz = z / step;
  const iz = fz | 0;
  fz -= iz;
  const gx = 1 - fx;
  const gz = 1 - fz;
  const a = ix * nz + iz;
  const b = ix + 1 === nx ? iz : a + nz;
  const l = 2 * a;
  const r = 2 * b;
  const fieldX = gx * (gz * fullField[l] + fz * fullField[l + 2]) + fx * (gz * fullField[r] + fz * fullField[r + 2]);
  const fieldZ =
    gx * (gz * fullField[l + 1] + fz * fullField[l + 3]) + fx * (gz * fullField[r + 1] + fz * fullField[r + 3]);
  const strength = Math.sqrt(fieldX * fieldX + fieldZ * fieldZ);
  along = exp(Math.min(maximumDrive, constants.driveFactor * strength));
  against = 1 / along;
  way[at] = strength > 0 ? fieldX / strength : 0;
  way[at + 1] = strength > 0 ? fieldZ / strength : -1;
  way[at + 2] = along;
  way[at + 3] = against;
  const node = a + Number(fx >= 0.5) * (b - a) + Number(fz >= 0.5);
  world.trees[HOP].set(slot, constants.hopRate * field.hopFactor[node] * (along + against + 2));
  return true;
}
