import { describe, expect, it } from 'vitest';
import { indexBelow, makeHeatGrid, type HeatAxis } from '../../../src/filament/heat/heatGrid.ts';
import { makeHeatCell } from './heatCell.ts';

function sizesBetween({ face }: HeatAxis, low: number, high: number): number[] {
  const sizes = [];
  for (let i = 0; i + 1 < face.length; i++) {
    if (face[i] > low - 1e-9 && face[i + 1] < high + 1e-9) sizes.push(face[i + 1] - face[i]);
  }
  return sizes;
}

describe('makeHeatGrid', () => {
  it.each([
    [1, 10],
    [0.5, 10],
    [1, 2],
    [1, 1.3],
    [0.5, 30],
  ])(
    'with mesh scale %f has faces on both planes of a film of %f nm and fine cells about the gap',
    (scale, thickness) => {
      const { r, z, counterRows, filmRows } = makeHeatGrid(makeHeatCell({}, scale, thickness));
      expect(z.face[counterRows]).toBe(0);
      expect(z.face[counterRows + filmRows]).toBeCloseTo(thickness, 10);
      expect([r.face[0], r.face[r.count]]).toEqual([0, expect.closeTo(400, 8)]);
      expect([z.face[0], z.face[z.count]]).toEqual([expect.closeTo(-400, 8), expect.closeTo(thickness + 400, 8)]);
      const gap = sizesBetween(z, thickness - 1, thickness + 0.7);
      expect(gap).toHaveLength(Math.round(17 / scale));
      for (const size of gap) expect(size).toBeCloseTo(0.1 * scale, 9);
      for (const size of sizesBetween(r, 0, 6)) expect(size).toBeCloseTo(0.3 * scale, 9);
      for (const { face, centre, count } of [r, z]) {
        for (let i = 0; i < count; i++) {
          expect(face[i + 1]).toBeGreaterThan(face[i]);
          expect(centre[i]).toBeCloseTo(0.5 * (face[i] + face[i + 1]), 12);
        }
      }
    },
  );

  it('stays small', () => {
    const { r, z } = makeHeatGrid(makeHeatCell());
    expect(r.count).toBeLessThanOrEqual(30);
    expect(r.count * z.count).toBeLessThan(1700);
  });

  it('fits ambient planes nearer than its fine zones', () => {
    const { r, z } = makeHeatGrid(makeHeatCell({ outerRadius: 3, electrodeDepth: 0.5 }));
    expect(r.face[r.count]).toBeCloseTo(3, 12);
    expect(z.face[z.count]).toBeCloseTo(10.5, 12);
    expect(z.face[0]).toBeCloseTo(-0.5, 12);
  });
});

describe('indexBelow', () => {
  it('finds the last number that is not above a value', () => {
    const rising = Float64Array.of(0, 1, 2.5, 4);
    expect([-1, 0, 0.9, 1, 2.4, 2.5, 4, 9].map((value) => indexBelow(rising, value))).toEqual([0, 0, 0, 1, 1, 2, 3, 3]);
  });
});
