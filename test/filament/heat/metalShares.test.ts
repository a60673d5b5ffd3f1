import { describe, expect, it } from 'vitest';
import { volumeOf } from '../../../src/filament/front/measures.ts';
import { makeHeatGrid } from '../../../src/filament/heat/heatGrid.ts';
import { MetalShares } from '../../../src/filament/heat/metalShares.ts';
import { makeCone, makeCylinder, makeHeatCell, makeRecession } from './heatCell.ts';

const grid = makeHeatGrid(makeHeatCell());
const plane = (grid.counterRows + grid.filmRows) * grid.r.count; // first cell above the electrode's original plane

function volumeWith({ cellVolume }: MetalShares, shares: Float64Array, first = 0, end = shares.length): number {
  let volume = 0;
  for (let cell = first; cell < end; cell++) volume += shares[cell] * cellVolume[cell];
  return volume;
}

describe('MetalShares', () => {
  const shares = new MetalShares(grid);

  it('give the filament its volume and the electrode all above the void', () => {
    const front = makeCone(5, 3.5, 10.1);
    const depth = 0.37;
    const width = 8; // [nm]
    shares.set(
      front,
      makeRecession((r) => depth * Math.max(0, 1 - (r / width) ** 2)),
    );
    expect(volumeWith(shares, shares.filament) / volumeOf(front)).toBeCloseTo(1, 12);
    const all = shares.cellVolume.reduce((sum, volume, cell) => sum + (cell < plane ? 0 : volume), 0);
    const void_ = all - volumeWith(shares, shares.electrode);
    expect(void_ / (0.5 * Math.PI * width * width * depth)).toBeCloseTo(1, 3);
    expect(volumeWith(shares, shares.electrode, 0, plane)).toBe(0);
  });

  it('let an electrode draw back evenly, beyond the radius of the cell too', () => {
    shares.set(makeCylinder(2, 9), makeRecession(0.23));
    for (let i = 0; i < grid.r.count; i++) {
      const column = [0, 1, 2, 3].map((row) => shares.electrode[plane + row * grid.r.count + i]);
      expect(column).toEqual([0, 0, 0.7, 1].map((share) => expect.closeTo(share, 9)));
      expect(shares.level[plane + 2 * grid.r.count + i]).toBeCloseTo(1, 3); // the outermost cells hold the upright end of the void
    }
  });

  it('never fill a cell twice, even where a front enters the electrode', () => {
    shares.set(makeCylinder(2, 10.66), makeRecession(0.23));
    shares.filament.forEach((share, cell) => {
      expect(share + shares.electrode[cell]).toBeLessThanOrEqual(1 + 1e-12);
      expect(shares.electrode[cell]).toBeGreaterThanOrEqual(0);
    });
    expect(shares.filament[plane + 4 * grid.r.count]).toBe(1);
  });
});
