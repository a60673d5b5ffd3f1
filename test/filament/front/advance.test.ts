import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advanceFront } from '../../../src/filament/front/advance.ts';
import { ringAreas, volumeOf } from '../../../src/filament/front/measures.ts';
import { Redistribution } from '../../../src/filament/front/redistribute.ts';
import { removeLoops } from '../../../src/filament/front/removeLoops.ts';
import { crossesItself, front, hemisphere } from './fronts.ts';

function grow(shape: ReturnType<typeof front>, thickness: (i: number) => number): number {
  const { count } = shape;
  const area = new Float64Array(count);
  ringAreas(shape, area);
  const thick = Float64Array.from({ length: count }, (_, i) => thickness(i));
  advanceFront(shape, thick, area);
  return thick.reduce((sum, one, i) => sum + one * area[i], 0);
}

describe('advanceFront', () => {
  it('gains the volume that was deposited, to first order, whatever the distribution', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 }), (weights) => {
        const step = 1e-6;
        const shape = hemisphere(2, 29);
        const before = volumeOf(shape);
        const deposited = grow(shape, (i) => step * weights[i]);
        expect(Math.abs(volumeOf(shape) - before - deposited)).toBeLessThan(1e-4 * step * 25);
      }),
    );
  });

  it('keeps a hemisphere one when it grows evenly', () => {
    const shape = hemisphere(1, 40);
    for (let step = 0; step < 100; step++) grow(shape, () => 0.01);
    for (let i = 0; i < shape.count; i++) expect(Math.hypot(shape.r[i], shape.z[i])).toBeCloseTo(2, 2);
    expect([shape.r[0], shape.z[40]]).toEqual([0, 0]);
  });

  it('never crosses itself once its loops are cut, however unevenly it grows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (waves) => {
          const shape = hemisphere(2, 40);
          const redistribution = new Redistribution(1);
          for (let step = 0; step < 8; step++) {
            const { count } = shape;
            grow(shape, (i) => waves.reduce((sum, wave, k) => sum + wave * Math.cos((k * Math.PI * i) / count), 0) / 6);
            for (let i = 1; i < shape.count; i++) shape.r[i] = Math.max(0.01, shape.r[i]);
            removeLoops(shape);
            redistribution.apply(shape);
            removeLoops(shape);
            expect(crossesItself(shape)).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('removeLoops', () => {
  it('cuts loops at their furthest crossing', () => {
    const looped = front([0, 4], [2, 4], [1, 2], [1, 5], [3, 0]);
    expect(removeLoops(looped)).toBe(1);
    expect([...looped.r.subarray(0, looped.count)]).toEqual([0, 1.4, 3]);
    expect(looped.z[1]).toBeCloseTo(4, 12);
  });
});

describe('Redistribution', () => {
  it('leaves a well marked front alone, and keeps the volume of one that it marks anew', () => {
    const shape = hemisphere(3, 10);
    const redistribution = new Redistribution(0.5);
    const fine = hemisphere(3, 400);
    expect(redistribution.apply(fine)).toBe(true);
    expect(volumeOf(fine) / (18 * Math.PI)).toBeCloseTo(1, 3);
    expect(redistribution.apply(fine)).toBe(false);
    expect(redistribution.apply(shape)).toBe(true);
    expect(shape.r[0]).toBe(0);
    expect(shape.z[shape.count - 1]).toBe(0);
    for (let i = 0; i + 1 < shape.count; i++) expect(shape.r[i + 1]).toBeGreaterThan(shape.r[i]);
  });

  it('keeps an overhang, and goes through corners without a swing', () => {
    const corners = [
      [0, 6],
      [4, 6],
      [4, 5],
      [1, 4],
      [1, 0],
    ];
    // Ten markers a side, as a front has them by then; of the corner itself no more than a piece is lost.
    const sides = corners.slice(1).flatMap(([r, z], i) =>
      Array.from({ length: 10 }, (_, k): [number, number] => {
        const share = (k + 1) / 10;
        return [corners[i][0] + share * (r - corners[i][0]), corners[i][1] + share * (z - corners[i][1])];
      }),
    );
    const mushroom = front([0, 6], ...sides);
    new Redistribution(1).apply(mushroom);
    const { count, r, z } = mushroom;
    let inward = 0;
    for (let i = 0; i + 1 < count; i++) {
      if (r[i + 1] < r[i]) inward = Math.max(inward, r[i]);
      expect(z[i + 1]).toBeLessThanOrEqual(z[i] + 1e-12);
    }
    expect(inward).toBeCloseTo(4, 1);
    expect(Math.max(...r.subarray(0, count))).toBeLessThanOrEqual(4 + 1e-12);
    const whole = Math.PI * (16 + 7 + 4);
    expect(Math.abs(volumeOf(mushroom) / whole - 1)).toBeLessThan(0.01);
  });

  it('marks no more finely than the front has room for', () => {
    const wide = hemisphere(5, 400);
    expect(new Redistribution(0.01, 1000).apply(wide)).toBe(true);
    expect(wide.count).toBe(1000);
    expect(volumeOf(wide) / ((250 * Math.PI) / 3)).toBeCloseTo(1, 4);
  });
});
