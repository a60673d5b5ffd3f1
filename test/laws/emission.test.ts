import { describe, expect, it } from 'vitest';
import { crowdingFactor, sourceWeight } from '../../src/laws/emission.ts';

describe('sourceWeight', () => {
  it('falls to 1/e above the floor at half the width', () => {
    expect(sourceWeight(0, 14, 0.02)).toBeCloseTo(1, 15);
    expect(sourceWeight(7, 14, 0.02)).toBeCloseTo(0.02 + 0.98 / Math.E, 14);
    expect(sourceWeight(-7, 14, 0.02)).toBe(sourceWeight(7, 14, 0.02));
    expect(sourceWeight(100, 14, 0.02)).toBeCloseTo(0.02, 15);
  });

  it('is uniform for an infinite width', () => {
    expect(sourceWeight(20, Infinity, 0.02)).toBeCloseTo(1, 15);
  });
});

describe('crowdingFactor', () => {
  it('falls linearly to zero and stays there', () => {
    expect(crowdingFactor(0, 4)).toBe(1);
    expect(crowdingFactor(1, 4)).toBe(0.75);
    expect(crowdingFactor(4, 4)).toBe(0);
    expect(crowdingFactor(6, 4)).toBe(0);
  });
});
