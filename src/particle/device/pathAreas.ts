import { METAL } from '../state/particles.ts';
import type { World } from '../state/world.ts';
import type { Levels } from './levels.ts';

/**
 * Cross-section of the metal of some bodies by level: what its particles fill, spread over the level's height.
 *
 * @param serials of the bodies
 * @param area written [nm2]
 */
export function pathAreas(world: World, levels: Levels, serials: readonly number[], area: Float64Array): void {
  const { particles, bodies, space } = world;
  const { dimension, diameter, depth } = space;
  const disc = (Math.PI / 4) * diameter * diameter; // [nm2]
  const share = (dimension === 2 ? disc * depth : (2 / 3) * disc * diameter) / levels.height; // [nm2] of a particle
  area.fill(0);
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0 || !serials.includes(bodies.serial[body])) continue;
    for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot])
      if (particles.kind[slot] === METAL) area[levels.at(particles.z[slot])] += share;
  }
}
