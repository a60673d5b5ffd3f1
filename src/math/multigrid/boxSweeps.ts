import type { Sides } from './nodeGrid.ts';
import { overRelaxation } from './sweeps.ts';
import type { Sweeps } from './sweeps.ts';

/** Relaxation in a box: six neighbours. */
export class BoxSweeps implements Sweeps {
  private readonly nx: number;
  private readonly ny: number;
  private readonly nz: number;
  private readonly area: number; // [nm^2] h^2
  /** From the first column to its neighbour on the left; 0 where that is its own mirror image. */
  private readonly acrossX: number;
  private readonly hasSeamX: boolean;
  private readonly acrossY: number;
  private readonly hasSeamY: boolean;

  /** @param step grid spacing h [nm] */
  constructor(nx: number, ny: number, nz: number, step: number, sides: Sides) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
    this.area = step * step;
    const isMirrored = sides === 'mirrored';
    this.acrossX = isMirrored ? 0 : (nx - 1) * nz;
    this.hasSeamX = !isMirrored && (nx & 1) === 1;
    this.acrossY = isMirrored ? 0 : (ny - 1) * nx * nz;
    this.hasSeamY = !isMirrored && (ny & 1) === 1;
  }

  relaxOdd(phi: Float64Array, fixed: Uint8Array, source: Float64Array): number {
    const { nx, ny, nz, area, acrossX, acrossY } = this;
    const row = nx * nz;
    let largest = 0;
    for (let iy = 0; iy < ny; iy++) {
      const front = iy > 0 ? -row : acrossY;
      const back = iy < ny - 1 ? row : -acrossY;
      for (let ix = 0; ix < nx; ix++) {
        const left = ix > 0 ? -nz : acrossX;
        const right = ix < nx - 1 ? nz : -acrossX;
        const first = iy * row + ix * nz;
        const factor = overRelaxation / linksOf(left, right, front, back);
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
    const { nx, ny, nz, area, acrossX, acrossY } = this;
    const row = nx * nz;
    let largest = 0;
    for (let iy = 0; iy < ny; iy++) {
      const front = iy > 0 ? -row : acrossY;
      const back = iy < ny - 1 ? row : -acrossY;
      for (let ix = 0; ix < nx; ix++) {
        const left = ix > 0 ? -nz : acrossX;
        const right = ix < nx - 1 ? nz : -acrossX;
        const first = iy * row + ix * nz;
        const own = 6 - linksOf(left, right, front, back);
        for (let i = first + 2 - ((ix + iy) & 1); i < first + nz - 1; i += 2) {
          if (fixed[i] !== 0) continue;
          const sides = phi[i + left] + phi[i + right] + (phi[i + front] + phi[i + back]);
          const sum = phi[i - 1] + phi[i + 1] + sides + area * source[i];
          const relaxed = own === 0 ? (1 / 6) * sum : (sum - own * phi[i]) / (6 - own);
          const size = Math.abs(relaxed - phi[i]);
          if (size > largest) largest = size;
          phi[i] = relaxed;
        }
      }
    }
    return largest;
  }

  setResidual(phi: Float64Array, fixed: Uint8Array, source: Float64Array, residual: Float64Array): void {
    const { nx, ny, nz, area, acrossX, acrossY, hasSeamX, hasSeamY } = this;
    const row = nx * nz;
    for (let iy = 0; iy < ny; iy++) {
      const front = iy > 0 ? -row : acrossY;
      const back = iy < ny - 1 ? row : -acrossY;
      const seam = hasSeamY && (iy === 0 || iy === ny - 1);
      for (let ix = 0; ix < nx; ix++) {
        const left = ix > 0 ? -nz : acrossX;
        const right = ix < nx - 1 ? nz : -acrossX;
        const first = iy * row + ix * nz;
        const passes = seam || (hasSeamX && (ix === 0 || ix === nx - 1)) ? 2 : 1;
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

/** Neighbours that are other nodes: at a mirror a node is its own, at no distance. */
function linksOf(left: number, right: number, front: number, back: number): number {
  return 6 - Number(left === 0) - Number(right === 0) - Number(front === 0) - Number(back === 0);
}
