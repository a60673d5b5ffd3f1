import { describe, expect, it } from 'vitest';
import { contourLevels, contourPieces } from '../../src/analysis/contours.ts';
import { sectionOf } from '../../src/analysis/section.ts';
import type { Section } from '../../src/analysis/section.ts';

function sectionFrom(columns: number, rows: number, value: (i: number, k: number) => number): Section {
  const values = new Float64Array(columns * rows);
  for (let i = 0; i < columns; i++) for (let k = 0; k < rows; k++) values[i * rows + k] = value(i, k);
  return { columns, rows, values, least: Math.min(...values), most: Math.max(...values) };
}

describe('contourLevels', () => {
  it('are round and lie between the ends', () => {
    expect(contourLevels(0, 2, 9)).toEqual(
      [0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8].map((v) => expect.closeTo(v, 12)),
    );
    expect(contourLevels(-1, 1, 3)).toEqual([-0.5, 0, 0.5]);
    expect(contourLevels(0, 40, 8)).toEqual([5, 10, 15, 20, 25, 30, 35]);
    expect(contourLevels(1, 1, 5)).toEqual([]);
  });
});

describe('contourPieces', () => {
  it('follow a plane exactly', () => {
    const plane = sectionFrom(6, 5, (i, k) => 0.3 * i + 0.7 * k);
    const pieces = contourPieces(plane, 2);
    expect(pieces.length).toBeGreaterThan(3);
    for (const [x0, z0, x1, z1] of pieces) {
      expect(0.3 * x0 + 0.7 * z0).toBeCloseTo(2, 12);
      expect(0.3 * x1 + 0.7 * z1).toBeCloseTo(2, 12);
    }
  });

  it('add up to the length of a circle, each end met by another piece', () => {
    const cone = sectionFrom(101, 101, (i, k) => Math.hypot(i - 50, k - 50));
    const pieces = contourPieces(cone, 30.3);
    const length = pieces.reduce((sum, [x0, z0, x1, z1]) => sum + Math.hypot(x1 - x0, z1 - z0), 0);
    expect(length / (2 * Math.PI * 30.3)).toBeCloseTo(1, 3);
    const ends = new Map<string, number>();
    for (const [x0, z0, x1, z1] of pieces)
      for (const end of [`${x0.toFixed(6)} ${z0.toFixed(6)}`, `${x1.toFixed(6)} ${z1.toFixed(6)}`])
        ends.set(end, (ends.get(end) ?? 0) + 1);
    expect([...ends.values()].every((count) => count === 2)).toBe(true);
  });

  it('part a saddle on the side of its mean', () => {
    const saddle = (mean: number) => sectionFrom(2, 2, (i, k) => (i === k ? 1 : 0) + mean);
    const around = (mean: number) => contourPieces(saddle(mean), 0.5).map(([x0, z0, x1, z1]) => [x0 + x1, z0 + z1]);
    // A high mean joins the high corners (0, 0) and (1, 1): the pieces cut off the others, and the other way around.
    expect(around(0.1)).toEqual([
      [expect.closeTo(1.6), expect.closeTo(0.4)],
      [expect.closeTo(0.4), expect.closeTo(1.6)],
    ]);
    expect(around(-0.1)).toEqual([
      [expect.closeTo(0.4), expect.closeTo(0.4)],
      [expect.closeTo(1.6), expect.closeTo(1.6)],
    ]);
  });
});

describe('sectionOf', () => {
  it('averages a box along y and repeats the first column behind the last', () => {
    const grid: [number, number, number] = [3, 2, 2];
    const potential = Float32Array.from({ length: 12 }, (_, node) => node);
    const { columns, rows, values, least, most } = sectionOf(potential, { grid });
    expect([columns, rows, least, most]).toEqual([4, 2, 3, 8]);
    expect([...values]).toEqual([3, 4, 5, 6, 7, 8, 3, 4]);
  });
});
