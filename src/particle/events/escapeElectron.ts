import { electronEscapeRate } from '../../laws/electronExchange.ts';
import { settle } from '../state/membership.ts';
import type { World } from '../state/world.ts';
import type { EventKind } from './eventKind.ts';

/**
 * A negative floating body loses an electron to the active electrode: k_esc |Q| exp(-(V - phi_body)/phi_e).
 *
 * **Sign** Q rises by one. **Source** Yang et al. 2014: escape of the trapped electron.
 */
export const escapeElectron: EventKind = { name: 'escapeElectron', owner: 'body', rate, apply };

function rate(world: World, body: number): number {
  const { bodies, constants, parameters } = world;
  if (bodies.size[body] === 0 || bodies.charge[body] >= 0) return 0;
  const { escapePotential } = parameters.charge;
  return electronEscapeRate(
    constants.escapeRate,
    bodies.charge[body],
    world.voltage,
    bodies.potential[body],
    escapePotential,
  );
}

function apply(world: World, body: number): boolean {
  const { bodies, ledger } = world;
  bodies.charge[body]++;
  ledger.activeCharge++;
  ledger.escaped++;
  settle(world, body);
  return true;
}
