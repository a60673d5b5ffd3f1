import { describe, expect, it } from 'vitest';
import { bootstrapIntervals } from '../../src/math/bootstrap.ts';
import { createRandomStream } from '../../src/math/random.ts';

const stream = (run = 0) => createRandomStream(1, run, 'test of bootstrap');

function weightedMean(values: ArrayLike<number>): (weights: Uint32Array) => number[] {
  return (weights) => [weights.reduce((sum, weight, i) => sum + weight * values[i], 0) / values.length];
}

describe('bootstrap intervals', () => {
  it('of a mean have the width that theory gives, about the mean', () => {
    const values = Array.from({ length: 400 }, (_, i) => i);
    const [{ low, high }] = bootstrapIntervals(400, weightedMean(values), stream(), 4000, 0.95);
    const deviation = Math.sqrt((400 * 400 - 1) / 12 / 400); // of the mean of 400 draws from 0 ... 399
    expect((low + high) / 2).toBeCloseTo(199.5, -0.5);
    expect((high - low) / (2 * 1.96 * deviation)).toBeCloseTo(1, 1);
  });

  it('hold the true mean about as often as they say, where there are enough values', () => {
    let held = 0;
    for (let trial = 0; trial < 400; trial++) {
      const source = stream(trial);
      const values = Array.from({ length: 60 }, () => source.exponential());
      const [{ low, high }] = bootstrapIntervals(60, weightedMean(values), source, 400, 0.9);
      if (low < 1 && 1 < high) held++;
    }
    expect(held / 400).toBeGreaterThan(0.84);
    expect(held / 400).toBeLessThan(0.94);
  });

  it('draw as many members as there are, each as often as the others', () => {
    const total = new Float64Array(5);
    bootstrapIntervals(
      5,
      (timesDrawn) => {
        expect(timesDrawn.reduce((sum, times) => sum + times)).toBe(5);
        timesDrawn.forEach((times, i) => (total[i] += times));
        return [];
      },
      stream(),
      10_000,
      0.95,
    );
    for (const times of total) expect(Math.abs(times - 10_000)).toBeLessThan(4 * Math.sqrt(50_000 * 0.2 * 0.8));
  });

  it('are the same each time, and nothing wide for a single member', () => {
    const intervals = () => bootstrapIntervals(4, weightedMean([1, 2, 4, 8]), stream(), 200, 0.95);
    expect(intervals()).toEqual(intervals());
    expect(bootstrapIntervals(1, weightedMean([3]), stream(), 10, 0.95)).toEqual([{ low: 3, high: 3 }]);
  });
});
