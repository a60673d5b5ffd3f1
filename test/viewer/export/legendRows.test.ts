import { describe, expect, it } from 'vitest';
import { placeLegend } from '../../../viewer/export/legendRows.ts';

describe('the legend of a picture', () => {
  it('begins a new row where a line does not fit', () => {
    expect(placeLegend([40, 40, 40], 100, 10)).toEqual([
      { left: 0, row: 0 },
      { left: 50, row: 0 },
      { left: 0, row: 1 },
    ]);
  });

  it('gives a line that is too long a row of its own, the first one if it comes first', () => {
    expect(placeLegend([300, 20], 100, 10)).toEqual([
      { left: 0, row: 0 },
      { left: 0, row: 1 },
    ]);
  });
});
