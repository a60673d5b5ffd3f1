import { exp } from '../../math/elementary.ts';
import { counterNucleationDrive, criticalSize, nucleationBarrier } from '../../laws/nucleation.ts';
import { place, takePocket } from '../space/landing.ts';
import { findPockets, nearestPocket } from '../space/pockets.ts';
import { isFree } from '../state/contacts.ts';
import { TOUCHES_COUNTER } from '../state/particles.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { findCounterField, formNucleus, gatherCompanions, ionOfCell, localIons } from './nucleation.ts';
import type { EventKind } from './eventKind.ts';

/**
 * Ions on the bare counter electrode form a nucleus there: n Gamma k0 exp(-dG* /kT), with
 * dmu = l_E E + kT ln(n_loc/n_CE) + mu_CE and a surface energy of its own.
 *
 * **Sign** E > 0 where the field points into the electrode.
 * **Source** heterogeneous nucleation in the form of Yang et al. 2014, eq. 1; the driving force is fitted.
 */
export const nucleateOnElectrode: EventKind = { name: 'nucleateOnElectrode', owner: 'cell', isOff, rate, apply };

function isOff(constants: Constants): boolean {
  return constants.redoxRate === 0;
}

function drive(world: World, cell: number): number {
  const { parameters, constants, nucleationCells } = world;
  if (Number.isNaN(nucleationCells.counterField(cell))) findCounterField(world, cell);
  const { counterFieldLength, counterDrive } = parameters.nucleation;
  return counterNucleationDrive(
    counterFieldLength,
    nucleationCells.counterField(cell),
    constants.thermalEnergy,
    localIons(world, cell),
    constants.counterReferenceIons,
    counterDrive,
  );
}

function surfaceEnergy(world: World): number {
  return world.parameters.nucleation.counterFactor * world.parameters.nucleation.surfaceEnergy;
}

function rate(world: World, cell: number): number {
  const { constants } = world;
  const ions = world.nucleationCells.bare(cell);
  if (ions === 0 || constants.redoxRate === 0) return 0;
  const barrier = nucleationBarrier(drive(world, cell), surfaceEnergy(world), constants.nucleationExponent);
  return barrier === Infinity ? 0 : ions * constants.redoxRate * exp(-barrier / constants.thermalEnergy);
}

function apply(world: World, cell: number): boolean {
  const { constants, particles, space } = world;
  const isBare = (slot: number) => particles.touch[slot] === TOUCHES_COUNTER && particles.touched[slot] === -1;
  const seed = ionOfCell(world, cell, Math.floor(world.random.next() * world.nucleationCells.bare(cell)), isBare);
  if (seed < 0) return false;
  const driving = drive(world, cell);
  const size = criticalSize(driving, surfaceEnergy(world), constants.nucleationExponent);
  const barrier = nucleationBarrier(driving, surfaceEnergy(world), constants.nucleationExponent);
  gatherCompanions(world, seed, isBare);
  const [x, y] = [particles.x[seed], particles.y[seed]];
  [place.x, place.y, place.z] = [x, y, 0.5 * space.diameter];
  if (!isFree(world, x, y, place.z, -1)) {
    findPockets(world, x, y, place.z, 2 * space.diameter, -1);
    if (!takePocket(nearestPocket())) return false;
  }
  formNucleus(world, seed, size, barrier, place.x, place.y, place.z);
  return true;
}
