import { BandedCholesky } from '../../math/bandedCholesky.ts';
import { ConjugateGradient, type LinearSolution } from '../../math/conjugateGradient.ts';
import type { HeatMatrix } from './heatMatrix.ts';

const patience = 6; // iterations: about what a new factor costs
const rounding = 1e-10; // of the heat: no residual can be asked to be much less

/** Solves the heat balance by conjugate gradients; the factor of an earlier matrix serves as preconditioner until it is dropped or too old. */
export class HeatSolver {
  readonly #matrix: HeatMatrix;
  readonly #width: number;
  readonly #factor: BandedCholesky;
  readonly #gradient: ConjugateGradient;
  readonly #flow: Float64Array; // [eV/s]
  #hasFactor = false;

  /** @param width cells in a row of the grid */
  constructor(matrix: HeatMatrix, width: number) {
    const size = matrix.diagonal.length;
    this.#matrix = matrix;
    this.#width = width;
    this.#factor = new BandedCholesky(size, width);
    this.#gradient = new ConjugateGradient(size);
    this.#flow = new Float64Array(size);
  }

  /** To be called when metal has moved: then a new factor costs less than the iterations that the old one would take. */
  dropFactor(): void {
    this.#hasFactor = false;
  }

  /** Norm of the heat that a temperature rise leaves out of balance. [eV/s] */
  imbalance(heat: Float64Array, rise: Float64Array): number {
    this.#matrix.multiply(rise, this.#flow);
    let sum = 0;
    for (let cell = 0; cell < heat.length; cell++) {
      const rest = heat[cell] - this.#flow[cell];
      sum += rest * rest;
    }
    return Math.sqrt(sum);
  }

  /**
   * @param heat [eV/s] into each cell
   * @param rise [K] start value, improved in place
   * @param bound [eV/s] of the imbalance that is accepted
   */
  solve(heat: Float64Array, rise: Float64Array, bound: number): LinearSolution {
    let iterations = 0;
    if (this.#hasFactor) {
      const found = this.#iterate(heat, rise, bound, patience);
      if (found.converged) return found;
      iterations = found.iterations;
    }
    if (!this.#renew()) return { iterations, residual: Infinity, converged: false };
    const found = this.#iterate(heat, rise, bound, 2 * patience);
    return { ...found, iterations: iterations + found.iterations };
  }

  #iterate(heat: Float64Array, rise: Float64Array, bound: number, iterations: number): LinearSolution {
    const limits = { absolute: bound, relative: rounding, iterations };
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
