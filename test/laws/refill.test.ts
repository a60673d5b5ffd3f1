import { describe, expect, it } from 'vitest';
import { refillProbability } from '../../src/laws/refill.ts';

describe('refillProbability', () => {
  it('is the share of the refill rate in both rates', () => {
    expect(refillProbability(500, 1)).toBeCloseTo(500 / 501, 15);
    expect(refillProbability(500, 0.002)).toBeCloseTo(0.5, 15);
    expect(refillProbability(500, 1e-4)).toBeCloseTo(0.05 / 1.05, 15);
  });

  it('reaches both ends', () => {
    expect(refillProbability(0, 1)).toBe(0);
    expect(refillProbability(Infinity, 1e-4)).toBe(1);
  });
});
