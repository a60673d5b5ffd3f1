import { FLOATING, ON_COUNTER } from './bodies.ts';
import { settle } from './membership.ts';
import type { World } from './world.ts';

/** Takes the electrons of an ion that has just become metal from the body it joined, or from that body's electrode. */
export function bookReduction(world: World, slot: number): void {
  const { particles, bodies, ledger, parameters } = world;
  const body = particles.body[slot];
  const attachment = bodies.attachment(body);
  bodies.reduced[body]++;
  if (attachment === FLOATING) {
    bodies.charge[body] += parameters.valence;
    settle(world, body);
  } else if (attachment === ON_COUNTER) ledger.counterCharge -= parameters.valence;
  else ledger.activeCharge -= parameters.valence;
}
