import { bodyRadius } from '../../laws/bipolar.ts';
import { electronCaptureRate } from '../../laws/electronExchange.ts';
import { FLOATING } from '../state/bodies.ts';
import { settle } from '../state/membership.ts';
import type { World } from '../state/world.ts';
import type { EventKind } from './eventKind.ts';

/**
 * A floating body takes up an electron that comes from the counter electrode: k_cap Q, or against its charging energy where it is not positive.
 *
 * **Sign** Q falls by one. **Source** Yang et al. 2014: neutrality of clusters after oxidation or reduction.
 */
export const captureElectron: EventKind = { name: 'captureElectron', owner: 'body', rate, apply };

function rate(world: World, body: number): number {
  const { bodies, constants, parameters, space } = world;
  const size = bodies.size[body];
  if (size === 0 || bodies.attachment(body) !== FLOATING) return 0;
  const { kappa, overcharging } = parameters.charge;
  const chargingEnergy = overcharging ? kappa / bodyRadius(size, space.diameter, space.dimension) : Infinity;
  return electronCaptureRate(constants.captureRate, bodies.charge[body], chargingEnergy, constants.thermalEnergy);
}

function apply(world: World, body: number): boolean {
  const { bodies, ledger } = world;
  bodies.charge[body]--;
  ledger.counterCharge--;
  ledger.captured++;
  settle(world, body);
  return true;
}
