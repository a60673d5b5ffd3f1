import { sphereBelow } from '../../math/sphereBelow.ts';
import type { World } from '../state/world.ts';

const slabDiameters = 2; // thickness of a cross-section in particle diameters

/** How wide a body on the counter electrode is. */
export interface FilamentRadii {
  foot: number; // [nm]
  middle: number; // [nm]
}

/** Slot of the body with a serial, -1 where there is none. */
export function bodyOf({ bodies }: World, serial: number): number {
  for (let body = 0; body < bodies.capacity; body++)
    if (bodies.size[body] > 0 && bodies.serial[body] === serial) return body;
  return -1;
}

/**
 * Radii of a body in slabs of two particle diameters at its foot and half-way to its highest point: of circles with the area of as much
 * solid metal, in a slice half the width of its metal.
 */
export function filamentRadii(world: World, body: number, height: number): FilamentRadii {
  const { particles, bodies, space } = world;
  const radius = 0.5 * space.diameter;
  const slab = Math.min(height, slabDiameters * space.diameter);
  const middle = 0.5 * (height - slab);
  let [atFoot, atMiddle] = [0, 0]; // [nm^3]
  for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
    const z = particles.z[slot];
    atFoot += sphereBelow(slab - z, radius) - sphereBelow(-z, radius);
    atMiddle += sphereBelow(middle + slab - z, radius) - sphereBelow(middle - z, radius);
  }
  const radiusOf = (volume: number) =>
    space.dimension === 3 ? Math.sqrt(volume / slab / Math.PI) : (0.5 * volume) / slab / space.depth;
  return { foot: radiusOf(atFoot), middle: radiusOf(atMiddle) };
}
