import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellParameters, Stage, VoidRule } from '../../../src/filament/parameters.ts';
import { copyFront, makeNucleus } from '../../../src/filament/front/nucleus.ts';
import { Redistribution } from '../../../src/filament/front/redistribute.ts';
import { voidVolume } from '../../../src/filament/front/recession.ts';
import { volumeOf } from '../../../src/filament/front/measures.ts';
import { Cell } from '../../../src/filament/sweep/cell.ts';
import { Growth } from '../../../src/filament/sweep/growth.ts';
import { copperCell } from '../copperCell.ts';
import { front } from '../front/fronts.ts';

type Dissolution = NonNullable<CellParameters['dissolution']>;

/** A cell with a hemisphere of 3 nm under a plane electrode that has drawn back by 0.5 nm, moved outwards evenly by a way [nm]. */
function moved(way: number, kind: Stage['kind'], change: Partial<Dissolution> = {}) {
  const plain = copperCell();
  const dissolution = { ...plain.dissolution!, shapeExponent: 0, ...change };
  const cell = new Cell(copperCell({ dissolution }));
  const growth = new Growth(cell);
  makeNucleus(cell.front, 3, 60);
  new Redistribution(1).apply(cell.front); // so that the step itself does not
  cell.recession.depth.fill(0.5);
  cell.resolve(0.3, null);
  const { atomicVolume, valence } = plain.electrode;
  for (let i = 0; i < cell.front.count; i++) {
    cell.speed[i] = way;
    cell.film.filament.current[i] = (-way * valence) / atomicVolume;
  }
  const before = volumeOf(cell.front);
  growth.advance(cell, 1, 1, kind);
  return { cell, gained: volumeOf(cell.front) - before, perCharge: atomicVolume / valence };
}

describe('Growth', () => {
  it('gains the volume between two hemispheres, and as much by the charge', () => {
    for (const way of [0.02, -0.02]) {
      const { cell, gained, perCharge } = moved(way, 'set');
      const expected = ((2 * Math.PI) / 3) * ((3 + way) ** 3 - 27);
      expect(gained / expected).toBeCloseTo(1, 2);
      expect((cell.books.charge * perCharge) / expected).toBeCloseTo(1, 2);
      expect(cell.books.turnover).toBe(Math.abs(cell.books.charge));
      expect(cell.books.gained).toBeCloseTo(gained, 12);
    }
  });

  it('draws the electrode back by v* times the rise in a SET, and lets it come back likewise, but for the greatest depth', () => {
    expect(moved(0.02, 'set').cell.recession.depth[0]).toBeCloseTo(0.5 + 0.05 * 0.02, 5);
    expect(moved(-0.02, 'set').cell.recession.depth[0]).toBeCloseTo(0.5 - 0.05 * 0.02, 5);
    expect(moved(0.02, 'set', { greatestDepth: 0.5004 }).cell.recession.depth[0]).toBe(0.5004);
    expect(moved(0.02, 'set').cell.recession.depth.at(-1)).toBe(0.5);
  });

  it('takes the shape of the filament into account: n_z^q', () => {
    const { cell } = moved(0.02, 'set', { shapeExponent: 2 });
    const ring = cell.recession.r.findIndex((r) => r > 1.5);
    const r = cell.recession.r[ring];
    const rise = Math.sqrt(3.02 ** 2 - r * r) - Math.sqrt(9 - r * r);
    const upward = 1 - (r / 3.02) ** 2; // square of the normal's share along z
    expect((cell.recession.depth[ring] - 0.5) / (0.05 * rise * upward)).toBeCloseTo(1, 1);
  });

  it('does with the void in a RESET what its rule says', () => {
    const depth = (voidRule: VoidRule) => moved(-0.02, 'reset', { voidRule }).cell.recession.depth[0];
    expect(depth('frozen')).toBe(0.5);
    expect(depth('mirrored')).toBeCloseTo(0.499, 5);
  });

  it('takes what the filament gains from where it was measured to come, and the rest from the reservoir', () => {
    const injection = [{ gap: 0, radii: [0, 1, 2, 3], shares: [0.1, 0.2, 0.3, 0.4] }];
    fc.assert(
      fc.property(
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        fc.double({ min: 0.5, max: 0.6, noNaN: true }),
        fc.constantFrom<VoidRule>('frozen', 'mirrored', 'filled'),
        fc.constantFrom<Stage['kind']>('set', 'reset'),
        (way, greatestDepth, voidRule, kind) => {
          const { cell, gained } = moved(way, kind, { injection, greatestDepth, voidRule });
          const taken = voidVolume(cell.recession) - 0.5 * Math.PI * 25 ** 2;
          expect(cell.books.gained).toBeCloseTo(gained, 12);
          expect(taken + cell.books.reservoir).toBeCloseTo(gained, 10);
          expect(Math.max(...cell.recession.depth)).toBeLessThanOrEqual(greatestDepth);
          if (kind === 'set' && greatestDepth > 0.59) expect(cell.books.reservoir).toBeCloseTo(0, 10);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('fills a void by the current into it, and no further than the least gap allows', () => {
    const fill = (plated: number, leastGap: number) => {
      const cell = new Cell(
        copperCell({ dissolution: { ...copperCell().dissolution!, voidRule: 'filled', leastGap } }),
      );
      const growth = new Growth(cell);
      makeNucleus(cell.front, 3, 60);
      cell.recession.depth.fill(0.5);
      cell.resolve(0, null);
      cell.speed.fill(0);
      cell.film.electrode.current.fill(-plated / 0.01178);
      growth.advance(cell, 1, 1, 'reset');
      return cell.recession.depth[0];
    };
    expect(fill(0.1, 0.2)).toBeCloseTo(0.4, 9);
    expect(fill(0.1, 7.45)).toBeCloseTo(0.45, 9);
    expect(fill(-0.1, 0.2)).toBe(0.5);
    expect(fill(9, 0.2)).toBe(0);
  });

  it('grows an undercut foot shut, never below the counter electrode', () => {
    const cell = new Cell(copperCell());
    const growth = new Growth(cell);
    copyFront(front([0, 6], [2, 6], [3, 4], [3, 1], [1, 0]), cell.front);
    new Redistribution(1).apply(cell.front);
    let narrowest = Infinity;
    for (let step = 0; step < 30; step++) {
      cell.resolve(0.5, null);
      cell.speed.fill(1);
      growth.advance(cell, 0.05, 1, 'set');
      const { count, r, z } = cell.front;
      expect(Math.min(...z.subarray(0, count))).toBe(0);
      narrowest = Math.min(narrowest, r[count - 1]);
    }
    expect(narrowest).toBeGreaterThan(0.5);
    expect(cell.front.r[cell.front.count - 1]).toBeGreaterThan(3);
    expect(cell.books.detached).toBe(0);
  });
});
