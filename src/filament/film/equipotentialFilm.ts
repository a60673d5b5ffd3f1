import { butlerVolmer } from '../../laws/butlerVolmer.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { Front } from '../front/front.ts';
import { ringAreas } from '../front/measures.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import type { Film, FilmSolution } from './film.ts';
import { electrodeAreas, emptyInterface, layOutLines } from './lines.ts';

const capacity = 1200; // nodes
const mostIterations = 200;
const settled = 1e-12; // [V] change of the potential

/**
 * A film without resistance: one potential, at which the currents of both interfaces cancel.
 *
 * **Breaks** where ions cannot keep up with the reactions: the drop that they would need is estimated from the greatest current density.
 */
export class EquipotentialFilm implements Film {
  readonly filament = emptyInterface(capacity);
  readonly electrode = emptyInterface(capacity);
  readonly electrodeRadius = new Float64Array(capacity);
  readonly potential = new Float64Array(capacity);
  readonly #parameters: CellParameters;
  readonly #law = new Float64Array(2); // current density and its slope
  #potential = 0; // [V]
  #slope = 0; // [e/(s V)] of the sum of the currents

  constructor(parameters: CellParameters) {
    this.#parameters = parameters;
  }

  layOut(front: Front, recession: Recession): void {
    this.filament.count = front.count;
    ringAreas(front, this.filament.area);
    this.electrode.count = layOutLines(front, this.#parameters.geometry.radius, this.electrodeRadius);
    electrodeAreas(recession, this.electrodeRadius, this.electrode);
  }

  solve(cellVoltage: number): FilmSolution {
    let low = Math.min(0, cellVoltage) - 1e-9;
    let high = Math.max(0, cellVoltage) + 1e-9;
    let iterations = 0;
    let residual = 0;
    for (let step = Infinity; Math.abs(step) > settled && iterations < mostIterations; iterations++) {
      this.#potential = Math.min(high, Math.max(low, this.#potential));
      this.#slope = 0;
      residual = this.#currentOf(this.filament) + this.#currentOf(this.electrode);
      if (residual > 0) low = this.#potential;
      else high = this.#potential;
      const newton = this.#potential + residual / this.#slope;
      const next = newton > low && newton < high ? newton : 0.5 * (low + high);
      step = next - this.#potential;
      this.#potential = next;
    }
    this.potential.fill(this.#potential);
    return { converged: iterations < mostIterations, iterations, residual, greatestDrop: 0 };
  }

  /** Total current that dissolves metal at an interface, at the potential as it is. [e/s] */
  #currentOf({ count, area, anodic, cathodic, temperature, potential, current }: ElectrodeInterface): number {
    const { transferCoefficient, valence } = this.#parameters.electrode;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const overpotential = potential[i] - this.#potential;
      const thermalEnergy = boltzmannConstant * temperature[i];
      butlerVolmer(anodic[i], cathodic[i], overpotential, transferCoefficient, valence, thermalEnergy, this.#law);
      current[i] = this.#law[0];
      sum += area[i] * this.#law[0];
      this.#slope += area[i] * this.#law[1];
    }
    return sum;
  }
}
