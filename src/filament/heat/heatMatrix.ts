import { atTemperature } from '../../laws/temperatureCoefficient.ts';
import { log } from '../../math/elementary.ts';
import type { CellParameters, ThermalMaterial } from '../parameters.ts';
import type { HeatGrid } from './heatGrid.ts';
import type { MetalShares } from './metalShares.ts';

/**
 * Heat balance of the cells in terms of their temperature rise: symmetric, five entries a row.
 *
 * Fluxes go through half a cell on each side of a face, with the conductivities kappa(T) of both cells in series; in r as between
 * cylinders, ln(r2/r1) / (2 pi kappa height). In a cell that metal and film share, they conduct side by side along their interface and in
 * series across it; `level` mixes the two, so a gap within a cell, or across two, has its full resistance.
 */
export class HeatMatrix {
  readonly diagonal: Float64Array; // [eV/(s K)]
  readonly outward: Float64Array; // [eV/(s K)] conductance to the next cell in r
  readonly upward: Float64Array; // [eV/(s K)] conductance to the next cell in z
  readonly boundary: Float64Array; // [eV/(s K)] conductance to the ambient
  readonly storage: Float64Array; // [eV/(s K)] heat capacity over the time step
  readonly #grid: HeatGrid;
  readonly #shares: MetalShares;
  readonly #heat: CellParameters['heat'];
  readonly #innerWay: Float64Array; // from a cell's centre to its inner face, over the radius of the face: ln(centre / inner)
  readonly #outerWay: Float64Array; // ln(outer / centre)
  readonly #along: Float64Array; // [eV/(s nm K)] conductivity in r
  readonly #up: Float64Array; // [eV/(s nm K)] conductivity in z

  constructor(grid: HeatGrid, shares: MetalShares, heat: CellParameters['heat']) {
    const size = grid.r.count * grid.z.count;
    this.diagonal = new Float64Array(size);
    this.outward = new Float64Array(size);
    this.upward = new Float64Array(size);
    this.boundary = new Float64Array(size);
    this.storage = new Float64Array(size);
    this.#grid = grid;
    this.#shares = shares;
    this.#heat = heat;
    const { face, centre, count } = grid.r;
    this.#innerWay = Float64Array.from({ length: count }, (_, i) => (i > 0 ? log(centre[i] / face[i]) : Infinity));
    this.#outerWay = Float64Array.from({ length: count }, (_, i) => log(face[i + 1] / centre[i]));
    this.#along = new Float64Array(size);
    this.#up = new Float64Array(size);
  }

  /**
   * @param rise [K] over the ambient, for the conductivities
   * @param timeStep [s] Infinity for the steady state
   */
  set(rise: Float64Array, timeStep: number): void {
    this.#setConductivities(rise);
    this.#setStorage(timeStep);
    this.#setConductances();
  }

  /** Of a temperature rise: the heat that leaves each cell. */
  readonly multiply = (rise: Float64Array, into: Float64Array): void => {
    const { diagonal, outward, upward } = this;
    const width = this.#grid.r.count;
    const last = rise.length - width; // first cell of the top row
    for (let cell = 0; cell < rise.length; cell++) {
      let flow = diagonal[cell] * rise[cell];
      if (cell > 0) flow -= outward[cell - 1] * rise[cell - 1];
      if (cell + 1 < rise.length) flow -= outward[cell] * rise[cell + 1];
      if (cell >= width) flow -= upward[cell - width] * rise[cell - width];
      if (cell < last) flow -= upward[cell] * rise[cell + width];
      into[cell] = flow;
    }
  };

  #setConductivities(rise: Float64Array): void {
    const { counter, filament: metal, film, filamentFactor } = this.#heat;
    const { filament, electrode, level } = this.#shares;
    const counterCells = this.#grid.counterRows * this.#grid.r.count;
    for (let cell = 0; cell < rise.length; cell++) {
      const t = rise[cell];
      if (cell < counterCells) {
        this.#along[cell] = this.#up[cell] = conductivityOf(counter, t);
        continue;
      }
      const inMetal = conductivityOf(metal, t);
      const inFilm = conductivityOf(film, t);
      const inFilament = filamentFactor * inMetal;
      const a = filament[cell];
      const b = electrode[cell];
      const c = 1 - a - b;
      const parallel = a * inFilament + b * inMetal + c * inFilm;
      const series = 1 / (a / inFilament + b / inMetal + c / inFilm);
      this.#along[cell] = series + level[cell] * (parallel - series);
      this.#up[cell] = parallel - level[cell] * (parallel - series);
    }
  }

  #setStorage(timeStep: number): void {
    const { counter, filament: metal, film } = this.#heat;
    const { filament, electrode, cellVolume } = this.#shares;
    const counterCells = this.#grid.counterRows * this.#grid.r.count;
    for (let cell = 0; cell < cellVolume.length; cell++) {
      const share = filament[cell] + electrode[cell];
      const above = share * metal.heatCapacity + (1 - share) * film.heatCapacity;
      this.storage[cell] = ((cell < counterCells ? counter.heatCapacity : above) * cellVolume[cell]) / timeStep;
    }
  }

  #setConductances(): void {
    const { diagonal, outward, upward, boundary, storage } = this;
    const { r, z } = this.#grid;
    diagonal.set(storage);
    boundary.fill(0);
    for (let j = 0; j < z.count; j++) {
      const height = z.face[j + 1] - z.face[j];
      for (let i = 0; i < r.count; i++) {
        const cell = j * r.count + i;
        const inner = r.face[i];
        const outer = r.face[i + 1];
        const mantle = 2 * Math.PI * height;
        const ring = Math.PI * (outer * outer - inner * inner);
        const resistanceOut = this.#outerWay[i] / this.#along[cell];
        const resistanceUp = (0.5 * height) / this.#up[cell];
        if (i + 1 < r.count) {
          const next = this.#innerWay[i + 1] / this.#along[cell + 1];
          outward[cell] = mantle / (resistanceOut + next);
          diagonal[cell] += outward[cell];
          diagonal[cell + 1] += outward[cell];
        } else boundary[cell] += mantle / resistanceOut;
        if (j + 1 < z.count) {
          const next = (0.5 * (z.face[j + 2] - z.face[j + 1])) / this.#up[cell + r.count];
          upward[cell] = ring / (resistanceUp + next);
          diagonal[cell] += upward[cell];
          diagonal[cell + r.count] += upward[cell];
        } else boundary[cell] += ring / resistanceUp;
        if (j === 0) boundary[cell] += ring / resistanceUp;
        diagonal[cell] += boundary[cell];
      }
    }
  }
}

function conductivityOf({ conductivity, coefficient }: ThermalMaterial, rise: number): number {
  return atTemperature(conductivity, coefficient, rise);
}
