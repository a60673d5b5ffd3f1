import { BoxSweeps } from './multigrid/boxSweeps.ts';
import { Hierarchy } from './multigrid/hierarchy.ts';
import { NodeGrid, type Sides } from './multigrid/nodeGrid.ts';
import { SliceSweeps } from './multigrid/sliceSweeps.ts';
import type { Sweeps } from './multigrid/sweeps.ts';

const maximumCycles = 100;
const smallestRatio = 0.3; // of one cycle's correction to the one before, in estimating what is left
const firstRatio = 0.5; // assumed after a first cycle

/**
 * Poisson's equation on a uniform grid with arbitrary Dirichlet nodes.
 *
 * sum over neighbours (phi_j - phi_i)/h^2 = -source_i at free nodes, by multigrid cycles of one red-black sweep over
 * Galerkin coarse levels. Node (ix, iy, iz) stands at index (iy nx + ix) nz + iz; x and y are periodic, or mirrored half a step
 * beyond their outermost nodes so that no flux leaves there; the planes
 * iz = 0 and iz = nz - 1 always Dirichlet; ny = 1 is a slice without y coupling.
 *
 * **Holds** the result is a function of the arguments alone, to the last bit, whatever was solved before. Fast where
 * few nodes have become fixed or free since the preceding call: keep one solver for each series of similar problems.
 */
export class PoissonSolver {
  private readonly sweeps: Sweeps;
  private readonly hierarchy: Hierarchy;
  private readonly residual: Float64Array; // [V]

  /**
   * @param step grid spacing h [nm]
   * @throws RangeError unless nx >= 2, ny >= 1, nz >= 3 and the step is positive
   */
  constructor(nx: number, ny: number, nz: number, step: number, sides: Sides = 'periodic') {
    if (!(nx >= 2 && ny >= 1 && nz >= 3 && step > 0)) {
      throw new RangeError(`no grid of ${nx} x ${ny} x ${nz} nodes ${step} nm apart`);
    }
    this.sweeps = ny === 1 ? new SliceSweeps(nx, nz, step, sides) : new BoxSweeps(nx, ny, nz, step, sides);
    this.hierarchy = new Hierarchy(new NodeGrid(nx, ny, nz, sides));
    this.residual = new Float64Array(nx * ny * nz);
  }

  /**
   * Improves phi in place until the error left is below the tolerance.
   *
   * Its estimate is correction q/(1 - q), q the ratio of the last two cycles' corrections and at least 0.3.
   *
   * @param phi potential [V]: start value at free nodes, given value at fixed ones and on both planes
   * @param fixed 1 at Dirichlet nodes, 0 at free ones
   * @param source charge density over permittivity [V/nm^2]
   * @param tolerance error accepted at any node [V]
   * @returns the cycles done, and the largest change that the last one made [V]
   * @throws Error where the cycles do not converge or anything is not finite
   */
  solve(
    phi: Float64Array,
    fixed: Uint8Array,
    source: Float64Array,
    tolerance: number,
  ): { cycles: number; correction: number } {
    const { sweeps, hierarchy, residual } = this;
    hierarchy.follow(fixed);
    sweeps.relaxOdd(phi, fixed, source);
    sweeps.relaxEven(phi, fixed, source);
    let previous = Infinity;
    for (let cycles = 1; cycles <= maximumCycles; cycles++) {
      sweeps.setResidual(phi, fixed, source, residual);
      if (!hierarchy.correct(residual, phi, fixed)) throw new Error('the potential is not finite');
      const oddChange = sweeps.relaxOdd(phi, fixed, source);
      const correction = Math.max(oddChange, sweeps.relaxEven(phi, fixed, source));
      const ratio = cycles > 1 ? Math.max(correction / previous, smallestRatio) : firstRatio;
      if (correction * ratio < tolerance * (1 - ratio)) return { cycles, correction };
      previous = correction;
    }
    throw new Error(`the potential has not converged to ${tolerance} V in ${maximumCycles} cycles`);
  }
}
