/**
 * Solves A x = b for a symmetric positive definite band matrix by A = L L^T.
 *
 * Fill `band` with the lower half of A, then `factor` it, then `solve` as often as wanted: all in place, without allocation.
 */
export class BandedCholesky {
  readonly size: number;
  readonly halfWidth: number; // greatest distance of an entry from the diagonal
  /**
   * Row after row, halfWidth + 1 entries each: A(i, j) stands at index(i, j), i - halfWidth <= j <= i; those with j < 0 are not read.
   * After `factor` it holds L, and the reciprocals of L's diagonal.
   */
  readonly band: Float64Array;

  constructor(size: number, halfWidth: number) {
    this.size = size;
    this.halfWidth = halfWidth;
    this.band = new Float64Array(size * (halfWidth + 1));
  }

  /** Place in `band` of the entry in row i and column j <= i. */
  index(i: number, j: number): number {
    return (i + 1) * this.halfWidth + j;
  }

  /** Returns false where A is not positive definite or not finite; `band` is then of no use. */
  factor(): boolean {
    const { size, halfWidth, band } = this;
    for (let i = 0; i < size; i++) {
      const row = (i + 1) * halfWidth; // of A(i, 0), were it in the band
      const first = Math.max(0, i - halfWidth);
      for (let j = first; j < i; j++) {
        const other = (j + 1) * halfWidth;
        band[row + j] = (band[row + j] - scalarProduct(band, row + first, other + first, j - first)) * band[other + j];
      }
      const pivot = band[row + i] - scalarProduct(band, row + first, row + first, i - first);
      if (!(pivot > 0 && pivot < Infinity)) return false;
      band[row + i] = 1 / Math.sqrt(pivot);
    }
    return true;
  }

  /** Turns b into x in place. */
  solve(b: Float64Array): void {
    const { size, halfWidth, band } = this;
    for (let i = 0; i < size; i++) {
      const row = (i + 1) * halfWidth;
      let rest = b[i];
      for (let j = Math.max(0, i - halfWidth); j < i; j++) rest -= band[row + j] * b[j];
      b[i] = rest * band[row + i];
    }
    for (let i = size - 1; i >= 0; i--) {
      const row = (i + 1) * halfWidth;
      const value = b[i] * band[row + i];
      b[i] = value;
      for (let j = Math.max(0, i - halfWidth); j < i; j++) b[j] -= band[row + j] * value;
    }
  }
}

/** Of two stretches of the band, in four sums that do not wait for one another. */
function scalarProduct(band: Float64Array, a: number, b: number, count: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    sum0 += band[a + k] * band[b + k];
    sum1 += band[a + k + 1] * band[b + k + 1];
    sum2 += band[a + k + 2] * band[b + k + 2];
    sum3 += band[a + k + 3] * band[b + k + 3];
  }
  for (; k < count; k++) sum0 += band[a + k] * band[b + k];
  return sum0 + sum1 + (sum2 + sum3);
}
