import { log } from '../../math/elementary.ts';
import { volumeOf } from '../front/measures.ts';
import type { CellParameters, RelaxationParameters } from '../parameters.ts';
import { FrontRelaxation } from '../relaxation/relaxFront.ts';
import { RelaxationPace } from '../relaxation/relaxationPace.ts';
import type { Cell } from './cell.ts';

const mostSteps = 10000; // since something happened: a whole relaxation takes some hundreds
const conductanceChange = 0.1; // of ln G in a step
const fallShare = 0.1; // of the change of ln G up to now, where that is more

/** Moves the filament of a cell at rest, and chooses the time steps. The active electrode, flat and large, takes what dissolves and keeps its place. */
export class Rest {
  readonly #relaxation: FrontRelaxation;
  readonly #pace: RelaxationPace;
  readonly #perCharge: number; // [nm3/e]
  readonly #scale: number;
  #isSound = true;
  #steps = 0;
  #first = 0; // [e/(s V)] conductance at the beginning
  #conductance = 0; // [e/(s V)]

  constructor(parameters: CellParameters, relaxation: RelaxationParameters) {
    const { electrode, step } = parameters;
    this.#relaxation = new FrontRelaxation(parameters, relaxation);
    this.#pace = new RelaxationPace(step.scale);
    this.#perCharge = electrode.atomicVolume / electrode.valence;
    this.#scale = step.scale;
  }

  /** Forgets the course up to now: a stage begins, or a neck has parted. */
  restart(cell: Cell): void {
    this.#pace.restart();
    this.#steps = 0;
    this.#first = cell.wire.conductance;
    this.remember(cell);
  }

  /** The next step. [s] */
  choose({ front }: Cell): number {
    return this.#pace.choose(front, this.#relaxation);
  }

  /**
   * Carries out a step; one that comes to nothing leaves the cell as it was, and will not be accepted.
   *
   * @param timeStep [s]
   * @returns [nm] length of the piece that was cut off where a neck parted, 0 as a rule
   */
  advance(cell: Cell, timeStep: number): number {
    const relaxation = this.#relaxation;
    const before = volumeOf(cell.front);
    this.#isSound = relaxation.step(cell.front, timeStep);
    if (!this.#isSound) return 0;
    const charge = -relaxation.dissolved / this.#perCharge;
    const { books } = cell;
    books.charge += charge;
    books.turnover += Math.abs(charge);
    books.gained += volumeOf(cell.front) - before + relaxation.lostVolume;
    books.detached += relaxation.lostVolume;
    cell.ionicCurrent = charge / timeStep;
    return relaxation.lost;
  }

  /** Judges a step [s] by where it has led; false if it has to be taken back and done again with half its length. */
  accept(cell: Cell, timeStep: number): boolean {
    if (!this.#isSound || ++this.#steps > mostSteps) return false;
    const { conductance } = cell.wire;
    const fallen = Math.abs(log(this.#conductance / this.#first));
    const allowed = this.#scale * Math.max(conductanceChange, fallShare * fallen);
    const change = Math.abs(log(conductance / this.#conductance)) / allowed;
    if (!this.#pace.accept(cell.front, timeStep, this.#relaxation.way, Number.isFinite(change) ? change : 0))
      return false;
    this.remember(cell);
    return true;
  }

  /** Takes the cell as the one that the next step is judged against. */
  remember({ wire }: Cell): void {
    this.#conductance = wire.conductance;
  }

  /** All speeds are those of the end of a step already. */
  toMiddle(): number {
    return 1;
  }
}
