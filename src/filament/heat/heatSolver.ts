import { BandedCholesky } from '../../math/bandedCholesky.ts';
import { ConjugateGradient, type LinearLimits, type LinearSolution } from '../../math/conjugateGradient.ts';
import type { HeatMatrix } from './heatMatrix.ts';

const patience = 8; // iterations after which a new factor is made at once
const worn = 5; // iterations from which one is made for the next solve: it costs about eight iterations, and saves two or more each time
const tolerance = 1e-4; // of the residual, relative to the heat
const staleLimits: LinearLimits = { absolute: 0, relative: tolerance, iterations: patience };
const freshLimits: LinearLimits = { absolute: 0, relative: tolerance, iterations: 20 };

/** Solves the heat balance by conjugate gradients, with the factor of an earlier matrix as preconditioner for as long as that is worth it. */
export class HeatSolver {
  readonly #matrix: HeatMatrix;
  readonly #width: number;
  readonly #factor: BandedCholesky;
  readonly #gradient: ConjugateGradient;
  #hasFactor = false;

  /** @param width cells in a row of the grid */
  constructor(matrix: HeatMatrix, width: number) {
    const size = matrix.diagonal.length;
    this.#matrix = matrix;
    this.#width = width;
    this.#factor = new BandedCholesky(size, width);
    this.#gradient = new ConjugateGradient(size);
  }

  /**
   * @param heat [eV/s] into each cell
   * @param rise [K] start value, improved in place
   */
  solve(heat: Float64Array, rise: Float64Array): LinearSolution {
    let iterations = 0;
    if (this.#hasFactor) {
      const found = this.#iterate(heat, rise, staleLimits);
      this.#hasFactor = found.iterations < worn;
      if (found.converged) return found;
      iterations = found.iterations;
    }
    if (!this.#renew()) return { iterations, residual: Infinity, converged: false };
    const found = this.#iterate(heat, rise, freshLimits);
    return { ...found, iterations: iterations + found.iterations };
  }

  #iterate(heat: Float64Array, rise: Float64Array, limits: LinearLimits): LinearSolution {
    return this.#gradient.solve(this.#matrix.multiply, this.#precondition, heat, rise, limits);
  }

  readonly #precondition = (vector: Float64Array, into: Float64Array): void => {
    into.set(vector);
    this.#factor.solve(into);
  };

  #renew(): boolean {
    const { diagonal, outward, upward } = this.#matrix;
    const factor = this.#factor;
    const width = this.#width;
    factor.band.fill(0);
    for (let cell = 0; cell < diagonal.length; cell++) {
      factor.band[factor.index(cell, cell)] = diagonal[cell];
      if (cell > 0) factor.band[factor.index(cell, cell - 1)] = -outward[cell - 1];
      if (cell >= width) factor.band[factor.index(cell, cell - width)] = -upward[cell - width];
    }
    this.#hasFactor = factor.factor();
    return this.#hasFactor;
  }
}
