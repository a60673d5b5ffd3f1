import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import { CurrentBalance } from './currentBalance.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import type { Film, FilmSolution } from './film.ts';
import type { FilmLines } from './filmLines.ts';
import { LostPotential } from './lostPotential.ts';

/**
 * The film as one equipotential, the fast mode: its potential is the one at which both interfaces carry the same ionic current.
 *
 * **Breaks** once the film takes a share of the voltage, which is estimated afterwards.
 */
export class EquipotentialFilm implements Film {
  readonly filament: ElectrodeInterface;
  readonly electrode: ElectrodeInterface;
  readonly electrodeRadius: Float64Array;
  readonly potential: Float64Array;
  readonly #lines: FilmLines;
  readonly #balance: CurrentBalance;
  readonly #lost: LostPotential;
  readonly #zero: Float64Array;
  #level = 0; // [V] of the film

  constructor(parameters: CellParameters, lines: FilmLines) {
    this.#lines = lines;
    this.filament = lines.filament;
    this.electrode = lines.electrode;
    this.electrodeRadius = lines.endR;
    this.potential = new Float64Array(lines.capacity);
    this.#balance = new CurrentBalance(parameters);
    this.#lost = new LostPotential(parameters, lines);
    this.#zero = new Float64Array(lines.capacity);
  }

  layOut(front: Front, recession: Recession): void {
    this.#lines.layOut(front, recession);
  }

  solve(cellVoltage: number): FilmSolution {
    const balance = this.#balance;
    const level = balance.solve(this.filament, this.electrode, this.#zero, this.#zero, this.#level);
    if (balance.converged) this.#level = level;
    this.potential.fill(level);
    const { converged, iterations, residual } = balance;
    const greatestDrop = Math.min(Math.abs(cellVoltage), this.#lost.estimate());
    return { converged, iterations, residual, greatestDrop };
  }
}
