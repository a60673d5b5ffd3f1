import { applyOperator, relaxColour } from './gridRelaxation.ts';
import { gridHierarchy } from './gridLevel.ts';
import type { GridLevel } from './gridLevel.ts';

const maximumCycles = 200;

/**
 * Poisson's equation on a uniform grid with arbitrary Dirichlet nodes: sum over neighbours (phi_j - phi_i)/h^2 = -source_i at the free nodes.
 *
 * Conjugate gradients preconditioned by one multigrid V-cycle. Node (ix, iy, iz) stands at index (iy nx + ix) nz + iz; x and y are periodic, the
 * planes iz = 0 and iz = nz - 1 are always Dirichlet; ny = 1 is a slice without y coupling.
 *
 * **Holds** the result is a function of the arguments alone, to the last bit.
 */
export class PoissonSolver {
  private readonly step: number; // [nm]
  private readonly levels: GridLevel[];
  private readonly known: Uint8Array; // the fixed nodes of the present levels
  private readonly residual: Float64Array; // [V]
  private readonly direction: Float64Array; // [V]
  private readonly image: Float64Array; // A direction [V]
  private fresh = true;

  /** @param step grid spacing [nm] */
  constructor(nx: number, ny: number, nz: number, step: number) {
    if (!(nx >= 1 && ny >= 1 && nz >= 3 && step > 0))
      throw new RangeError(`no grid of ${nx} x ${ny} x ${nz} nodes with step ${step} nm`);
    const size = nx * ny * nz;
    this.step = step;
    this.levels = gridHierarchy(nx, ny, nz);
    this.known = new Uint8Array(size);
    this.residual = new Float64Array(size);
    this.direction = new Float64Array(size);
    this.image = new Float64Array(size);
  }

  /**
   * Improves phi in place until the largest correction of a cycle is below the tolerance.
   *
   * @param phi potential [V]: start value at free nodes, given value at fixed nodes and on both planes
   * @param fixed 1 at Dirichlet nodes
   * @param source charge density over permittivity [V/nm^2]
   * @param tolerance largest correction of the last cycle [V]
   * @returns the cycles done and the last one's largest correction [V]
   * @throws Error if the corrections do not fall below the tolerance
   */
  solve(
    phi: Float64Array,
    fixed: Uint8Array,
    source: Float64Array,
    tolerance: number,
  ): { cycles: number; correction: number } {
    this.refreshLevels(fixed);
    this.setResidual(phi, fixed, source);
    const { residual, direction, image } = this;
    const [finest] = this.levels;
    let previous = 0;
    for (let cycles = 1; cycles <= maximumCycles; cycles++) {
      this.precondition();
      const power = dot(residual, finest.value);
      if (power === 0) return { cycles, correction: 0 };
      const memory = previous > 0 ? power / previous : 0;
      for (let i = 0; i < direction.length; i++) direction[i] = finest.value[i] + memory * direction[i];
      previous = power;
      applyOperator(finest, direction, image);
      const length = power / dot(direction, image);
      let correction = 0;
      for (let i = 0; i < phi.length; i++) {
        const change = length * direction[i];
        phi[i] += change;
        residual[i] -= length * image[i];
        correction = Math.max(correction, Math.abs(change));
      }
      if (correction < tolerance) return { cycles, correction };
    }
    throw new Error(`the potential has not converged to ${tolerance} V in ${maximumCycles} cycles`);
  }

  private refreshLevels(fixed: Uint8Array): void {
    let same = !this.fresh;
    for (let i = 0; same && i < fixed.length; i++) same = fixed[i] === this.known[i];
    if (same) return;
    this.fresh = false;
    this.known.set(fixed);
    this.levels[0].setFinest(fixed);
    for (let l = 1; l < this.levels.length; l++) this.levels[l].setFrom(this.levels[l - 1]);
  }

  /** residual = h^2 source + sum over neighbours (phi_j - phi_i) at free nodes, zero at fixed ones. */
  private setResidual(phi: Float64Array, fixed: Uint8Array, source: Float64Array): void {
    const [finest] = this.levels;
    const { nx, ny, nz } = finest;
    const area = this.step * this.step;
    for (let iy = 0; iy < ny; iy++) {
      for (let ix = 0; ix < nx; ix++) {
        const here = finest.column(ix, iy);
        const left = finest.column(ix - 1, iy);
        const right = finest.column(ix + 1, iy);
        const front = finest.column(ix, iy - 1);
        const back = finest.column(ix, iy + 1);
        for (let iz = 1; iz < nz - 1; iz++) {
          const i = here + iz;
          const sum =
            phi[i + 1] + phi[i - 1] + phi[left + iz] + phi[right + iz] + phi[front + iz] + phi[back + iz] - 6 * phi[i];
          this.residual[i] = fixed[i] === 0 ? area * source[i] + sum : 0;
        }
      }
    }
  }

  /** finest.value = one symmetric V-cycle from zero for A value = residual. */
  private precondition(): void {
    const { levels } = this;
    levels[0].source.set(this.residual);
    for (let l = 0; l < levels.length; l++) {
      const level = levels[l];
      level.value.fill(0);
      relaxColour(level, 0, false);
      relaxColour(level, 1, false);
      if (l + 1 < levels.length) restrict(level, levels[l + 1]);
    }
    for (let l = levels.length - 1; l >= 0; l--) {
      const level = levels[l];
      if (l + 1 < levels.length) prolong(levels[l + 1], level);
      relaxColour(level, 1, true);
      relaxColour(level, 0, true);
    }
  }
}

/** coarse.source = the fine residual summed over each aggregate. */
function restrict(fine: GridLevel, coarse: GridLevel): void {
  applyOperator(fine, fine.value, fine.residual);
  coarse.source.fill(0);
  for (let iy = 0; iy < fine.ny; iy++) {
    for (let ix = 0; ix < fine.nx; ix++) {
      const from = fine.column(ix, iy);
      const to = coarse.column(ix >> 1, iy >> 1);
      for (let iz = 1; iz < fine.nz - 1; iz++)
        coarse.source[to + ((iz + 1) >> 1)] += fine.source[from + iz] - fine.residual[from + iz];
    }
  }
}

/** fine.value += the coarse value of each node's aggregate. */
function prolong(coarse: GridLevel, fine: GridLevel): void {
  for (let iy = 0; iy < fine.ny; iy++) {
    for (let ix = 0; ix < fine.nx; ix++) {
      const to = fine.column(ix, iy);
      const from = coarse.column(ix >> 1, iy >> 1);
      for (let iz = 1; iz < fine.nz - 1; iz++) {
        if (fine.inverse[to + iz] > 0) fine.value[to + iz] += coarse.value[from + ((iz + 1) >> 1)];
      }
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
