import { overRelaxation } from './sweeps.ts';
import type { Sweeps } from './sweeps.ts';

/** Relaxation in a box: six neighbours. */
export class BoxSweeps implements Sweeps {
  private readonly nx: number;
  private readonly ny: number;
  private readonly nz: number;
  private readonly area: number; // [nm^2] h^2

  /** @param step grid spacing h [nm] */
  constructor(nx: number, ny: number, nz: number, step: number) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
    this.area = step * step;
  }

  relaxOdd(phi: Float64Array, fixed: Uint8Array, source: Float64Array): number {
    const { nx, ny, nz, area } = this;
    const factor = overRelaxation / 6;
    const row = nx * nz;
    let largest = 0;
    for (let iy = 0; iy < ny; iy++) {
      const front = iy > 0 ? -row : (ny - 1) * row;
      const back = iy < ny - 1 ? row : (1 - ny) * row;
      for (let ix = 0; ix < nx; ix++) {
        const left = ix > 0 ? -nz : (nx - 1) * nz;
        const right = ix < nx - 1 ? nz : (1 - nx) * nz;
        const first = iy * row + ix * nz;
        for (let i = first + 1 + ((ix + iy) & 1); i < first + nz - 1; i += 2) {
          if (fixed[i] !== 0) continue;
          const old = phi[i];
          const sides = phi[i + left] + phi[i + right] + (phi[i + front] + phi[i + back]);
          const change = factor * (phi[i - 1] + phi[i + 1] + sides + (area * source[i] - 6 * old));
          const size = Math.abs(change);
          if (size > largest) largest = size;
          phi[i] = old + change;
        }
      }
    }
    return largest;
  }

  relaxEven(phi: Float64Array, fixed: Uint8Array, source: Float64Array): number {
    const { nx, ny, nz, area } = this;
    const row = nx * nz;
    let largest = 0;
    for (let iy = 0; iy < ny; iy++) {
      const front = iy > 0 ? -row : (ny - 1) * row;
      const back = iy < ny - 1 ? row : (1 - ny) * row;
      for (let ix = 0; ix < nx; ix++) {
        const left = ix > 0 ? -nz : (nx - 1) * nz;
        const right = ix < nx - 1 ? nz : (1 - nx) * nz;
        const first = iy * row + ix * nz;
        for (let i = first + 2 - ((ix + iy) & 1); i < first + nz - 1; i += 2) {
          if (fixed[i] !== 0) continue;
          const sides = phi[i + left] + phi[i + right] + (phi[i + front] + phi[i + back]);
          const relaxed = (1 / 6) * (phi[i - 1] + phi[i + 1] + sides + area * source[i]);
          const size = Math.abs(relaxed - phi[i]);
          if (size > largest) largest = size;
          phi[i] = relaxed;
        }
      }
    }
    return largest;
  }

  setResidual(phi: Float64Array, fixed: Uint8Array, source: Float64Array, residual: Float64Array): void {
    const { nx, ny, nz, area } = this;
    const row = nx * nz;
    for (let iy = 0; iy < ny; iy++) {
      const front = iy > 0 ? -row : (ny - 1) * row;
      const back = iy < ny - 1 ? row : (1 - ny) * row;
      const seam = (ny & 1) === 1 && (iy === 0 || iy === ny - 1);
      for (let ix = 0; ix < nx; ix++) {
        const left = ix > 0 ? -nz : (nx - 1) * nz;
        const right = ix < nx - 1 ? nz : (1 - nx) * nz;
        const first = iy * row + ix * nz;
        const passes = seam || ((nx & 1) === 1 && (ix === 0 || ix === nx - 1)) ? 2 : 1;
        for (let pass = 0; pass < passes; pass++) {
          for (let i = first + 1 + ((ix + iy + pass) & 1); i < first + nz - 1; i += 2) {
            const sides = phi[i + left] + phi[i + right] + (phi[i + front] + phi[i + back]);
            residual[i] = fixed[i] === 0 ? phi[i - 1] + phi[i + 1] + sides + (area * source[i] - 6 * phi[i]) : 0;
          }
        }
      }
    }
  }
}
