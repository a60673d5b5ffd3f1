import { describe, expect, it } from 'vitest';
import { makeNucleus } from '../../../src/filament/front/nucleus.ts';
import { Cell } from '../../../src/filament/sweep/cell.ts';
import { SavedState } from '../../../src/filament/sweep/savedState.ts';
import { copperCell } from '../copperCell.ts';

describe('SavedState', () => {
  it('brings back fronts that have fewer or more markers since, the recession and the books', () => {
    for (const pieces of [5, 50]) {
      const cell = new Cell(copperCell());
      makeNucleus(cell.front, 3, 20);
      cell.recession.depth[4] = 0.7;
      cell.books.charge = 9;
      const saved = new SavedState(cell);
      saved.save(cell);
      makeNucleus(cell.front, 4, pieces);
      cell.recession.depth.fill(0.1);
      Object.assign(cell.books, { charge: 1, turnover: 1, gained: 1, reservoir: 1, detached: 1 });
      saved.restore(cell);
      expect([cell.front.count, cell.front.z[0], cell.front.r[20]]).toEqual([21, 3, 3]);
      expect([cell.recession.depth[4], cell.recession.depth[5]]).toEqual([
        0.7,
        new Cell(copperCell()).recession.depth[5],
      ]);
      expect(cell.books).toEqual({ charge: 9, turnover: 0, gained: 0, reservoir: 0, detached: 0 });
    }
  });
});
