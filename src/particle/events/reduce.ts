import { reductionFactor } from '../../laws/chargeTransfer.ts';
import { boundedOverpotential } from '../../laws/overpotential.ts';
import { landNear, landOn, place, takePocket } from '../space/landing.ts';
import { bestPocket, findPockets } from '../space/pockets.ts';
import { bookReduction } from '../state/bookReduction.ts';
import { metalPotential } from '../state/bodyPotential.ts';
import { noteExchange, notePlaneExchange } from '../state/exchangeLog.ts';
import { ionToMetal, removeIon } from '../state/matter.ts';
import { returnToReservoir } from '../state/reservoir.ts';
import { TOUCHES_ACTIVE, TOUCHES_FLOATING } from '../state/particles.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import type { EventKind } from './eventKind.ts';

/**
 * An ion in contact with floating metal, or with the electrode at z = L and metal on it, is reduced: k = Gamma k0 exp(-alpha z eta/kT).
 * On floating metal it takes the best pocket in reach; on the plane of an active electrode it returns to the reservoir.
 *
 * **Sign** eta = phi_metal - phi_film; a floating body's charge rises by z.
 * **Source** Butler-Volmer, cathodic branch.
 */
export const reduce: EventKind = { name: 'reduce', owner: 'particle', isOff, rate, apply };

function isOff(constants: Constants): boolean {
  return constants.redoxRate === 0;
}

function rate(world: World, slot: number): number {
  const { particles, parameters, constants, field } = world;
  const touch = particles.touch[slot];
  if (touch !== TOUCHES_FLOATING && touch !== TOUCHES_ACTIVE) return 0;
  const touched = particles.touched[slot];
  const metal = touched < 0 ? world.voltage : metalPotential(world, touched);
  const film = field.grid.interpolate(field.background, particles.x[slot], particles.y[slot], particles.z[slot]);
  const { symmetryFactor, maximumOverpotential } = parameters.redox;
  const eta = boundedOverpotential(metal, film, maximumOverpotential);
  return constants.redoxRate * reductionFactor(symmetryFactor, parameters.valence, eta, constants.thermalEnergy);
}

function apply(world: World, slot: number): boolean {
  const { particles, ledger, parameters } = world;
  const host = particles.touched[slot];
  const isFloating = particles.touch[slot] === TOUCHES_FLOATING;
  if (!isFloating && host < 0 && parameters.electrode.active) return giveBack(world, slot);
  if (!findPlace(world, slot, host, isFloating))
    return isFloating || !parameters.electrode.active ? false : giveBack(world, slot);
  ledger.reduced++;
  ionToMetal(world, slot, place.x, place.y, place.z);
  bookReduction(world, slot);
  noteExchange(world, 'reduced', slot);
  return true;
}

function findPlace(world: World, slot: number, host: number, isFloating: boolean): boolean {
  const { particles, parameters, space } = world;
  const [x, y, z] = [particles.x[slot], particles.y[slot], particles.z[slot]];
  const { compactionReach, reach } = parameters.surface;
  findPockets(world, x, y, z, isFloating ? compactionReach : reach, -1);
  if (host < 0) {
    [place.x, place.y, place.z] = [x, y, space.thickness - 0.5 * space.diameter];
    return true;
  }
  return isFloating ? takePocket(bestPocket(world)) || landOn(world, host, x, y, z) : landNear(world, host, x, y, z);
}

/** The ion joins the reservoir behind the active electrode. */
function giveBack(world: World, slot: number): boolean {
  notePlaneExchange(world, 'returned', world.particles.x[slot], world.particles.y[slot]);
  removeIon(world, slot);
  returnToReservoir(world);
  world.ledger.returned++;
  world.ledger.activeCharge -= world.parameters.valence;
  return true;
}
