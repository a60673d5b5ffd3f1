import { decayConstant } from '../../laws/tunnelling.ts';
import { elementaryCharge } from '../../units/constants.ts';
import type { CellParameters } from '../parameters.ts';
import type { Cell } from './cell.ts';

const longestWay = 0.05; // [nm] of any marker
const longestRise = 0.1; // of the height, while the filament is a nucleus
const gapShare = 0.05; // of the gap
const decayShare = 0.2; // of the decay length of tunnelling, where that is more
const greatestGrowth = 1.6; // of a time step over the one before
const currentChange = 0.15; // of ln I
const temperatureChange = 10; // [K]
const voltageChange = 0.02; // [V]
const noticedCurrent = 1e-12 / elementaryCharge; // [e/s] 1 pA: what is less may change as it likes
const greatestFactor = 1.25; // of speeds in the middle of a step over those at its beginning
const rejection = 2.5; // times a limit, beyond which a step is taken back

/** Chooses time steps by how fast shape, current and temperature change. */
export class StepControl {
  readonly #scale: number;
  readonly #decay: number; // [1/nm]
  #last = 0; // [s] 0 before the first
  #current = 0; // [e/s]
  #temperature = 0; // [K]
  #density = 0; // [e/(s nm2)] mean of the ionic current
  #change = 0; // [1/s] of its logarithm in the last step
  #limit = Infinity; // [s] by the changes of current and temperature in the last step

  constructor({ step, tunnelling }: CellParameters) {
    this.#scale = step.scale;
    this.#decay = decayConstant(tunnelling);
  }

  /** Forgets the course up to now: the voltage jumps, or another stage begins. */
  restart(cell: Cell): void {
    this.#last = 0;
    this.#limit = Infinity;
    this.#change = 0;
    this.remember(cell);
  }

  /** The next step of a cell that has been resolved. [s] */
  choose({ front, speed, gap }: Cell, untilVoltageChange: (change: number) => number): number {
    let fastest = 0;
    let closing = 0;
    const zone = front.z[0] - 1;
    for (let i = 0; i < front.count; i++) {
      fastest = Math.max(fastest, Math.abs(speed[i]));
      if (front.z[i] > zone) closing = Math.max(closing, Math.abs(speed[i]));
    }
    const way = Math.min(longestWay, longestRise * front.z[0]);
    const nearer = Math.max(decayShare / this.#decay, gapShare * gap.least);
    const limit = this.#scale * Math.min(way / fastest, nearer / closing, this.#limit);
    const growth = this.#last > 0 ? greatestGrowth * this.#last : Infinity;
    this.#last = Math.min(limit, growth, untilVoltageChange(voltageChange * this.#scale));
    return this.#last;
  }

  /** Judges a step [s] by where it has led; false if it has to be taken back and done again with half its length. */
  accept(cell: Cell, timeStep: number): boolean {
    this.#last = timeStep;
    const isNoticed = Math.min(Math.abs(this.#current), Math.abs(cell.current)) > noticedCurrent;
    const inCurrent = isNoticed ? Math.abs(Math.abs(cell.current) / Math.abs(this.#current) - 1) / currentChange : 0;
    const inTemperature = Math.abs(cell.heat.highest - this.#temperature) / temperatureChange;
    const change = Math.max(inCurrent, inTemperature) / this.#scale;
    if (change > rejection) return false;
    this.#limit = change > 0 ? this.#last / change / this.#scale : Infinity;
    const density = meanDensity(cell);
    this.#change = density > 0 ? (1 - this.#density / density) / timeStep : 0;
    this.remember(cell);
    return true;
  }

  /**
   * Factor on all speeds that makes a step second-order in what they have in common: they are extrapolated to the middle of the step by the
   * last change of the mean current density.
   *
   * @param timeStep [s]
   */
  toMiddle(timeStep: number): number {
    return Math.min(greatestFactor, Math.max(1 / greatestFactor, 1 + 0.5 * this.#change * timeStep));
  }

  /** Takes the cell as the one that the next step is judged against. */
  remember(cell: Cell): void {
    this.#current = cell.current;
    this.#temperature = cell.heat.highest;
    this.#density = meanDensity(cell);
  }
}

/** Magnitude of the ionic current density, on average over the markers: most of them stand near the tip. [e/(s nm2)] */
function meanDensity({ film: { filament } }: Cell): number {
  let sum = 0;
  for (let i = 0; i < filament.count; i++) sum += Math.abs(filament.current[i]);
  return sum / filament.count;
}
