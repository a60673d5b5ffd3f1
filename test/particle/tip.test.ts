import { expect, it } from 'vitest';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { ON_ACTIVE } from '../../src/particle/state/bodies.ts';
import { METAL } from '../../src/particle/state/particles.ts';
import { validate } from '../../src/particle/state/validate.ts';
import { parametersOf, runEvents } from './scenes.ts';

function withTip(dimension: 2 | 3, height: number, radius: number, length: number, gridStep = 1) {
  const sides = dimension === 3 ? { depth: `${length} nm` } : {};
  return parametersOf({
    geometry: { dimension, width: `${length} nm`, thickness: `${length} nm`, ...sides },
    electrodes: { sourceWidth: 'uniform', tip: { height: `${height} nm`, radius: `${radius} nm` } },
    field: { gridStep: `${gridStep} nm` },
  });
}

it.each([2, 3] as const)('a tip is one close-packed body of the active electrode in %i dimensions', (dimension) => {
  const { world } = Simulation.create(withTip(dimension, 4, 2, 10), 1);
  const { particles, bodies, space, ledger } = world;
  const slots = [...particles.kind.keys()].filter((slot) => particles.kind[slot] === METAL);
  expect(ledger.embedded).toBe(slots.length);
  expect(world.activeMetal).toBe(slots.length);
  expect(new Set(slots.map((slot) => particles.body[slot])).size).toBe(1);
  expect(bodies.attachment(particles.body[slots[0]])).toBe(ON_ACTIVE);
  for (const slot of slots) {
    const across = Math.hypot(particles.x[slot] - 5, dimension === 3 ? particles.y[slot] - 5 : 0) / 2;
    expect(across ** 2 + ((10 - particles.z[slot]) / 4) ** 2).toBeLessThan(1);
  }
  const lowest = Math.min(...slots.map((slot) => particles.z[slot]));
  expect(lowest).toBeLessThan(10 - 4 + 1.5 * space.diameter);
  const filled = dimension === 3 ? (slots.length * 0.125) / (4 * 2 * 2 * 4) : (slots.length * 0.25) / (2 * 2 * 4);
  expect(filled).toBeGreaterThan(0.35); // pi/6 = 0.52 and pi/4 = 0.79 of space or area where nothing were lost at the edge
  expect(filled).toBeLessThan(0.8);
  expect(validate(world)).toEqual([]);
});

it('a hemispherical tip has the field of a boss on a plate, E z (1 - (radius/r)^3)', () => {
  const { world } = Simulation.create(withTip(3, 3, 3, 16, 0.5), 1);
  const { field, voltage } = world;
  const packed = 0.5 * Math.cbrt(world.metalCount / (4 * 0.7405)); // [nm] radius of a close-packed hemisphere of so many
  expect(packed).toBeGreaterThan(2.6);
  for (const below of [4, 5, 6]) {
    const potential = field.grid.interpolate(field.background, 8, 8, 16 - below);
    const effective = below * Math.cbrt(1 - (voltage - potential) / ((voltage * below) / 16));
    expect(Math.abs(effective - packed)).toBeLessThan(0.25); // half a grid step
  }
});

it.each([2, 3] as const)(
  'a tip emits and is refilled as the electrode is, atom by atom, in %i dimensions',
  (dimension) => {
    const simulation = Simulation.create(withTip(dimension, 3, 1.5, 8), 2);
    runEvents(simulation, dimension === 3 ? 400 : 800);
    const { world } = simulation;
    expect(validate(world)).toEqual([]);
    expect(world.ledger.refilled).toBeGreaterThan(0);
    const { embedded, emitted, refilled, returned } = world.ledger;
    expect(world.ionCount + world.metalCount).toBe(embedded + emitted + refilled - returned);
  },
);
