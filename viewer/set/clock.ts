import type { SweepRow } from '../../src/formats/sweepTable.ts';
import { courseOf } from './course.ts';
import { lastNotAbove, rowBetween } from './moment.ts';

/** How moments are spread over the bar: equal steps in what changes, in time, or in the logarithm of time since a stage began. */
export type TimeAxis = 'course' | 'linear' | 'log';

/** What sweeps side by side have in common: the time, or the stage and the time in it, and so the applied voltage. */
export type Pace = 'time' | 'voltage';

/** A stretch of the bar. */
export interface StageSpan {
  stage: number;
  start: number; // [s] common time
  end: number; // [s]
  first: number; // [s] after which an axis of decades is one: the first step
}

const steady = 0.12; // of the bar, that goes by time alone where all else goes by what changes: nothing ever stands still
const mostDecades = 9; // of time in a stage, and
const leastDecades = 2; // however long its first step is

/** One time for some sweeps, and its places on a bar from 0 to 1. */
export class Clock {
  readonly axis: TimeAxis;
  readonly stages: readonly StageSpan[];
  readonly #sweeps: readonly (readonly SweepRow[])[];
  readonly #common: readonly Float64Array[]; // [s] common times of the rows of each sweep
  readonly #shifts: readonly number[][]; // [s] of each sweep and stage, from its own to the common time
  readonly #knots: Float64Array; // [s] all common times, rising
  readonly #places: Float64Array; // 0 to 1, one a knot

  /**
   * @param sweeps rows of each; at least one has some
   * @param thickness of the film [nm]
   */
  constructor(sweeps: readonly (readonly SweepRow[])[], thickness: number, axis: TimeAxis, pace: Pace) {
    this.axis = axis;
    this.#sweeps = sweeps;
    const begins = sweeps.map(stageBegins);
    this.#shifts = pace === 'time' ? begins.map((own) => own.map(() => 0)) : shiftsToStages(sweeps, begins);
    this.#common = sweeps.map((rows, i) => Float64Array.from(rows, ({ stage, time }) => time + this.#shifts[i][stage]));
    this.#knots = Float64Array.from(new Set(this.#common.flatMap((times) => [...times]))).sort();
    this.stages = spansOf(sweeps, this.#common);
    this.#places = this.#placesOf(thickness);
  }

  get start(): number {
    return this.#knots[0];
  }

  get end(): number {
    return this.#knots[this.#knots.length - 1];
  }

  /** Common time at a place of the bar. [s] */
  timeAt(place: number): number {
    return interpolate(this.#places, this.#knots, place);
  }

  placeOf(time: number): number {
    return interpolate(this.#knots, this.#places, time);
  }

  /** Place of the next computed step, either way, that is at least so far off. */
  step(place: number, least: number, way: 1 | -1): number {
    const places = this.#places;
    if (way < 0) return places[Math.max(0, lastNotAbove(places, place - least))];
    const index = lastNotAbove(places, place + least - 1e-12);
    return places[Math.min(places.length - 1, index + 1)];
  }

  /** Common time of a moment of a sweep. [s] */
  commonTime(sweep: number, stage: number, time: number): number {
    return time + (this.#shifts[sweep][stage] ?? 0);
  }

  /** State of a sweep; it waits where its stage, or all of it, has ended before that of others. */
  rowAt(sweep: number, time: number): SweepRow {
    const [rows, times] = [this.#sweeps[sweep], this.#common[sweep]];
    const index = Math.max(0, lastNotAbove(times, time));
    const next = rows.at(index + 1);
    if (!next || next.stage !== rows[index].stage || times[index + 1] === times[index]) return rows[index];
    return rowBetween(rows[index], next, (time - times[index]) / (times[index + 1] - times[index]));
  }

  /** Index of the last row of a sweep up to a moment. */
  indexAt(sweep: number, time: number): number {
    return Math.max(0, lastNotAbove(this.#common[sweep], time));
  }

  /** Places on the bar of all rows of a sweep. */
  placesOfRows(sweep: number): Float64Array {
    return this.#common[sweep].map((time) => this.placeOf(time));
  }

  #placesOf(thickness: number): Float64Array {
    if (this.axis === 'log') return this.#knots.map((time) => logPlace(this.stages, time));
    const length = this.end - this.start || 1;
    const linear = this.#knots.map((time) => (time - this.start) / length);
    if (this.axis === 'linear') return linear;
    const sum = new Float64Array(this.#knots.length);
    for (const [i, rows] of this.#sweeps.entries()) {
      const course = courseOf(rows, thickness);
      this.#knots.forEach((time, k) => (sum[k] += interpolate(this.#common[i], course, time)));
    }
    const first = sum[0];
    const most = sum[sum.length - 1] - first || 1;
    return sum.map((value, k) => ((1 - steady) * (value - first)) / most + steady * linear[k]);
  }
}

function stageBegins(rows: readonly SweepRow[]): number[] {
  const begins: number[] = [];
  for (const { stage, time } of rows) begins[stage] ??= time;
  return begins;
}

/** For each sweep and stage the shift by which all sweeps begin the stage together, once the last has ended the one before. */
function shiftsToStages(sweeps: readonly (readonly SweepRow[])[], begins: readonly number[][]): number[][] {
  const shifts: number[][] = sweeps.map(() => []);
  let start = Math.min(...begins.flatMap((own) => own.slice(0, 1)));
  for (let stage = 0; begins.some((own) => own[stage] !== undefined); stage++) {
    let longest = 0;
    for (const [i, own] of begins.entries()) {
      if (own[stage] === undefined) continue;
      shifts[i][stage] = start - own[stage];
      const last = sweeps[i].findLast((row) => row.stage === stage);
      longest = Math.max(longest, (last?.time ?? own[stage]) - own[stage]);
    }
    start += longest;
  }
  return shifts;
}

/** When each stage begins, for the first of the sweeps; it ends where the next one begins. */
function spansOf(sweeps: readonly (readonly SweepRow[])[], common: readonly Float64Array[]): StageSpan[] {
  const starts: number[] = [];
  const steps: number[] = []; // [s] the shortest first step in each stage
  let end = -Infinity;
  for (const [i, rows] of sweeps.entries())
    for (const [k, { stage }] of rows.entries()) {
      const time = common[i][k];
      starts[stage] = Math.min(starts[stage] ?? Infinity, time);
      end = Math.max(end, time);
      const isFirst = k > 0 && rows[k - 1].stage === stage && rows[k - 2]?.stage !== stage;
      if (isFirst) steps[stage] = Math.min(steps[stage] ?? Infinity, time - common[i][k - 1]);
    }
  return starts.map((start, stage) => {
    const duration = (starts[stage + 1] ?? end) - start;
    const [shortest, longest] = [duration * 10 ** -mostDecades, duration * 10 ** -leastDecades];
    const first = Math.min(longest, Math.max(shortest, steps[stage] ?? duration));
    return { stage, start, end: start + duration, first };
  });
}

/** Stages as wide as each other, each with decades of the time since it began. */
function logPlace(stages: readonly StageSpan[], time: number): number {
  const index = Math.max(
    0,
    stages.findLastIndex(({ start }) => start <= time),
  );
  return (index + logShare(stages[index], time)) / stages.length;
}

/** Share of the way through a stage on an axis of decades, linear up to the first step. */
export function logShare({ start, end, first }: StageSpan, time: number): number {
  return end > start ? Math.log1p((time - start) / first) / Math.log1p((end - start) / first) : 0;
}

/** A value on the straight lines through points, at the ends that of the first and the last; rising x, the later of two alike. */
function interpolate(x: Float64Array, y: Float64Array, at: number): number {
  const index = lastNotAbove(x, at);
  if (index < 0) return y[0];
  if (index >= x.length - 1) return y[y.length - 1];
  const width = x[index + 1] - x[index];
  return y[index] + (width > 0 ? ((at - x[index]) / width) * (y[index + 1] - y[index]) : 0);
}
