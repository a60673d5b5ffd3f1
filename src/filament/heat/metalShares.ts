import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { HeatGrid } from './heatGrid.ts';
import { RevolvedLine } from './revolvedLine.ts';

/** How filament, active electrode and film share the cells above the counter electrode. The void counts as film. */
export class MetalShares {
  readonly filament: Float64Array; // volume fraction, one a cell
  readonly electrode: Float64Array;
  readonly level: Float64Array; // mean square of the z component of the metals' normals: 1 for level surfaces, 0 for upright ones
  readonly cellVolume: Float64Array; // [nm3]
  readonly #grid: HeatGrid;
  readonly #front: RevolvedLine;
  readonly #void: RevolvedLine;
  #edgeR: Float64Array = new Float64Array(0); // [nm] of the void's upper edge
  #edgeZ: Float64Array = new Float64Array(0);

  constructor(grid: HeatGrid) {
    const { r, z } = grid;
    const size = r.count * z.count;
    this.filament = new Float64Array(size);
    this.electrode = new Float64Array(size);
    this.level = new Float64Array(size);
    this.cellVolume = new Float64Array(size);
    this.#grid = grid;
    this.#front = new RevolvedLine(grid);
    this.#void = new RevolvedLine(grid);
    for (let cell = 0; cell < size; cell++) {
      const i = cell % r.count;
      const j = (cell - i) / r.count;
      const ring = Math.PI * (r.face[i + 1] * r.face[i + 1] - r.face[i] * r.face[i]);
      this.cellVolume[cell] = ring * (z.face[j + 1] - z.face[j]);
    }
  }

  set(front: Front, recession: Recession): void {
    const { r, counterRows, filmRows } = this.#grid;
    this.#front.set(front.count, front.r, front.z, 0);
    this.#setVoid(recession);
    const first = counterRows * r.count;
    const plane = (counterRows + filmRows) * r.count; // first cell above the electrode's original plane
    for (let cell = first; cell < this.filament.length; cell++) {
      const volume = this.cellVolume[cell];
      const filament = clamp(this.#front.volume[cell] / volume);
      const electrode = cell < plane ? 0 : Math.min(1 - filament, clamp(1 - this.#void.volume[cell] / volume));
      const area = this.#front.area[cell] + this.#void.area[cell];
      this.filament[cell] = filament;
      this.electrode[cell] = electrode;
      this.level[cell] = area > 0 ? (this.#front.level[cell] + this.#void.level[cell]) / area : 1;
    }
  }

  /** Void between the original plane and the electrode; beyond the cell's radius it is as deep as there. */
  #setVoid({ r, depth }: Recession): void {
    const { r: radial, z: axial, counterRows, filmRows } = this.#grid;
    const count = r.length + 2;
    if (this.#edgeR.length !== count) {
      this.#edgeR = new Float64Array(count);
      this.#edgeZ = new Float64Array(count);
    }
    const plane = axial.face[counterRows + filmRows];
    for (let k = 0; k < r.length; k++) {
      this.#edgeR[k] = r[k];
      this.#edgeZ[k] = plane + depth[k];
    }
    const outer = radial.face[radial.count];
    this.#edgeR[count - 2] = this.#edgeR[count - 1] = outer;
    this.#edgeZ[count - 2] = this.#edgeZ[count - 3];
    this.#edgeZ[count - 1] = plane;
    this.#void.set(count, this.#edgeR, this.#edgeZ, plane);
  }
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
