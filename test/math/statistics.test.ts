import { describe, expect, it } from 'vitest';
import { mean, quantile, standardError, variance } from '../../src/math/statistics.ts';

describe('statistics', () => {
  it('agree with sums done by hand', () => {
    expect(mean([2, 4, 4, 4, 5, 5, 7, 9])).toBe(5);
    expect(variance([2, 4, 4, 4, 5, 5, 7, 9])).toBe(32 / 7);
    expect(standardError(Float64Array.of(1, 2, 3, 4))).toBeCloseTo(Math.sqrt(5 / 3) / 2, 15);
  });

  it('keep their digits beside a large offset', () => {
    expect(variance([1e9 + 1, 1e9 + 2, 1e9 + 3])).toBe(1);
  });

  it('find quantiles between values, and at their ends', () => {
    const values = [1, 2, 4, 8, 16];
    expect([0, 0.25, 0.5, 1].map((share) => quantile(values, share))).toEqual([1, 2, 4, 16]);
    expect(quantile(values, 0.625)).toBe(6);
    expect(quantile([-Infinity, 3, Infinity, Infinity], 0.9)).toBe(Infinity);
  });

  it('refuse too few values', () => {
    expect(() => mean([])).toThrow(RangeError);
    expect(() => variance([1])).toThrow('at least two');
    expect(() => standardError([1])).toThrow(RangeError);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});
