import { exp } from '../../math/elementary.ts';
import { criticalSize, nucleationBarrier, nucleationDrive, nucleusEnergy } from '../../laws/nucleation.ts';
import { isFree } from '../state/contacts.ts';
import { TOUCHES_NOTHING } from '../state/particles.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { findDrop, formNucleus, gatherCompanions, ionOfCell, localIons } from './nucleation.ts';
import type { EventKind } from './eventKind.ts';

/**
 * Ions of a cell form a nucleus in the film: n nu exp(-dG- * /kT) [1 - exp(-((V-phi)/phi_t)^2)], with dG* the discrete maximum of
 * -N dmu + gamma(N) and dmu = f_phi z phi + kT ln(n_loc/n_0) - strain (+ relief in a void).
 *
 * **Holds** it takes max(2, N_c) ions in the cell and those about it, and as many free ones within the recruit radius; the second is asked
 * at the event (thinning), which leaves the rate exact.
 * **Breaks** gamma is an effective, atomistic energy: bulk surface energies forbid nucleation outright.
 * **Source** Yang et al. 2014, eq. 1.
 */
export const nucleate: EventKind = { name: 'nucleate', owner: 'cell', isOff, rate, apply };

function isOff(constants: Constants): boolean {
  return constants.nucleationRate === 0;
}

function drive(world: World, cell: number): number {
  const { parameters, constants, nucleationCells } = world;
  const { potentialFactor, voidRelief } = parameters.nucleation;
  if (Number.isNaN(nucleationCells.potential(cell))) findDrop(world, cell);
  return nucleationDrive(
    potentialFactor,
    parameters.valence,
    nucleationCells.potential(cell),
    constants.thermalEnergy,
    localIons(world, cell),
    constants.referenceIons,
    nucleationCells.strain(cell),
    nucleationCells.voids(cell) > 0 ? voidRelief : 0,
  );
}

function rate(world: World, cell: number): number {
  const { constants, nucleationCells } = world;
  const { nucleationExponent, nucleationRate, thermalEnergy } = constants;
  const ions = nucleationCells.loose(cell);
  const available = nucleationCells.looseAbout(cell);
  if (ions === 0 || available < 2 || nucleationRate === 0) return 0;
  const { surfaceEnergy } = world.parameters.nucleation;
  const driving = drive(world, cell);
  const size = criticalSize(driving, surfaceEnergy, nucleationExponent);
  if (available < size) return 0;
  const barrier = nucleusEnergy(size, driving, surfaceEnergy, nucleationExponent);
  return ions * nucleationRate * exp(-barrier / thermalEnergy) * nucleationCells.electrons(cell);
}

function apply(world: World, cell: number): boolean {
  const { parameters, constants, particles, nucleationCells } = world;
  const isLoose = (slot: number) => particles.touch[slot] === TOUCHES_NOTHING;
  const seed = ionOfCell(world, cell, Math.floor(world.random.next() * nucleationCells.loose(cell)), isLoose);
  const { surfaceEnergy } = parameters.nucleation;
  const driving = drive(world, cell);
  const size = criticalSize(driving, surfaceEnergy, constants.nucleationExponent);
  if (gatherCompanions(world, seed, isLoose) < Math.max(2, size)) return false;
  const [x, y, z] = [particles.x[seed], particles.y[seed], particles.z[seed]];
  if (!isFree(world, x, y, z, -1)) return false;
  const barrier = nucleationBarrier(driving, surfaceEnergy, constants.nucleationExponent);
  formNucleus(world, seed, size, barrier, x, y, z);
  return true;
}
