import { bodyPotential, bodyRadius } from '../../laws/bipolar.ts';
import { BRIDGING, FLOATING, ON_ACTIVE } from './bodies.ts';
import type { World } from './world.ts';

/** Sets the potential of a body: its electrode's, or <phi> + kappa Q / r of a floating one. */
export function updateBodyPotential(world: World, body: number): void {
  const { bodies, parameters, space } = world;
  const attachment = bodies.attachment(body);
  if (attachment === FLOATING) {
    const size = bodies.size[body];
    const radius = bodyRadius(size, space.diameter, space.dimension);
    const mean = bodies.backgroundSum[body] / size;
    bodies.potential[body] = bodyPotential(mean, bodies.charge[body], parameters.charge.kappa, radius);
  } else {
    bodies.potential[body] = attachment === ON_ACTIVE ? world.voltage : 0;
  }
}

/** Potential of a metal particle; along a bridge the voltage drops evenly with z. */
export function metalPotential(world: World, slot: number): number {
  const { bodies, particles } = world;
  const body = particles.body[slot];
  if (bodies.attachment(body) === BRIDGING) return (world.voltage * particles.z[slot]) / world.space.thickness;
  return bodies.potential[body];
}
