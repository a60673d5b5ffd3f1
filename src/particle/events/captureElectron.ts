import { electronCaptureRate } from '../../laws/electronExchange.ts';
import { settle } from '../state/membership.ts';
import type { World } from '../state/world.ts';
import type { EventKind } from './eventKind.ts';

/**
 * A positive floating body takes up an electron that comes from the counter electrode: k_cap Q.
 *
 * **Sign** Q falls by one. **Source** Yang et al. 2014: neutrality of clusters after oxidation or reduction.
 */
export const captureElectron: EventKind = { name: 'captureElectron', owner: 'body', rate, apply };

function rate(world: World, body: number): number {
  const { bodies, constants } = world;
  return bodies.size[body] > 0 ? electronCaptureRate(constants.captureRate, bodies.charge[body]) : 0;
}

function apply(world: World, body: number): boolean {
  const { bodies, ledger } = world;
  bodies.charge[body]--;
  ledger.counterCharge--;
  ledger.captured++;
  settle(world, body);
  return true;
}
