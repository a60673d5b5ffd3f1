import type { Sides } from './nodeGrid.ts';
import { overRelaxation } from './sweeps.ts';
import type { Sweeps } from './sweeps.ts';

/** Relaxation on a slice: four neighbours. */
export class SliceSweeps implements Sweeps {
  private readonly nx: number;
  private readonly nz: number;
  private readonly area: number; // [nm^2] h^2
  /** From the first column to its neighbour on the left; 0 where that is its own mirror image. */
  private readonly acrossX: number;
  private readonly hasSeamX: boolean;

  /** @param step grid spacing h [nm] */
  constructor(nx: number, nz: number, step: number, sides: Sides) {
    this.nx = nx;
    this.nz = nz;
    this.area = step * step;
    const isMirrored = sides === 'mirrored';
    this.acrossX = isMirrored ? 0 : (nx - 1) * nz;
    this.hasSeamX = !isMirrored && (nx & 1) === 1;
  }

  relaxOdd(phi: Float64Array, fixed: Uint8Array, source: Float64Array): number {
    const { nx, nz, area, acrossX } = this;
    let largest = 0;
    for (let ix = 0; ix < nx; ix++) {
      const left = ix > 0 ? -nz : acrossX;
      const right = ix < nx - 1 ? nz : -acrossX;
      const start = ix * nz + 1 + (ix & 1);
      const factor = overRelaxation / (4 - Number(left === 0) - Number(right === 0));
      const end = (ix + 1) * nz - 1;
      let below = phi[start - 1];
      for (let i = start; i < end; i += 2) {
        const above = phi[i + 1];
        if (fixed[i] === 0) {
          const old = phi[i];
          const change = factor * (below + above + (phi[i + left] + phi[i + right]) + (area * source[i] - 4 * old));
          const size = Math.abs(change);
          if (size > largest) largest = size;
          phi[i] = old + change;
        }
        below = above;
      }
    }
    return largest;
  }

  relaxEven(phi: Float64Array, fixed: Uint8Array, source: Float64Array): number {
    const { nx, nz, area, acrossX } = this;
    let largest = 0;
    for (let ix = 0; ix < nx; ix++) {
      const left = ix > 0 ? -nz : acrossX;
      const right = ix < nx - 1 ? nz : -acrossX;
      const start = ix * nz + 2 - (ix & 1);
      const own = Number(left === 0) + Number(right === 0); // at a mirror a node is its own neighbour
      const end = (ix + 1) * nz - 1;
      let below = phi[start - 1];
      for (let i = start; i < end; i += 2) {
        const above = phi[i + 1];
        if (fixed[i] === 0) {
          const old = phi[i];
          const sum = below + above + (phi[i + left] + phi[i + right]) + area * source[i];
          const relaxed = own === 0 ? 0.25 * sum : (sum - own * old) / (4 - own);
          const size = Math.abs(relaxed - old);
          if (size > largest) largest = size;
          phi[i] = relaxed;
        }
        below = above;
      }
    }
    return largest;
  }

  setResidual(phi: Float64Array, fixed: Uint8Array, source: Float64Array, residual: Float64Array): void {
    const { nx, nz, area, acrossX, hasSeamX } = this;
    for (let ix = 0; ix < nx; ix++) {
      const left = ix > 0 ? -nz : acrossX;
      const right = ix < nx - 1 ? nz : -acrossX;
      const end = (ix + 1) * nz - 1;
      const passes = hasSeamX && (ix === 0 || ix === nx - 1) ? 2 : 1;
      for (let pass = 0; pass < passes; pass++) {
        for (let i = ix * nz + 1 + ((ix + pass) & 1); i < end; i += 2) {
          const sum = phi[i - 1] + phi[i + 1] + (phi[i + left] + phi[i + right]);
          residual[i] = fixed[i] === 0 ? sum + (area * source[i] - 4 * phi[i]) : 0;
        }
      }
    }
  }
}
