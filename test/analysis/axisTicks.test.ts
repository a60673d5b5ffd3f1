import { describe, expect, it } from 'vitest';
import { powersWithin, roundTicks } from '../../src/analysis/axisTicks.ts';

describe('ticks of an axis', () => {
  it.each([
    [[1e-9, 1e-3], 12, [1e-9, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3]],
    [[2e-9, 5e-4], 3, [1e-8, 1e-6, 1e-4]],
    [[0.06, 0.7], 12, [0.1, 0.2, 0.5]],
    [[2, 8], 12, [2, 5]],
  ] as const)('%o, at most %i: powers of ten, or 1, 2 and 5 where there would be but one', (range, most, ticks) => {
    expect(powersWithin(range, most)).toEqual(ticks);
  });

  it.each([
    [[-0.1, 0.45], 6, [-0.1, 0, 0.1, 0.2, 0.3, 0.4]],
    [[300, 862], 10, [300, 400, 500, 600, 700, 800]],
    [[-8, 8], 6, [-5, 0, 5]],
  ] as const)('%o, about %i: round values', (range, count, ticks) => {
    expect(roundTicks(range, count)).toEqual(ticks);
  });
});
