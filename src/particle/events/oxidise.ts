import { FLOATING, ON_COUNTER } from '../state/bodies.ts';
import { findMetal } from '../state/contacts.ts';
import { noteExchange } from '../state/exchangeLog.ts';
import { settle } from '../state/membership.ts';
import { createIon, metalToIon } from '../state/matter.ts';
import { drawFromReservoir } from '../state/reservoir.ts';
import type { Constants } from '../state/constants.ts';
import type { World } from '../state/world.ts';
import { dissolutionRate, findOutward, outward } from './oxidation.ts';
import type { EventKind } from './eventKind.ts';

/**
 * A surface particle of metal becomes an ion a hop away from the metal; a source or the reservoir may fill its place.
 * k = Gamma k0 s exp([(1-alpha) z eta - E_b (n - n_ref) + x_f + g_K N^(-1/dim)]/kT) P_esc (1 - n_cell/n_crowd).
 *
 * **Sign** oxidation for eta = phi_metal - phi_film > 0; a floating body's charge falls by z.
 * **Breaks** bond, Kelvin and extraction terms act on oxidation alone and break detailed balance.
 * **Source** Butler-Volmer, with Yang et al. 2014 eqs. 2 and 3 for the exchange of floating clusters.
 */
export const oxidise: EventKind = { name: 'oxidise', owner: 'particle', isOff, rate: dissolutionRate, apply };

function isOff(constants: Constants): boolean {
  return constants.redoxRate === 0;
}

function apply(world: World, slot: number): boolean {
  const { particles, bodies, space, ledger, parameters } = world;
  const body = particles.body[slot];
  const attachment = bodies.attachment(body);
  findOutward(world, slot);
  const { hopLength } = parameters.hopping;
  const radius = 0.5 * space.diameter;
  const x = space.wrapX(particles.x[slot] + outward.x * hopLength);
  const y = space.wrapY(particles.y[slot] + outward.y * hopLength);
  const z = Math.min(space.thickness - radius, Math.max(radius, particles.z[slot] + outward.z * hopLength));
  const isFree = findMetal(world, x, y, z, 0.9 * space.diameter, slot) === 0;
  const stays = isReplaced(world, slot, attachment);
  if (stays && !isFree) return false;
  const { valence } = parameters;
  if (attachment === FLOATING) bodies.charge[body] -= valence;
  else if (attachment === ON_COUNTER) ledger.counterCharge += valence;
  else ledger.activeCharge += valence;
  ledger.oxidised++;
  noteExchange(world, 'oxidised', slot);
  bodies.oxidised[body]++;
  if (stays) {
    takeReplacement(world, slot);
    createIon(world, x, y, z);
    if (attachment === FLOATING) settle(world, body);
  } else if (isFree) metalToIon(world, slot, x, y, z);
  else metalToIon(world, slot, particles.x[slot], particles.y[slot], particles.z[slot]);
  return true;
}

/** Whether a source inside the film or the reservoir behind the active electrode fills the place. */
function isReplaced(world: World, slot: number, attachment: number): boolean {
  const source = world.particles.source[slot];
  if (source > 0 && world.sourceSupply[source - 1] > 0) return true;
  if (attachment === FLOATING || attachment === ON_COUNTER || world.reservoir <= 0) return false;
  return world.random.next() < world.constants.refillProbability;
}

function takeReplacement(world: World, slot: number): void {
  const source = world.particles.source[slot];
  if (source > 0 && world.sourceSupply[source - 1] > 0) {
    world.sourceSupply[source - 1]--;
    world.ledger.supplied++;
    noteExchange(world, 'supplied', slot);
  } else {
    drawFromReservoir(world);
    world.ledger.refilled++;
    noteExchange(world, 'refilled', slot);
  }
}
