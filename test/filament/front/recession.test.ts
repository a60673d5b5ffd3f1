import { describe, expect, it } from 'vitest';
import { depthAt, flatRecession } from '../../../src/filament/front/recession.ts';

describe('the recession of the active electrode', () => {
  it('lies on a rising grid from the axis to the radius of the cell, half as wide where the mesh is fine', () => {
    for (const scale of [1, 0.5]) {
      const { r, depth } = flatRecession(25, scale);
      expect([r[0], r[r.length - 1], depth.length]).toEqual([0, 25, r.length]);
      for (let i = 1; i < r.length; i++) expect(r[i]).toBeGreaterThan(r[i - 1]);
      for (let i = 1; r[i] < 7.9; i++) expect(r[i] - r[i - 1]).toBeCloseTo(0.05 * scale, 9);
    }
  });

  it('has a depth that is exact for a cone at any radius, and stays what it is beyond the cell', () => {
    const recession = flatRecession(25, 1);
    recession.r.forEach((r, i) => (recession.depth[i] = 2 + 3 * r));
    for (const radius of [0, 0.013, 0.05, 7.99, 8, 12.3, 24.9, 25])
      expect(depthAt(recession, radius)).toBeCloseTo(2 + 3 * radius, 9);
    expect(depthAt(recession, 30)).toBe(77);
  });
});
