import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { findPockets, pockets } from '../../src/particle/space/pockets.ts';
import { createMetal } from '../../src/particle/state/matter.ts';
import { METAL } from '../../src/particle/state/particles.ts';
import type { World } from '../../src/particle/state/world.ts';
import { parametersOf } from './scenes.ts';

type Place = [number, number, number]; // [nm]

const diameter = 0.5; // [nm]

function emptyFilm(dimension: 2 | 3, inclusions: object[] = []): World {
  return Simulation.create(parametersOf({ geometry: { dimension }, inclusions: { placed: inclusions } }), 1).world;
}

function found(count: number): Place[] {
  return Array.from({ length: count }, (_, i): Place => [pockets.x[i], pockets.y[i], pockets.z[i]]);
}

/** Gaps between a particle at a place and all metal and both planes, smallest first. */
function gaps(world: World, [x, y, z]: Place, except: number): number[] {
  const { particles, space } = world;
  const all = [z - diameter / 2, space.thickness - z - diameter / 2];
  particles.kind.forEach((kind, slot) => {
    if (kind !== METAL || slot === except) return;
    const [dx, dy] = [space.separationX(particles.x[slot], x), space.separationY(particles.y[slot], y)];
    all.push(Math.hypot(dx, dy, particles.z[slot] - z) - diameter);
  });
  return all.sort((one, other) => one - other);
}

describe('pockets', () => {
  it.each([2, 3] as const)('touch as many objects as space has dimensions and overlap none, in %i', (dimension) => {
    const middle = dimension === 3 ? ['4 nm'] : [];
    const world = emptyFilm(dimension, [
      { center: ['4 nm', ...middle, '3 nm'], diameter: '2.1 nm' },
      { center: ['1.1 nm', ...middle, '0.8 nm'], diameter: '1.6 nm' },
      { center: ['7.8 nm', ...middle, '7.2 nm'], diameter: '1.6 nm' },
    ]);
    const { particles } = world;
    let seen = 0;
    for (let slot = 0; slot < particles.capacity; slot++) {
      if (particles.kind[slot] !== METAL) continue;
      const centre: Place = [particles.x[slot], particles.y[slot], particles.z[slot]];
      for (const place of found(findPockets(world, ...centre, 0.8, slot))) {
        const free = gaps(world, place, slot);
        expect(free[0]).toBeGreaterThan(-0.0011);
        expect(free[dimension - 1]).toBeLessThan(1e-9);
        expect(free.filter((gap) => gap < 0.25 * diameter).length).toBeGreaterThanOrEqual(dimension);
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('lie above and below a triangle of spheres', () => {
    const world = emptyFilm(3);
    const height = diameter * Math.sqrt(0.75);
    for (const [x, y] of [
      [3, 3],
      [3.5, 3],
      [3.25, 3 + height],
    ])
      createMetal(world, x, y, 4);
    const places = found(findPockets(world, 3.25, 3 + height / 3, 4, 0.6, -1));
    const lift = diameter * Math.sqrt(2 / 3);
    expect(places.length).toBe(2);
    for (const [x, y, z] of places) {
      expect([x, y]).toEqual([expect.closeTo(3.25, 12), expect.closeTo(3 + height / 3, 12)]);
      expect(Math.abs(z - 4)).toBeCloseTo(lift, 12);
    }
    expect(places[0][2]).not.toBeCloseTo(places[1][2], 3);
  });
});
