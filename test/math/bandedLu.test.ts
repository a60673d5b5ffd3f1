import { describe, expect, it } from 'vitest';
import { BandedLu } from '../../src/math/bandedLu.ts';

/** Entries without any order, from a linear congruence. */
function entries(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 1073741824 - 1;
  };
}

function greatestError(solver: BandedLu, count: number, below: number, above: number, diagonal: number): number {
  const next = entries(count + below);
  const expected = Float64Array.from({ length: count }, () => next());
  const right = new Float64Array(count);
  solver.clear(count);
  for (let row = 0; row < count; row++)
    for (let column = Math.max(0, row - below); column <= Math.min(count - 1, row + above); column++) {
      const value = row === column ? diagonal * next() : next();
      solver.add(row, column, 0.25 * value);
      solver.add(row, column, 0.75 * value);
      right[row] += value * expected[column];
    }
  expect(solver.solve(right)).toBe(true);
  return right.reduce((worst, x, i) => Math.max(worst, Math.abs(x - expected[i])), 0);
}

describe('BandedLu', () => {
  it('finds a known solution, also where the diagonal vanishes and rows have to change places', () => {
    const solver = new BandedLu(120, 5, 4);
    for (const diagonal of [3, 1e-9, 0]) expect(greatestError(solver, 120, 5, 4, diagonal)).toBeLessThan(1e-8);
    expect(greatestError(solver, 7, 5, 4, 0)).toBeLessThan(1e-10);
    expect(greatestError(new BandedLu(40, 1, 3), 40, 1, 3, 1)).toBeLessThan(1e-8);
  });

  it('tells a singular matrix, and one that is not finite', () => {
    const solver = new BandedLu(3, 1, 1);
    solver.clear(3);
    for (let row = 0; row < 3; row++) solver.add(row, Math.min(1, row), 1);
    expect(solver.solve(new Float64Array(3))).toBe(false);
    solver.clear(3);
    solver.add(0, 0, NaN);
    expect(solver.solve(new Float64Array(3))).toBe(false);
  });
});
