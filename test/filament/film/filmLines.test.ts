import { describe, expect, it } from 'vitest';
import { FilmLines } from '../../../src/filament/film/filmLines.ts';
import { filmParameters, frontThrough, recessionOf } from './filmCell.ts';

const sum = (values: Float64Array, count: number) => values.subarray(0, count).reduce((a, b) => a + b, 0);

describe('FilmLines', () => {
  it('give the interfaces the areas of the surfaces', () => {
    const lines = new FilmLines(filmParameters());
    const cone = frontThrough(
      [
        [0, 6],
        [2, 6],
        [3, 0],
      ],
      0.3,
    );
    lines.layOut(
      cone,
      recessionOf(25, (r) => Math.max(0, 1 - 0.04 * r)),
    );
    expect(sum(lines.filament.area, lines.filament.count)).toBeCloseTo(Math.PI * (4 + 5 * Math.sqrt(37)), 9);
    expect(sum(lines.electrode.area, lines.electrode.count)).toBeCloseTo(Math.PI * 625 * Math.sqrt(1 + 0.04 ** 2), 9);
    expect(lines.endZ[0]).toBe(11);
    expect(lines.endR[lines.count - 1]).toBe(25);
  });

  it('end further out than they begin by 0.64 of the depth below the tip, and lose it along the counter electrode', () => {
    const lines = new FilmLines(filmParameters());
    const cone = frontThrough(
      [
        [0, 6],
        [3, 0],
      ],
      0.3,
    );
    lines.layOut(
      cone,
      recessionOf(25, () => 0),
    );
    const { markers, count, r, z, endR } = lines;
    for (let i = 3; i < markers; i++) expect(endR[i]).toBeCloseTo(r[i] + 0.64 * (5.7 - z[i]), 12);
    expect(z[3]).toBeLessThan(5.7);
    const lean = endR[markers - 1] - r[markers - 1];
    for (let i = markers; i < count; i++) {
      expect(endR[i] - r[i]).toBeCloseTo((lean * (25 - r[i])) / 22, 9);
      expect(r[i] - r[i - 1]).toBeGreaterThan(i === markers ? 0 : r[i - 1] - r[i - 2]);
    }
    expect(count - markers).toBe(24);
  });
});
