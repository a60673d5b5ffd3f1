import type { SweepRow } from '../../../src/formats/sweepTable.ts';
import { parseQuantity } from '../../../src/units/quantity.ts';

export const ampere = parseQuantity('1 A', 'current'); // [e/s]

/** A row of a sweep of which nothing but what is given is of interest. */
export function row(given: Partial<SweepRow>): SweepRow {
  return {
    ...{ stage: 0, time: 0, appliedVoltage: 0, cellVoltage: 0, current: 0, ionicCurrent: 0, conductance: 1 },
    ...{ gap: 1, gapRadius: 0, height: 1, baseRadius: 0, middleRadius: 0, tipRadius: 0, recession: 0 },
    ...{ temperature: 300, filamentDrop: 0, filmDrop: 0, volume: 0, charge: 0 },
    ...given,
  };
}
