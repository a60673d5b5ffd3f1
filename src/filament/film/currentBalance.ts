import { boundedExponential } from '../../math/boundedExponential.ts';
import { log } from '../../math/elementary.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { CellParameters } from '../parameters.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';

const tolerance = 1e-12; // of what dissolves
const mostIterations = 200;

/**
 * Finds the shift of the film's potential at which as much metal is deposited as dissolves: sum A_i J_i(phi_i - film_i - shift) = 0.
 *
 * Newton's method on the logarithm of dissolving over depositing current, which is close to a straight line even where both grow
 * exponentially; between the shifts already tried.
 *
 * **Holds** there is one such shift, as the current of every node falls with it.
 */
export class CurrentBalance {
  iterations = 0;
  residual = 0; // [e/s]
  converged = false;
  readonly #transfer: number;
  readonly #valence: number;
  #forward = 0; // [e/s] dissolving
  #forwardSlope = 0; // [e/(s V)] its fall with the shift
  #backward = 0; // [e/s] depositing
  #backwardSlope = 0; // [e/(s V)] its rise with the shift

  constructor({ electrode }: CellParameters) {
    this.#transfer = electrode.transferCoefficient;
    this.#valence = electrode.valence;
  }

  /**
   * Writes the currents of both interfaces.
   *
   * @param filamentSide [V] of the film at the nodes of the filament, before the shift
   * @param electrodeSide [V] of the film at the nodes of the electrode, before the shift
   * @param guess [V]
   * @returns shift [V]
   */
  solve(
    filament: ElectrodeInterface,
    electrode: ElectrodeInterface,
    filamentSide: Float64Array,
    electrodeSide: Float64Array,
    guess: number,
  ): number {
    let shift = guess;
    let low = -Infinity;
    let high = Infinity;
    this.converged = false;
    for (this.iterations = 1; this.iterations <= mostIterations; this.iterations++) {
      this.#forward = this.#forwardSlope = this.#backward = this.#backwardSlope = 0;
      this.#add(filament, filamentSide, shift);
      this.#add(electrode, electrodeSide, shift);
      this.residual = this.#forward - this.#backward;
      if (Math.abs(this.residual) <= tolerance * this.#forward) {
        this.converged = true;
        break;
      }
      if (this.residual > 0) low = shift;
      else high = shift;
      const slope = this.#forwardSlope / this.#forward + this.#backwardSlope / this.#backward;
      const next = shift + log(this.#forward / this.#backward) / slope;
      if (next > low && next < high) shift = next;
      else if (high - low < Infinity) shift = 0.5 * (low + high);
      else break;
    }
    return shift;
  }

  #add(
    { count, area, anodic, cathodic, temperature, potential, current }: ElectrodeInterface,
    film: Float64Array,
    shift: number,
  ) {
    const forwardShare = 1 - this.#transfer;
    const backwardShare = this.#transfer;
    for (let i = 0; i < count; i++) {
      const drive = this.#valence / (boltzmannConstant * temperature[i]);
      const exponent = drive * (potential[i] - film[i] - shift);
      const forward = anodic[i] * boundedExponential(forwardShare * exponent);
      const backward = cathodic[i] * boundedExponential(-backwardShare * exponent);
      current[i] = forward - backward;
      this.#forward += area[i] * forward;
      this.#backward += area[i] * backward;
      this.#forwardSlope += area[i] * drive * forwardShare * forward;
      this.#backwardSlope += area[i] * drive * backwardShare * backward;
    }
  }
}
