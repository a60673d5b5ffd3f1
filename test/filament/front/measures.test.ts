import { describe, expect, it } from 'vitest';
import { outerRadii, radiusAt, ringAreas, upperEnvelope, volumeOf } from '../../../src/filament/front/measures.ts';
import { front, hemisphere } from './fronts.ts';

describe('measures of a front', () => {
  it('gives a cone its volume, surface and radii', () => {
    const cone = front([0, 10], [1, 5], [2, 0]);
    const area = new Float64Array(3);
    ringAreas(cone, area);
    expect(volumeOf(cone)).toBeCloseTo((Math.PI * 4 * 10) / 3, 12);
    expect(area[0] + area[1] + area[2]).toBeCloseTo(Math.PI * 2 * Math.sqrt(104), 12);
    expect(radiusAt(cone, 2.5)).toBeCloseTo(1.5, 12);
    expect(radiusAt(cone, 11)).toBe(0);
  });

  it('comes to a hemisphere with the square of the spacing', () => {
    const errors = [16, 32].map((pieces) => {
      const area = new Float64Array(pieces + 1);
      const half = hemisphere(3, pieces);
      ringAreas(half, area);
      return [volumeOf(half) / (18 * Math.PI) - 1, area.reduce((sum, one) => sum + one) / (18 * Math.PI) - 1];
    });
    for (const k of [0, 1]) expect(Math.log2(errors[0][k] / errors[1][k])).toBeCloseTo(2, 1);
  });

  it('takes an overhang once, by its upper side and its outermost radius', () => {
    const mushroom = front([0, 4], [2, 4], [2, 3], [1, 3], [1, 0]);
    const heights = new Float64Array(4);
    const radii = new Float64Array(3);
    upperEnvelope(mushroom, Float64Array.of(0, 0.5, 2, 2.5), heights);
    outerRadii(mushroom, Float64Array.of(1, 3.5, 5), radii);
    expect([...heights]).toEqual([4, 4, 4, 0]);
    expect([...radii]).toEqual([1, 2, 0]);
    expect(volumeOf(mushroom)).toBeCloseTo(Math.PI * (4 + 3), 12);
  });
});
