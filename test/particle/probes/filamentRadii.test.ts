import { expect, it } from 'vitest';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { bodyOf, filamentRadii } from '../../../src/particle/probes/filamentRadii.ts';
import { createMetal } from '../../../src/particle/state/matter.ts';
import { parametersOf } from '../scenes.ts';

/** A slab of 5 x 5 columns, four particles high, with one column of four more in its middle. */
function radiiOf(dimension: 2 | 3) {
  const { world } = Simulation.create(parametersOf({ geometry: { dimension } }), 1);
  const [columns, rows] = [[2, 2.5, 3, 3.5, 4], dimension === 3 ? [2, 2.5, 3, 3.5, 4] : [0]];
  for (const x of columns) for (const y of rows) for (const z of [0.25, 0.75, 1.25, 1.75]) createMetal(world, x, y, z);
  for (const z of [2.25, 2.75, 3.25, 3.75]) createMetal(world, 3, rows[rows.length >> 1], z);
  const body = world.bodies.size.findIndex((size) => size > 0);
  expect(bodyOf(world, world.bodies.serial[body])).toBe(body);
  expect(bodyOf(world, 0)).toBe(-1);
  return filamentRadii(world, body, 4);
}

const sphere = (Math.PI * 0.5 ** 3) / 6; // [nm^3]

it('radii are those of circles with the area of the metal in a slab', () => {
  const { foot, middle } = radiiOf(3);
  expect(foot).toBeCloseTo(Math.sqrt((50 * sphere) / Math.PI), 12);
  expect(middle).toBeCloseTo(Math.sqrt((26 * sphere) / Math.PI), 12); // from 1.5 to 2.5 nm: a layer of the slab and one of the column
});

it('in a slice they are half the width of the metal', () => {
  const { foot, middle } = radiiOf(2);
  expect(foot).toBeCloseTo((0.5 * 10 * sphere) / 0.5, 12);
  expect(middle).toBeCloseTo((0.5 * 6 * sphere) / 0.5, 12);
});
