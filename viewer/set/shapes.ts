import { radiusAtHeight } from '../../src/analysis/revolved.ts';
import type { CellFacts } from '../../src/formats/cellFacts.ts';
import { gapAlong, type Snapshot } from '../../src/formats/sweepProfiles.ts';
import type { SweepRow } from '../../src/formats/sweepTable.ts';
import { blendShapes, evenOutline, type CellShape } from './blendShapes.ts';

const radiusTolerance = 0.15; // [nm] half way up the film and near the tip
const gapTolerance = 0.02; // [nm]
const belowTip = 0.5; // [nm] where rows give the tip's radius
const checked = 16; // rows of a span, about

/** The shape that is shown at a moment, and when the states that it comes from were recorded. */
export interface ShownShape extends CellShape {
  from: number; // [s]
  to: number | null; // [s] null where one recorded state is shown as it is
}

/** A recorded state, with the row of its moment. */
interface State {
  stage: number;
  time: number; // [s]
  row: SweepRow;
  recorded: CellShape;
  even: CellShape; // outline by as many points as all others
}

/**
 * The shapes of a sweep at any moment.
 *
 * Between two recorded states the shape goes over from the one to the other as height and radii do in the rows, which are known at every
 * step. Where the radii and the gap that come of it are not those of the rows, the nearest recorded state is shown instead.
 */
export class Shapes {
  readonly #states: State[] = [];
  readonly #spans = new Map<number, boolean>(); // whether blends agree with the rows after a state, once asked for
  readonly #rows: readonly SweepRow[];
  readonly #facts: CellFacts;

  constructor(rows: readonly SweepRow[], snapshots: readonly Snapshot[], facts: CellFacts) {
    this.#rows = rows;
    this.#facts = facts;
    for (const snapshot of snapshots) {
      const last = this.#states.at(-1);
      const { stage, time, front, recession, heat } = snapshot;
      const row = rows.find((candidate) => candidate.stage === stage && candidate.time >= time);
      if (!row || (last?.stage === stage && last.time === time)) continue;
      const recorded = { front, recession, heat };
      this.#states.push({ stage, time, row, recorded, even: { ...recorded, front: evenOutline(front) } });
    }
  }

  /** Stages and times at which states were recorded. */
  get states(): readonly Readonly<{ stage: number; time: number }>[] {
    return this.#states;
  }

  /**
   * @param row of the moment
   * @param isBlended false: recorded states only
   * @returns null if no state was recorded
   */
  at(row: SweepRow, isBlended = true): ShownShape | null {
    const index = this.#before(row);
    const state = this.#states.at(Math.max(0, index));
    if (!state) return null;
    const next = this.#states.at(index + 1);
    if (index < 0 || !next || next.stage !== row.stage || state.stage !== row.stage || row.time === state.time)
      return { ...state.recorded, from: state.time, to: null };
    if (isBlended && this.#agrees(index)) return { ...this.#blend(state, next, row), from: state.time, to: next.time };
    const near = row.time - state.time <= next.time - row.time ? state : next;
    return { ...near.recorded, from: near.time, to: null };
  }

  /** Index of the last state that is not after a row, -1 if all are. */
  #before({ stage, time }: SweepRow): number {
    let [low, high] = [-1, this.#states.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const state = this.#states[middle];
      if (state.stage < stage || (state.stage === stage && state.time <= time)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #blend(from: State, to: State, row: SweepRow): CellShape {
    return blendShapes(from.even, to.even, shareOf(from, to, row), row, this.#facts.ambient);
  }

  /** Whether blends between a state and the next one agree with the rows in between. */
  #agrees(index: number): boolean {
    const known = this.#spans.get(index);
    if (known !== undefined) return known;
    const agrees = this.#check(index);
    this.#spans.set(index, agrees);
    return agrees;
  }

  #check(index: number): boolean {
    const [from, to] = [this.#states[index], this.#states[index + 1]];
    if (from.stage !== to.stage) return false;
    const within = this.#rows.filter(({ stage, time }) => stage === from.stage && time > from.time && time < to.time);
    const every = Math.max(1, Math.floor(within.length / checked));
    return within.every((row, i) => i % every !== 0 || this.#agreesWith(this.#blend(from, to, row), row));
  }

  #agreesWith(shape: CellShape, row: SweepRow): boolean {
    const { front, recession } = shape;
    const { thickness } = this.#facts;
    const outermost = front.r.reduce((most, r) => Math.max(most, r), 0);
    const gap = gapAlong(shape, thickness).reduce(
      (least, width, i) => (recession.r[i] <= outermost ? Math.min(least, width) : least),
      Infinity,
    );
    const tip = radiusAtHeight(front, Math.max(0, row.height - belowTip));
    const middle = radiusAtHeight(front, 0.5 * thickness);
    return (
      Math.abs(gap - row.gap) <= gapTolerance &&
      Math.abs(tip - row.tipRadius) <= radiusTolerance &&
      Math.abs(middle - row.middleRadius) <= radiusTolerance
    );
  }
}

/** How far a row is on the way from one state to another, by the lengths that describe the filament; by time where they stay. */
function shareOf(from: State, to: State, row: SweepRow): number {
  const size = ({ height, baseRadius, middleRadius, tipRadius }: SweepRow) =>
    height + baseRadius + middleRadius + tipRadius;
  const change = size(to.row) - size(from.row);
  const share =
    Math.abs(change) > 1e-3 ? (size(row) - size(from.row)) / change : (row.time - from.time) / (to.time - from.time);
  return Math.min(1, Math.max(0, share));
}
