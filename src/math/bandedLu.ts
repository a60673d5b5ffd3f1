/**
 * A banded system of linear equations, solved by elimination with partial pivoting; its storage is used again and again.
 *
 * **Holds** for any regular matrix: rows change places within the band, which grows above the diagonal by the lower bandwidth.
 * **Source** G. H. Golub and C. F. Van Loan, Matrix Computations, section 4.3.
 */
export class BandedLu {
  readonly #below: number;
  readonly #width: number;
  readonly #rows: Float64Array; // row i holds the columns from i - below on
  #count = 0;

  /**
   * @param capacity greatest number of unknowns
   * @param below bandwidth under the diagonal
   * @param above bandwidth over the diagonal
   */
  constructor(capacity: number, below: number, above: number) {
    this.#below = below;
    this.#width = 2 * below + above + 1;
    this.#rows = new Float64Array(capacity * this.#width);
  }

  /** Begins a matrix of zeros. */
  clear(count: number): void {
    this.#count = count;
    this.#rows.fill(0, 0, count * this.#width);
  }

  /** Adds to the entry of a row and a column within the band. */
  add(row: number, column: number, value: number): void {
    this.#rows[row * this.#width + column - row + this.#below] += value;
  }

  /**
   * Solves the system and uses the matrix up.
   *
   * @param right right side, overwritten by the solution
   * @returns false if the matrix is singular or not finite
   */
  solve(right: Float64Array): boolean {
    const count = this.#count;
    for (let k = 0; k < count; k++) {
      const lowest = Math.min(count - 1, k + this.#below);
      if (!this.#pivot(k, lowest, right)) return false;
      for (let row = k + 1; row <= lowest; row++) this.#eliminate(k, row, right);
    }
    for (let row = count - 1; row >= 0; row--) this.#substitute(row, right);
    return true;
  }

  /** Brings the greatest entry of column k, from row k down, to row k. */
  #pivot(k: number, lowest: number, right: Float64Array): boolean {
    const rows = this.#rows;
    let best = k;
    let greatest = 0;
    for (let row = k; row <= lowest; row++) {
      const size = Math.abs(rows[this.#at(row, k)]);
      if (size > greatest) {
        greatest = size;
        best = row;
      }
    }
    if (!(greatest > 0 && greatest < Infinity)) return false;
    if (best === k) return true;
    const mine = this.#at(k, k);
    const other = this.#at(best, k);
    for (let j = 0; j < this.#width - this.#below; j++) {
      const entry = rows[mine + j];
      rows[mine + j] = rows[other + j];
      rows[other + j] = entry;
    }
    const entry = right[k];
    right[k] = right[best];
    right[best] = entry;
    return true;
  }

  #eliminate(k: number, row: number, right: Float64Array): void {
    const rows = this.#rows;
    const from = this.#at(k, k);
    const to = this.#at(row, k);
    const factor = rows[to] / rows[from];
    if (factor === 0) return;
    rows[to] = 0;
    for (let j = 1; j < this.#width - this.#below; j++) rows[to + j] -= factor * rows[from + j];
    right[row] -= factor * right[k];
  }

  #substitute(row: number, right: Float64Array): void {
    const from = this.#at(row, row);
    const reach = Math.min(this.#width - this.#below, this.#count - row);
    let sum = right[row];
    for (let j = 1; j < reach; j++) sum -= this.#rows[from + j] * right[row + j];
    right[row] = sum / this.#rows[from];
  }

  #at(row: number, column: number): number {
    return row * this.#width + column - row + this.#below;
  }
}
