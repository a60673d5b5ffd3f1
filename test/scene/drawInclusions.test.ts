import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandomStream } from '../../src/math/random.ts';
import type { Inclusion } from '../../src/particle/state/parameters.ts';
import { drawInclusions } from '../../src/scene/drawInclusions.ts';
import { SceneError } from '../../src/scene/problem.ts';

const draw = {
  count: 12,
  diameter: { mean: 2, deviation: 0.4 },
  region: { from: 3, to: 17 },
  minimumGap: 0.5,
  supply: 0,
};
const slice = { dimension: 2, sides: [30, Infinity], smallestDiameter: 0.5, isReflecting: false } as const;
const box = { dimension: 3, sides: [12, 10], smallestDiameter: 0.5, isReflecting: false } as const;

function gapBetween(left: Inclusion, right: Inclusion, [width, depth]: readonly [number, number]): number {
  let least = Infinity;
  for (const shiftX of [-width, 0, width]) {
    for (const shiftY of Number.isFinite(depth) ? [-depth, 0, depth] : [0]) {
      const distance = Math.hypot(left.x - right.x + shiftX, left.y - right.y + shiftY, left.z - right.z);
      least = Math.min(least, distance - (left.diameter + right.diameter) / 2);
    }
  }
  return least;
}

describe('drawInclusions', () => {
  it.each([
    ['slice', slice],
    ['box', box],
  ])('keeps the gap across periodic borders and stays in its region, in a %s', (_, space) => {
    fastCheck.assert(
      fastCheck.property(fastCheck.nat(), (seed) => {
        const present = [{ x: 0.2, y: 0, z: 9, diameter: 4, supply: 0 }];
        const drawn = drawInclusions([draw], present, space, createRandomStream(seed, 0, 'inclusions'));
        expect(drawn).toHaveLength(12);
        const all = [...present, ...drawn];
        drawn.forEach((body, index) => {
          for (const other of all.slice(0, index + 1)) {
            expect(gapBetween(body, other, space.sides)).toBeGreaterThanOrEqual(0.5 - 1e-12);
          }
          expect(body.z - body.diameter / 2).toBeGreaterThanOrEqual(3);
          expect(body.z + body.diameter / 2).toBeLessThanOrEqual(17);
          expect(body.x).toBeGreaterThanOrEqual(0);
          expect(body.x).toBeLessThan(space.sides[0]);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same for the same seed and another for another', () => {
    const places = (seed: number) => drawInclusions([draw], [], slice, createRandomStream(seed, 0, 'inclusions'));
    expect(places(3)).toEqual(places(3));
    expect(places(3)).not.toEqual(places(4));
  });

  it('draws diameters of the mean and deviation asked for', () => {
    const wide = { dimension: 2, sides: [20000, Infinity], smallestDiameter: 0.5, isReflecting: false } as const;
    const many = drawInclusions([{ ...draw, count: 2000 }], [], wide, createRandomStream(5, 0, 'inclusions'));
    const mean = many.reduce((sum, { diameter }) => sum + diameter, 0) / 2000;
    const variance = many.reduce((sum, { diameter }) => sum + (diameter - mean) ** 2, 0) / 1999;
    // Four standard errors: 0.4/sqrt(2000) of the mean, 0.4/sqrt(4000) of the deviation.
    expect(Math.abs(mean - 2)).toBeLessThan(0.036);
    expect(Math.abs(Math.sqrt(variance) - 0.4)).toBeLessThan(0.026);
  });

  it('says so when there is no room', () => {
    const crowded = { ...draw, count: 500 };
    const attempt = () => drawInclusions([draw, crowded], [], slice, createRandomStream(1, 0, 'inclusions'));
    expect(attempt).toThrow(SceneError);
    expect(attempt).toThrow(/inclusions\.random\[1\]\.count: 500, expected at most about \d+ pieces/);
  });
});
