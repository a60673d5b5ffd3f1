import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contourPieces } from '../../../src/analysis/contours.ts';
import { ContourLines } from '../../../viewer/layers/contourLines.ts';

const [columns, rows] = [6, 5];

function piecesOf(lines: ContourLines): number[][] {
  return Array.from({ length: lines.count }, (_, i) => [...lines.pieces.subarray(4 * i, 4 * i + 4)]);
}

/** Pieces as sets of two ends, in an order of their own. */
function sorted(pieces: readonly (readonly number[])[]): string[] {
  return pieces
    .map(([x0, z0, x1, z1]) =>
      [
        [x0, z0],
        [x1, z1],
      ]
        .map((end) => end.map((v) => v.toFixed(4)).join())
        .sort()
        .join(' '),
    )
    .sort();
}

describe('contour lines in one array', () => {
  it('are those that the report draws', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 30, maxLength: 30 }), (numbers) => {
        const values = Float64Array.from(numbers);
        const section = { columns, rows, values, least: -9, most: 9 };
        const lines = new ContourLines();
        lines.trace(section, [-3.5, 0.5, 4.25]);
        const expected = [-3.5, 0.5, 4.25].flatMap((level) => contourPieces(section, level));
        expect(sorted(piecesOf(lines))).toEqual(sorted(expected));
      }),
    );
  });

  it('use their memory again', () => {
    const values = Float64Array.from({ length: 30 }, (_, i) => i % rows);
    const section = { columns, rows, values, least: 0, most: 4 };
    const lines = new ContourLines();
    lines.trace(
      section,
      Array.from({ length: 400 }, (_, i) => 0.01 * i + 0.005),
    );
    expect(lines.count).toBe(400 * (columns - 1));
    const { pieces } = lines;
    lines.trace(section, [1.5]);
    expect(piecesOf(lines)).toEqual(Array.from({ length: columns - 1 }, (_, i) => [i, 1.5, i + 1, 1.5]));
    expect(lines.pieces).toBe(pieces);
  });
});
