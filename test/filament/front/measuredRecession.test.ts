import { describe, expect, it } from 'vitest';
import { MeasuredRecession } from '../../../src/filament/front/measuredRecession.ts';
import { flatRecession, pointAreas, voidVolume } from '../../../src/filament/front/recession.ts';

const rings = { radii: [0, 0.5, 1, 1.5, 2], shares: [0.1, 0.2, 0.3, 0.2, 0.2] };

function taken(volume: number, gap = 1, greatestDepth = Infinity, start = 0) {
  const recession = flatRecession(25, 1);
  recession.depth.fill(start);
  const before = voidVolume(recession);
  const classes = [
    { gap: 0, ...rings },
    { gap: 3, radii: [0, 1], shares: [0, 1] },
  ];
  new MeasuredRecession(classes, greatestDepth, recession).take(recession.depth, gap, volume);
  return { ...recession, volume: voidVolume(recession) - before };
}

describe('MeasuredRecession', () => {
  it('takes from the electrode as much as the filament gains, and gives it back likewise', () => {
    expect(taken(0.8).volume).toBeCloseTo(0.8, 12);
    expect(taken(-0.8, 1, Infinity, 1).volume).toBeCloseTo(-0.8, 10);
  });

  it('takes it where it was measured to come from', () => {
    const { r, depth } = taken(1);
    const area = (inner: number, outer: number) => Math.PI * (outer ** 2 - inner ** 2);
    const at = (radius: number) => depth[r.findIndex((each) => each >= radius - 1e-9)];
    expect(at(0.75) / at(0.25)).toBeCloseTo(0.2 / area(0.5, 1) / (0.1 / area(0, 0.5)), 9); // in the middles of rings
    expect(at(20)).toBe(at(3)); // even beyond them
    expect(at(20) / at(0.25)).toBeCloseTo(0.2 / area(2, 25) / (0.1 / area(0, 0.5)), 9);
    const far = taken(1, 3).depth;
    expect(far[0]).toBe(0);
    expect(far.at(-1)).toBeGreaterThan(0);
  });

  it('goes no deeper than allowed, nor above the original plane', () => {
    expect(Math.max(...taken(50, 1, 0.5).depth)).toBe(0.5);
    expect(taken(50, 1, 0.5).volume).toBeLessThan(50);
    expect(Math.min(...taken(-1e3, 1, 0.5, 0.3).depth)).toBe(0);
  });

  it('has points whose areas make up the cell and its void', () => {
    const { depth, volume, ...recession } = taken(3);
    const areas = pointAreas({ depth, ...recession });
    expect(areas.reduce((sum, area) => sum + area)).toBeCloseTo(Math.PI * 625, 9);
    expect(depth.reduce((sum, each, j) => sum + each * areas[j], 0)).toBeCloseTo(volume, 12);
  });
});
