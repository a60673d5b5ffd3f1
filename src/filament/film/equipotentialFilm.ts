import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import { CurrentBalance } from './currentBalance.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import type { Film, FilmSolution } from './film.ts';
import type { FilmLines } from './filmLines.ts';
import { LostPotential } from './lostPotential.ts';

const passes = 2;
const voltageJump = 0.1; // [V] after which the drops are found anew
const greatestShare = 0.5; // of the voltage that the film may be taken to lose

/**
 * The film as one equipotential, the fast mode: its potential is the one at which both interfaces carry the same ionic current. What its ions
 * lose beside each marker is estimated from the current there, and taken into account while metal is deposited: dissolution answers a potential so
 * steeply that estimates from the pass before would not settle.
 *
 * **Breaks** once the film takes a considerable share of the voltage.
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
  readonly #drop: Float64Array; // [V] beside each marker, as it is taken into account
  readonly #estimate: Float64Array; // [V] of that, from the currents
  #level = 0; // [V] of the film
  #voltage = 0; // [V] of the cell, last time

  constructor(parameters: CellParameters, lines: FilmLines) {
    this.#lines = lines;
    this.filament = lines.filament;
    this.electrode = lines.electrode;
    this.electrodeRadius = lines.endR;
    this.potential = new Float64Array(lines.capacity);
    this.#balance = new CurrentBalance(parameters);
    this.#lost = new LostPotential(parameters, lines);
    this.#zero = new Float64Array(lines.capacity);
    this.#drop = new Float64Array(lines.capacity);
    this.#estimate = new Float64Array(lines.capacity);
  }

  layOut(front: Front, recession: Recession): void {
    this.#lines.layOut(front, recession);
  }

  solve(cellVoltage: number): FilmSolution {
    const balance = this.#balance;
    const { filament, electrode } = this;
    if (cellVoltage <= 0 || Math.abs(cellVoltage - this.#voltage) > voltageJump) this.#drop.fill(0);
    this.#voltage = cellVoltage;
    let level = balance.solve(filament, electrode, this.#drop, this.#zero, this.#level);
    let { iterations } = balance;
    const greatestDrop = this.#lost.estimate(this.#estimate, greatestShare * Math.abs(cellVoltage));
    const wanted = cellVoltage > 0 ? passes : 0;
    for (let pass = 0; pass < wanted && balance.converged; pass++) {
      if (pass > 0) this.#lost.estimate(this.#estimate, greatestShare * cellVoltage);
      for (let i = 0; i < filament.count; i++) this.#drop[i] += 0.5 * (this.#estimate[i] - this.#drop[i]);
      level = balance.solve(filament, electrode, this.#drop, this.#zero, level);
      iterations += balance.iterations;
    }
    if (balance.converged) this.#level = level;
    this.potential.fill(level); // the next front may have more markers
    for (let i = 0; i < filament.count; i++) this.potential[i] += this.#drop[i];
    return { converged: balance.converged, iterations, residual: balance.residual, greatestDrop };
  }
}
