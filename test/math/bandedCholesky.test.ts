import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { BandedCholesky } from '../../src/math/bandedCholesky.ts';
import { createRandomStream } from '../../src/math/random.ts';

/** A symmetric matrix of random numbers within the band, its diagonal made large enough to be positive definite. */
function randomBand(size: number, halfWidth: number, seed: number): { dense: Matrix; cholesky: BandedCholesky } {
  const random = createRandomStream(seed, 0, 'band');
  const dense = Matrix.zeros(size, size);
  const cholesky = new BandedCholesky(size, halfWidth);
  for (let i = 0; i < size; i++) {
    for (let j = Math.max(0, i - halfWidth); j <= i; j++) {
      const value = i === j ? 1.1 * halfWidth + 1 : 2 * random.next() - 1;
      dense.set(i, j, value);
      dense.set(j, i, value);
      cholesky.band[cholesky.index(i, j)] = value;
    }
  }
  return { dense, cholesky };
}

describe('BandedCholesky', () => {
  it.each([
    [1, 0],
    [7, 0],
    [12, 3],
    [40, 11],
    [9, 8],
    [30, 6],
    [31, 7],
    [8, 1],
    [5, 1],
    [6, 9],
    [2, 1],
  ])('solves %i equations of half width %i as a dense solver does', (size, halfWidth) => {
    const { dense, cholesky } = randomBand(size, halfWidth, size);
    const b = Float64Array.from({ length: size }, (_, i) => i * i - 3 * i + 1);
    const exact = solve(dense, Matrix.columnVector([...b])).to1DArray();
    expect(cholesky.factor()).toBe(true);
    for (let again = 0; again < 2; again++) {
      const x = b.slice();
      cholesky.solve(x);
      for (let i = 0; i < size; i++) expect(x[i]).toBeCloseTo(exact[i], 9);
    }
  });

  it('says that a matrix is not positive definite', () => {
    const { cholesky } = randomBand(20, 4, 3);
    cholesky.band[cholesky.index(13, 13)] = -1;
    expect(cholesky.factor()).toBe(false);
    const { cholesky: other } = randomBand(20, 4, 3);
    other.band[other.index(13, 11)] = NaN;
    expect(other.factor()).toBe(false);
  });
});
