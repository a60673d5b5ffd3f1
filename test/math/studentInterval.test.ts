import { describe, expect, it } from 'vitest';
import { createRandomStream } from '../../src/math/random.ts';
import { meanInterval, studentQuantile } from '../../src/math/studentInterval.ts';

describe('the quantile of Student’s distribution', () => {
  it('agrees with printed tables', () => {
    const printed: [share: number, degrees: number, t: number][] = [
      [0.95, 1, 12.706],
      [0.95, 2, 4.303],
      [0.95, 3, 3.182],
      [0.95, 7, 2.365],
      [0.95, 30, 2.042],
      [0.95, 120, 1.98],
      [0.99, 2, 9.925],
      [0.99, 9, 3.25],
      [0.5, 4, 0.741],
    ];
    for (const [share, degrees, t] of printed) expect(studentQuantile(share, degrees)).toBeCloseTo(t, 3);
  });

  it('agrees with its closed forms for one and two degrees, and with the normal distribution for many', () => {
    for (const share of [0, 0.1, 0.5, 0.95, 0.999]) {
      expect(studentQuantile(share, 1)).toBeCloseTo(Math.tan((Math.PI * share) / 2), 9);
      expect(studentQuantile(share, 2)).toBeCloseTo(share * Math.sqrt(2 / (1 - share * share)), 10);
    }
    expect(studentQuantile(0.95, 100_001)).toBeCloseTo(1.95996, 4);
  });

  it('refuses what has no quantile', () => {
    expect(() => studentQuantile(1, 3)).toThrow('below 1');
    expect(() => studentQuantile(0.95, 0)).toThrow('positive whole number');
    expect(() => studentQuantile(0.95, 1.5)).toThrow(RangeError);
  });
});

describe('meanInterval', () => {
  it('agrees with one done by hand', () => {
    const { count, mean, halfWidth } = meanInterval([1, 2, 3, 4], 0.95);
    expect([count, mean]).toEqual([4, 2.5]);
    expect(halfWidth).toBeCloseTo(3.1824463 * Math.sqrt(5 / 12), 6);
  });

  it('has no width for a single value, and none for equal ones', () => {
    expect(meanInterval([7], 0.95)).toEqual({ count: 1, mean: 7, halfWidth: null });
    expect(meanInterval([7, 7, 7], 0.95).halfWidth).toBe(0);
  });

  it('holds the true mean of three normal values as often as it says', () => {
    const stream = createRandomStream(1, 0, 'test of meanInterval');
    const trials = 20_000;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const { mean, halfWidth } = meanInterval([stream.normal(), stream.normal(), stream.normal()], 0.95);
      if (Math.abs(mean) < (halfWidth as number)) held++;
    }
    expect(Math.abs(held / trials - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / trials));
  });
});
