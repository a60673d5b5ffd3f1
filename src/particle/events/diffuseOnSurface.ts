import { stepAcceptance } from '../../laws/surfaceStep.ts';
import { findPockets, pocketCoordination, pockets } from '../space/pockets.ts';
import { moveMetal } from '../state/matter.ts';
import type { World } from '../state/world.ts';
import type { EventKind } from './eventKind.ts';

/**
 * A weakly bound surface particle is pinned for good or tries a random pocket in reach: rate Gamma k_ex + k_pin, a move is accepted with min(1, exp(-dn E_s/kT)).
 *
 * **Sign** dn counts neighbours lost by the move.
 * **Source** a hypothesis of this model: pinning against exchange separates cones from branches (docs/physics.md).
 */
export const diffuseOnSurface: EventKind = { name: 'diffuseOnSurface', owner: 'particle', rate, apply };

function rate(world: World, slot: number): number {
  const { particles, parameters, constants } = world;
  const coordination = particles.coordination[slot];
  if (particles.pinned[slot] || coordination === 0 || coordination > parameters.surface.mobileCoordination) return 0;
  return constants.exchangeRate + constants.pinningRate;
}

function apply(world: World, slot: number): boolean {
  const { particles, parameters, constants, random } = world;
  const { exchangeRate, pinningRate, thermalEnergy } = constants;
  if (random.next() * (exchangeRate + pinningRate) < pinningRate) {
    particles.pinned[slot] = 1;
    world.change.metals.add(slot);
    return true;
  }
  const { reach, stepEnergy } = parameters.surface;
  const count = findPockets(world, particles.x[slot], particles.y[slot], particles.z[slot], reach, slot);
  if (count === 0) return false;
  const choice = Math.min(count - 1, Math.floor(random.next() * count));
  if (pockets.distance[choice] < 0.1 * world.space.diameter) return false;
  const lost = particles.coordination[slot] - pocketCoordination(world, choice);
  if (random.next() >= stepAcceptance(lost, stepEnergy, thermalEnergy)) return false;
  moveMetal(world, slot, pockets.x[choice], pockets.y[choice], pockets.z[choice]);
  return true;
}
