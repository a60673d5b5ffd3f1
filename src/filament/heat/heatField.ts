import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import { indexBelow, makeHeatGrid, type HeatGrid } from './heatGrid.ts';
import { HeatMatrix } from './heatMatrix.ts';
import { HeatSolver } from './heatSolver.ts';
import { MetalShares } from './metalShares.ts';
import { MetalStencil } from './metalStencil.ts';

const windowRadius = 15; // [nm] of the map
const windowBelow = 5; // [nm] below the counter electrode's surface
const windowAbove = 6; // [nm] above the active electrode's original plane
const insideMetal = 0.1; // [nm] below a surface, where its tunnel heat goes: cells at the surface may hold more film than metal
const tolerance = 1e-4; // of what is out of balance at the beginning of a step
const settled = 0.1; // [K] change of a temperature that makes another pass needless

/** What a solve came to. */
export interface HeatSolution {
  iterations: number; // of all passes
  residual: number; // [eV/s] of the last pass
  converged: boolean;
}

/**
 * Temperature in and about a cell: div kappa(T) grad T + sources = c dT/dt, with T0 far out in r and deep in both electrodes.
 *
 * Per step: `setMetal` where the front has moved, `clearSources`, the `add...`s, `solve`.
 */
export class HeatField {
  power = 0; // [eV/s] of all sources
  highest = { temperature: 0, r: 0, z: 0 }; // [K], [nm] centre of the hottest cell
  readonly #ambient: number; // [K]
  readonly #grid: HeatGrid;
  readonly #shares: MetalShares;
  readonly #matrix: HeatMatrix;
  readonly #solver: HeatSolver;
  readonly #filament: MetalStencil;
  readonly #electrode: MetalStencil;
  readonly #rise: Float64Array; // [K] over the ambient
  readonly #before: Float64Array; // [K] rise at the beginning of the step
  readonly #source: Float64Array; // [eV/s]
  readonly #heat: Float64Array; // [eV/s] sources and what is stored at the beginning of the step
  readonly #scratch: Float64Array;

  constructor(parameters: CellParameters) {
    this.#ambient = parameters.temperature;
    this.#grid = makeHeatGrid(parameters);
    this.#shares = new MetalShares(this.#grid);
    this.#matrix = new HeatMatrix(this.#grid, this.#shares, parameters.heat);
    this.#solver = new HeatSolver(this.#matrix, this.#grid.r.count);
    this.#filament = new MetalStencil(this.#grid, this.#shares.filament);
    this.#electrode = new MetalStencil(this.#grid, this.#shares.electrode);
    const size = this.#grid.r.count * this.#grid.z.count;
    this.#rise = new Float64Array(size);
    this.#before = new Float64Array(size);
    this.#source = new Float64Array(size);
    this.#heat = new Float64Array(size);
    this.#scratch = new Float64Array(size);
    this.reset();
  }

  setMetal(front: Front, recession: Recession): void {
    this.#shares.set(front, recession);
    this.#solver.dropFactor();
  }

  /** Brings everything to the ambient temperature, without sources. */
  reset(): void {
    this.#rise.fill(0);
    this.clearSources();
    this.#findHighest();
  }

  clearSources(): void {
    this.#source.fill(0);
    this.power = 0;
  }

  /**
   * Spreads heat evenly over the filament's metal between two heights and within a radius.
   *
   * @param power [eV/s]
   */
  addDisc(bottom: number, top: number, radius: number, power: number): void {
    const { r, z, counterRows } = this.#grid;
    const { filament, cellVolume } = this.#shares;
    const firstRow = Math.max(counterRows, indexBelow(z.face, bottom));
    let sum = 0;
    let end = firstRow * r.count;
    for (let j = firstRow; j < z.count && z.face[j] < top; j++) {
      const height = z.face[j + 1] - z.face[j];
      const overlap = (Math.min(top, z.face[j + 1]) - Math.max(bottom, z.face[j])) / height;
      for (let i = 0; i < r.count; i++) {
        const inner = r.face[i];
        const outer = Math.min(radius, r.face[i + 1]);
        const ring = (outer * outer - inner * inner) / (r.face[i + 1] * r.face[i + 1] - inner * inner);
        const metal = Math.min(ring, filament[end]); // the metal of a cell lies inwards
        const share = Math.max(0, overlap) * Math.max(0, metal) * cellVolume[end];
        this.#scratch[end++] = share;
        sum += share;
      }
    }
    if (!(sum > 0)) {
      this.addFilamentRing(0, 0.5 * (bottom + top), power);
      return;
    }
    for (let cell = firstRow * r.count; cell < end; cell++) this.#source[cell] += (this.#scratch[cell] / sum) * power;
    this.power += power;
  }

  /** Puts heat into the filament at its surface. */
  addFilamentRing(r: number, z: number, power: number): void {
    this.#filament.deposit(r, z - insideMetal, power, this.#source);
    this.power += power;
  }

  /** Puts heat into the active electrode at its surface. */
  addElectrodeRing(r: number, z: number, power: number): void {
    this.#electrode.deposit(r, z + insideMetal, power, this.#source);
    this.power += power;
  }

  /**
   * Goes on by an implicit step.
   *
   * @param timeStep [s] Infinity for the steady state
   * @param passes greatest number of solves, each with the conductivities of the temperatures before it
   */
  solve(timeStep: number, passes = 1): HeatSolution {
    const rise = this.#rise;
    const before = this.#before;
    before.set(rise);
    const solution = { iterations: 0, residual: 0, converged: false };
    let bound = 0;
    for (let pass = 0; pass < passes && !solution.converged; pass++) {
      this.#matrix.set(rise, timeStep);
      const { storage } = this.#matrix;
      for (let cell = 0; cell < rise.length; cell++)
        this.#heat[cell] = this.#source[cell] + storage[cell] * before[cell];
      if (pass === 0) bound = tolerance * this.#solver.imbalance(this.#heat, rise);
      const last = pass > 0 ? this.#scratch : null;
      last?.set(rise);
      const { iterations, residual, converged } = this.#solver.solve(this.#heat, rise, bound);
      solution.iterations += iterations;
      solution.residual = residual;
      if (!converged) break;
      solution.converged = passes === 1 || (last !== null && greatestChange(last, rise) < settled);
    }
    this.#findHighest();
    return solution;
  }

  /** Temperature between the centres of the cells, whatever their material; outside the outermost centres that of the nearest. [K] */
  temperatureAt(r: number, z: number): number {
    return this.#ambient + this.#filament.interpolate(r, z, this.#rise);
  }

  /** Temperature of the filament's metal near a point. [K] */
  filamentTemperatureAt(r: number, z: number): number {
    return this.#ambient + this.#filament.sample(r, z, this.#rise);
  }

  /** Temperature of the active electrode near a point. [K] */
  electrodeTemperatureAt(r: number, z: number): number {
    return this.#ambient + this.#electrode.sample(r, z, this.#rise);
  }

  /** Heat that leaves through the boundaries, with the conductances of the last solve. [eV/s] */
  get heatFlowOut(): number {
    const { boundary } = this.#matrix;
    let sum = 0;
    for (let cell = 0; cell < boundary.length; cell++) sum += boundary[cell] * this.#rise[cell];
    return sum;
  }

  /** Temperatures in a window about the cell, for pictures: [nm] centres of the cells, [K] with r running fastest. */
  map(): { r: number[]; z: number[]; temperature: number[] } {
    const { r, z, counterRows, filmRows } = this.#grid;
    const plane = z.face[counterRows + filmRows];
    const radii = [...r.centre].filter((centre) => centre < windowRadius);
    const rows = [...z.centre.keys()].filter((j) => z.centre[j] > -windowBelow && z.centre[j] < plane + windowAbove);
    const temperature = rows.flatMap((j) => radii.map((_, i) => this.#ambient + this.#rise[j * r.count + i]));
    return { r: radii, z: rows.map((j) => z.centre[j]), temperature };
  }

  #findHighest(): void {
    const rise = this.#rise;
    const { r, z } = this.#grid;
    let hottest = 0;
    for (let cell = 1; cell < rise.length; cell++) if (rise[cell] > rise[hottest]) hottest = cell;
    this.highest.temperature = this.#ambient + rise[hottest];
    this.highest.r = r.centre[hottest % r.count];
    this.highest.z = z.centre[(hottest - (hottest % r.count)) / r.count];
  }
}

function greatestChange(a: Float64Array, b: Float64Array): number {
  let greatest = 0;
  for (let i = 0; i < a.length; i++) greatest = Math.max(greatest, Math.abs(a[i] - b[i]));
  return greatest;
}
