/**
 * Solves A x = b for a symmetric positive definite band matrix by A = L L^T.
 *
 * Fill `band` with the lower half of A, then `factor` it, then `solve` as often as wanted: all in place, without allocation.
 */
export class BandedCholesky {
  size: number; // of equations in use: at first as many as there is room for
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
    const { size, halfWidth } = this;
    if (halfWidth === 0) {
      for (let i = 0; i < size; i++) if (!this.#setDiagonal(i, 0)) return false;
      return true;
    }
    for (let i = 0; i + 1 < size; i += 2) if (!this.#factorPair(i)) return false;
    return size % 2 === 0 || this.#factorRow(size - 1);
  }

  #factorRow(i: number): boolean {
    const { halfWidth, band } = this;
    const row = (i + 1) * halfWidth; // of A(i, 0), were it in the band
    const first = Math.max(0, i - halfWidth);
    for (let j = first; j < i; j++) {
      const other = (j + 1) * halfWidth;
      const rest = band[row + j] - scalarProduct(band, row + first, band, other + first, j - first);
      band[row + j] = rest * band[other + j];
    }
    return this.#setDiagonal(row + i, scalarProduct(band, row + first, band, row + first, i - first));
  }

  /** Rows i and i + 1, two columns at a time: every entry read serves two products. */
  #factorPair(i: number): boolean {
    const { halfWidth, band } = this;
    const row = (i + 1) * halfWidth;
    const next = row + halfWidth;
    const first = Math.max(0, i + 1 - halfWidth); // column that both rows begin with
    const alone = i - halfWidth; // column that row i has before it
    const begun = alone >= 0 ? (band[row + alone] *= band[(alone + 1) * halfWidth + alone]) : 0;
    let j = first;
    for (; j + 1 < i; j += 2) {
      const column = (j + 1) * halfWidth;
      const second = column + halfWidth;
      let a = alone >= 0 ? begun * band[column + alone] : 0;
      let b = 0;
      let c = alone >= 0 ? begun * band[second + alone] : 0;
      let d = 0;
      for (let k = first; k < j; k++) {
        const x = band[row + k];
        const y = band[next + k];
        const u = band[column + k];
        const v = band[second + k];
        a += x * u;
        b += y * u;
        c += x * v;
        d += y * v;
      }
      const left = (band[row + j] - a) * band[column + j];
      const right = (band[next + j] - b) * band[column + j];
      const link = band[second + j];
      band[row + j] = left;
      band[next + j] = right;
      band[row + j + 1] = (band[row + j + 1] - c - left * link) * band[second + j + 1];
      band[next + j + 1] = (band[next + j + 1] - d - right * link) * band[second + j + 1];
    }
    for (; j < i; j++) {
      const column = (j + 1) * halfWidth;
      const a = scalarProduct(band, row + first, band, column + first, j - first);
      const b = scalarProduct(band, next + first, band, column + first, j - first);
      band[row + j] = (band[row + j] - a - (alone >= 0 ? begun * band[column + alone] : 0)) * band[column + j];
      band[next + j] = (band[next + j] - b) * band[column + j];
    }
    if (!this.#setDiagonal(row + i, begun * begun + scalarProduct(band, row + first, band, row + first, i - first)))
      return false;
    const c = scalarProduct(band, row + first, band, next + first, i - first);
    band[next + i] = (band[next + i] - c) * band[row + i];
    return this.#setDiagonal(next + i + 1, scalarProduct(band, next + first, band, next + first, i + 1 - first));
  }

  #setDiagonal(place: number, squares: number): boolean {
    const pivot = this.band[place] - squares;
    this.band[place] = 1 / Math.sqrt(pivot);
    return pivot > 0 && pivot < Infinity;
  }

  /** Turns b into x in place. */
  solve(b: Float64Array): void {
    const { size, halfWidth, band } = this;
    for (let i = 0; i < size; i++) {
      const row = (i + 1) * halfWidth;
      const first = Math.max(0, i - halfWidth);
      b[i] = (b[i] - scalarProduct(band, row + first, b, first, i - first)) * band[row + i];
    }
    let i = size - 1;
    for (; i > 0; i -= 2) this.#solvePair(i, b);
    if (i === 0) b[0] *= band[halfWidth];
  }

  /** Unknowns i and i - 1 of the transpose, taken from those above: two rows at a time, to read and write b half as often. */
  #solvePair(i: number, b: Float64Array): void {
    const { halfWidth, band } = this;
    const row = (i + 1) * halfWidth;
    const other = i * halfWidth;
    const first = Math.max(0, i - halfWidth);
    const value = b[i] * band[row + i];
    const rest = halfWidth > 0 ? b[i - 1] - band[row + i - 1] * value : b[i - 1];
    const next = rest * band[other + i - 1];
    b[i] = value;
    b[i - 1] = next;
    for (let j = first; j < i - 1; j++) b[j] -= band[row + j] * value + band[other + j] * next;
    if (first > 0 && halfWidth > 0) b[first - 1] -= band[other + first - 1] * next;
  }
}

/** In four sums that do not wait for one another. */
function scalarProduct(x: Float64Array, fromX: number, y: Float64Array, fromY: number, count: number): number {
  let sum0 = 0;
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  let k = 0;
  for (; k + 3 < count; k += 4) {
    sum0 += x[fromX + k] * y[fromY + k];
    sum1 += x[fromX + k + 1] * y[fromY + k + 1];
    sum2 += x[fromX + k + 2] * y[fromY + k + 2];
    sum3 += x[fromX + k + 3] * y[fromY + k + 3];
  }
  for (; k < count; k++) sum0 += x[fromX + k] * y[fromY + k];
  return sum0 + sum1 + (sum2 + sum3);
}
