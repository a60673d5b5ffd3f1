import { describe, expect, it } from 'vitest';
import { gradedSizes } from '../../../src/filament/heat/gradedSizes.ts';

describe('gradedSizes', () => {
  it.each([
    [400, 0.3, Infinity, 2],
    [9, 0.4, 0.145, 1.45],
    [1.2, 0.4, 0.145, 1.45],
    [0.1, 0.4, Infinity, 1.8],
    [9, 0.04, 0.01, 1.05],
  ])('fills %f nm from cells of %f and %f nm with ratios up to %f', (length, first, last, growth) => {
    const sizes = gradedSizes(length, first, last, growth);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeCloseTo(length, 10);
    for (let i = 0; i + 1 < sizes.length; i++) {
      const ratio = sizes[i + 1] / sizes[i];
      expect(Math.max(ratio, 1 / ratio)).toBeLessThan(
        Math.max(growth, first / last, last === Infinity ? 0 : last / first) + 1e-9,
      );
    }
    if (length > 2) expect(sizes[0]).toBeCloseTo(first, 6);
    if (length > 2 && last < Infinity) expect(sizes[sizes.length - 1]).toBeCloseTo(last, 6);
  });

  it('takes no more cells than it must', () => {
    // 1 + 2 + 4 + 8 = 15 fills itself; a little more needs a fifth cell
    expect(gradedSizes(15, 1, Infinity, 2).map((size) => Math.round(1e6 * size) / 1e6)).toEqual([1, 2, 4, 8]);
    expect(gradedSizes(15.1, 1, Infinity, 2)).toHaveLength(5);
  });
});
