import type { SweepRow } from '../../filament/sweep/sweepRecord.ts';
import { voltageOfCurrent } from '../set/courses.ts';

/** Mean steepness of the rising branch of an I-V curve between two currents [A]. [decades/V] */
export function steepness(rows: readonly SweepRow[], from: number, to: number): number {
  return Math.log10(to / from) / (voltageOfCurrent(rows, to) - voltageOfCurrent(rows, from));
}
