/** What a linear solve came to. */
export interface LinearSolution {
  iterations: number;
  residual: number; // Euclidean norm of b - A x, in the unit of b
  converged: boolean;
}

/** A linear map of vectors, written into its second argument. */
export type LinearMap = (vector: Float64Array, into: Float64Array) => void;

/** When a solve is done: |b - A x| <= max(absolute, relative |b|), or given up. */
export interface LinearLimits {
  absolute: number;
  relative: number;
  iterations: number;
}

/**
 * Solves A x = b by preconditioned conjugate gradients, for A and its preconditioner symmetric and positive definite.
 *
 * Its work arrays are kept, so that repeated solves allocate nothing but their short result.
 *
 * **Source** M. R. Hestenes and E. Stiefel, J. Res. Natl. Bur. Stand. 49, 409 (1952).
 */
export class ConjugateGradient {
  readonly #residual: Float64Array;
  readonly #conditioned: Float64Array;
  readonly #direction: Float64Array;
  readonly #image: Float64Array;

  constructor(size: number) {
    this.#residual = new Float64Array(size);
    this.#conditioned = new Float64Array(size);
    this.#direction = new Float64Array(size);
    this.#image = new Float64Array(size);
  }

  /**
   * @param multiply by A
   * @param precondition by an approximate inverse of A
   * @param x start value, improved in place
   */
  solve(
    multiply: LinearMap,
    precondition: LinearMap,
    b: Float64Array,
    x: Float64Array,
    limits: LinearLimits,
  ): LinearSolution {
    const residual = this.#residual;
    const conditioned = this.#conditioned;
    const direction = this.#direction;
    const image = this.#image;
    const bound = Math.max(limits.absolute, limits.relative * Math.sqrt(scalarProduct(b, b)));
    multiply(x, image);
    for (let i = 0; i < b.length; i++) residual[i] = b[i] - image[i];
    let norm = Math.sqrt(scalarProduct(residual, residual));
    let iterations = 0;
    let weight = 0; // residual . preconditioned residual
    while (norm > bound && iterations < limits.iterations) {
      precondition(residual, conditioned);
      const newWeight = scalarProduct(residual, conditioned);
      const share = iterations > 0 ? newWeight / weight : 0;
      weight = newWeight;
      for (let i = 0; i < b.length; i++) direction[i] = conditioned[i] + share * direction[i];
      multiply(direction, image);
      const step = weight / scalarProduct(direction, image);
      if (!Number.isFinite(step)) break; // A is not positive definite, or not finite
      for (let i = 0; i < b.length; i++) {
        x[i] += step * direction[i];
        residual[i] -= step * image[i];
      }
      norm = Math.sqrt(scalarProduct(residual, residual));
      iterations++;
    }
    return { iterations, residual: norm, converged: norm <= bound };
  }
}

function scalarProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
