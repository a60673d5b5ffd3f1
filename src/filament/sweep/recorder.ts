import { log } from '../../math/elementary.ts';
import { heightOf, radiusAt, volumeOf } from '../front/measures.ts';
import { elementaryCharge } from '../../units/constants.ts';
import type { Cell } from './cell.ts';
import type { SnapshotPlan } from './sweepPlan.ts';
import type { Snapshot, SweepRow } from './sweepRecord.ts';

const belowTip = 0.5; // [nm] where the tip's radius is measured
const decades = 9; // of current, that make as much of a sweep's course as the height of the film
const hot = 1000; // [K] of heating, that make as much
const smallCurrent = 1e-12 / elementaryCharge; // [e/s]

/** Where a sweep stands when something is recorded. */
export interface Moment {
  stage: number;
  time: number; // [s] since the beginning
  progress: number; // of the whole duration
}

/** Keeps the rows of a sweep, and pictures of its state where they are asked for or much has changed. */
export class Recorder {
  readonly rows: SweepRow[] = [];
  readonly snapshots: Snapshot[] = [];
  readonly #plan: SnapshotPlan;
  readonly #times: number[];
  readonly #currents: number[];
  #course = [NaN, NaN, NaN, NaN, NaN]; // when the last picture along it was taken

  constructor(plan: SnapshotPlan) {
    this.#plan = plan;
    this.#times = [...plan.times].sort((one, other) => one - other);
    this.#currents = [...plan.currents].sort((one, other) => one - other);
  }

  /** Next time at which a picture is due. [s] */
  get nextTime(): number {
    return this.#times[0] ?? Infinity;
  }

  record(cell: Cell, moment: Moment): void {
    this.rows.push(rowOf(cell, moment));
    if (this.#times.length > 0 && moment.time >= this.#times[0]) {
      this.#times.shift();
      this.picture(cell, moment, 'time');
    }
    if (this.#currents.length > 0 && Math.abs(cell.current) >= this.#currents[0]) {
      this.#currents.shift();
      this.picture(cell, moment, 'current');
    }
    const course = courseOf(cell, moment);
    const way = course.reduce((sum, part, i) => sum + Math.abs(part - this.#course[i]), 0);
    if (this.#plan.count > 0 && !(way <= 3 / this.#plan.count)) {
      this.#course = course;
      this.picture(cell, moment, 'course');
    }
  }

  picture(cell: Cell, { stage, time }: Moment, label: string): void {
    const { front, recession, wire } = cell;
    this.snapshots.push({
      label,
      stage,
      time,
      appliedVoltage: cell.appliedVoltage,
      cellVoltage: cell.cellVoltage,
      current: cell.current,
      front: { r: [...front.r.subarray(0, front.count)], z: [...front.z.subarray(0, front.count)] },
      recession: { r: [...recession.r], depth: [...recession.depth] },
      wire: { z: [...wire.heights], potential: [...wire.potential].map((share) => share * cell.cellVoltage) },
      heat: cell.heat.map(),
    });
  }
}

/** What a sweep's course is made of, each about 1 all in all: the filament's height and foot, current, temperature, time. */
function courseOf({ front, current, heat, parameters }: Cell, { progress }: Moment): number[] {
  const { thickness } = parameters.geometry;
  const ofCurrent = log(1 + Math.abs(current) / smallCurrent) / (decades * Math.LN10);
  const ofHeat = (heat.highest - parameters.temperature) / hot;
  return [front.z[0] / thickness, front.r[front.count - 1] / thickness, ofCurrent, ofHeat, progress];
}

function rowOf(cell: Cell, { stage, time }: Moment): SweepRow {
  const { front, gap, wire, recession, cellVoltage } = cell;
  const height = heightOf(front);
  return {
    stage,
    time,
    appliedVoltage: cell.appliedVoltage,
    cellVoltage,
    current: cell.current,
    ionicCurrent: cell.ionicCurrent,
    conductance: wire.conductance,
    gap: gap.least,
    gapRadius: gap.leastRadius,
    height,
    baseRadius: front.r[front.count - 1],
    middleRadius: radiusAt(front, 0.5 * cell.parameters.geometry.thickness),
    tipRadius: radiusAt(front, Math.max(0, height - belowTip)),
    recession: recession.depth.reduce((deepest, depth) => Math.max(deepest, depth), 0),
    temperature: cell.heat.highest,
    filamentDrop: cellVoltage * wire.potentialAt(height),
    filmDrop: cell.filmDrop,
    volume: volumeOf(front),
    charge: cell.books.charge,
  };
}
