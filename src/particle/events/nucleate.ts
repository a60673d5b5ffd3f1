import { exp } from '../../math/elementary.ts';
import { anodeFactor, criticalSize, nucleationBarrier, nucleationDrive } from '../../laws/nucleation.ts';
import { isFree } from '../state/contacts.ts';
import { TOUCHES_NOTHING } from '../state/particles.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { cellCentre, formNucleus, gatherCompanions, ionOfCell, localIons, looseIonsAbout } from './nucleation.ts';
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
  const { parameters, constants, field } = world;
  const { potentialFactor, referenceIons, voidRelief } = parameters.nucleation;
  const [x, y, z] = cellCentre(world, cell);
  const potential = field.grid.interpolate(field.background, x, y, z);
  const strain = field.strain[field.grid.nearestNode(x, y, z)];
  const relief = world.voidNodes[cell] > 0 ? voidRelief : 0;
  const ions = localIons(world, cell);
  return nucleationDrive(
    potentialFactor,
    parameters.valence,
    potential,
    constants.thermalEnergy,
    ions,
    referenceIons,
    strain,
    relief,
  );
}

function rate(world: World, cell: number): number {
  const { parameters, constants, field } = world;
  const ions = world.looseIons[cell];
  if (ions === 0 || constants.nucleationRate === 0) return 0;
  const { surfaceEnergy, anodePotential } = parameters.nucleation;
  const driving = drive(world, cell);
  const barrier = nucleationBarrier(driving, surfaceEnergy, constants.nucleationExponent);
  if (barrier === Infinity) return 0;
  if (looseIonsAbout(world, cell) < Math.max(2, criticalSize(driving, surfaceEnergy, constants.nucleationExponent)))
    return 0;
  const [x, y, z] = cellCentre(world, cell);
  const potential = field.grid.interpolate(field.background, x, y, z);
  const electrons = anodeFactor(world.voltage, potential, anodePotential);
  return ions * constants.nucleationRate * exp(-barrier / constants.thermalEnergy) * electrons;
}

function apply(world: World, cell: number): boolean {
  const { parameters, constants, particles } = world;
  const isLoose = (slot: number) => particles.touch[slot] === TOUCHES_NOTHING;
  const seed = ionOfCell(world, cell, Math.floor(world.random.next() * world.looseIons[cell]), isLoose);
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
