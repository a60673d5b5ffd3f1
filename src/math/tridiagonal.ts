/**
 * Solves a tridiagonal system by elimination without pivoting: lower[i - 1] x[i - 1] + diagonal[i] x[i] + upper[i] x[i + 1] = right[i].
 *
 * **Breaks** where a pivot vanishes: made for diagonally dominant and for positive definite matrices.
 * **Source** L. H. Thomas, Watson Scientific Computing Laboratory (1949).
 *
 * @param diagonal overwritten by the pivots
 * @param solution written; may be the array of the right side
 */
export function solveTridiagonal(
  lower: Float64Array,
  diagonal: Float64Array,
  upper: Float64Array,
  right: Float64Array,
  solution: Float64Array,
  count: number,
): void {
  solution[0] = right[0];
  for (let i = 1; i < count; i++) {
    const factor = lower[i - 1] / diagonal[i - 1];
    diagonal[i] -= factor * upper[i - 1];
    solution[i] = right[i] - factor * solution[i - 1];
  }
  solution[count - 1] /= diagonal[count - 1];
  for (let i = count - 2; i >= 0; i--) solution[i] = (solution[i] - upper[i] * solution[i + 1]) / diagonal[i];
}
