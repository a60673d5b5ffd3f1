import { anodeFactor } from '../../laws/nucleation.ts';
import { sampleField, sampled } from '../field/sampleField.ts';
import { nearestPocket, findPockets } from '../space/pockets.ts';
import { landOn, place, takePocket } from '../space/landing.ts';
import { findIons, found, foundDistance } from '../state/contacts.ts';
import { noteExchange } from '../state/exchangeLog.ts';
import { report } from '../state/happenings.ts';
import { ionToMetal } from '../state/matter.ts';
import type { World } from '../state/world.ts';

/** Ions that count for nucleation in a cell: its own, and a share of those in the cells about it. */
export function localIons(world: World, cell: number): number {
  const { nucleationCells } = world;
  return nucleationCells.ions(cell) + world.parameters.nucleation.neighbourWeight * nucleationCells.around(cell);
}

/** Finds what nucleation in the film needs from the field, at a cell's centre. */
export function findDrop(world: World, cell: number): void {
  const { field, ionCells, nucleationCells, parameters, space } = world;
  const { nx, nz, cellX, cellY, cellZ } = ionCells;
  const column = Math.floor(cell / nz);
  const x = ((column % nx) + 0.5) * cellX;
  const y = space.dimension === 3 ? (Math.floor(column / nx) + 0.5) * cellY : 0;
  const z = ((cell % nz) + 0.5) * cellZ;
  const potential = field.grid.interpolate(field.background, x, y, z);
  const electrons = anodeFactor(world.voltage, potential, parameters.nucleation.anodePotential);
  nucleationCells.freeze(cell, potential, electrons, field.strain[field.grid.nearestNode(x, y, z)]);
}

/** Finds the field into the counter electrode below a cell. */
export function findCounterField(world: World, cell: number): void {
  const { ionCells, nucleationCells, space } = world;
  const { nx, nz, cellX, cellY } = ionCells;
  const column = Math.floor(cell / nz);
  const y = space.dimension === 3 ? (Math.floor(column / nx) + 0.5) * cellY : 0;
  sampleField(world, ((column % nx) + 0.5) * cellX, y, 0.5 * space.diameter);
  nucleationCells.freezeCounterField(cell, -sampled.z);
}

/** The n-th ion of a cell, of those that `isWanted`; -1 where there are fewer. */
export function ionOfCell(world: World, cell: number, index: number, isWanted: (slot: number) => boolean): number {
  const { head, next } = world.ionCells;
  for (let slot = head[cell]; slot >= 0; slot = next[slot]) if (isWanted(slot) && index-- === 0) return slot;
  return -1;
}

const companions: number[] = [];

/** Fills `companions` with the ions about a seed, nearest first; returns how many there are, the seed included. */
export function gatherCompanions(world: World, seed: number, isWanted: (slot: number) => boolean): number {
  const { particles, parameters } = world;
  const [x, y, z] = [particles.x[seed], particles.y[seed], particles.z[seed]];
  const count = findIons(world, x, y, z, parameters.nucleation.recruitRadius, seed);
  const near: { slot: number; distance: number; serial: number }[] = [];
  for (let i = 0; i < count; i++) {
    const slot = found[i];
    if (isWanted(slot)) near.push({ slot, distance: foundDistance[i], serial: particles.serial[slot] });
  }
  near.sort((one, other) => one.distance - other.distance || one.serial - other.serial);
  companions.length = 0;
  for (const { slot } of near) companions.push(slot);
  return companions.length + 1;
}

/** Turns a seed at its place and its nearest companions into a nucleus of up to `size` particles; their electrons come from the counter electrode. */
export function formNucleus(
  world: World,
  seed: number,
  size: number,
  barrier: number,
  x: number,
  y: number,
  z: number,
): void {
  const { particles, ledger, parameters } = world;
  ionToMetal(world, seed, x, y, z);
  noteExchange(world, 'nucleated', seed);
  let made = 1;
  for (const slot of companions) {
    if (made >= size) break;
    findPockets(world, x, y, z, 2.1 * world.space.diameter, -1);
    const towards: [number, number, number] = [particles.x[slot], particles.y[slot], particles.z[slot]];
    if (!takePocket(nearestPocket()) && !landOn(world, seed, ...towards)) continue;
    ionToMetal(world, slot, place.x, place.y, place.z);
    noteExchange(world, 'nucleated', slot);
    made++;
  }
  ledger.nucleated += made;
  ledger.counterCharge -= made * parameters.valence;
  world.nucleations++;
  if (world.firstNucleusHeight < 0) world.firstNucleusHeight = z;
  report(world, 'nucleate', particles.body[seed], 0, seed, barrier, size);
}
