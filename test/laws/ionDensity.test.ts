import { describe, expect, it } from 'vitest';
import { ionsInCell, neighbourCellWeight } from '../../src/laws/ionDensity.ts';

describe('ions at a density', () => {
  it('fill the volume of a cell, as thick as the slab in a slice', () => {
    expect(ionsInCell(2, 1.5, 0.4, 2)).toBeCloseTo(2 * 1.5 * 1.5 * 0.4, 14);
    expect(ionsInCell(2, 1.5, 0.4, 3)).toBeCloseTo(2 * 1.5 ** 3, 14);
  });

  it.each([
    [2, 8],
    [3, 26],
  ] as const)('count in all cells about one as much as the share says, in %i dimensions', (dimension, cells) => {
    expect(cells * neighbourCellWeight(2, dimension)).toBeCloseTo(2, 14);
  });
});
