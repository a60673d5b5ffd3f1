import type { Snapshot, SweepRow } from '../../src/filament/sweep/sweepRecord.ts';

/** A row of a sweep in which only what is given matters. */
export function sweepRow(row: Partial<SweepRow>): SweepRow {
  return {
    stage: 0,
    time: 0,
    appliedVoltage: 0,
    cellVoltage: 0,
    current: 0,
    ionicCurrent: 0,
    conductance: 1,
    gap: 5,
    gapRadius: 0,
    height: 5,
    baseRadius: 2,
    middleRadius: 1.5,
    tipRadius: 1,
    recession: 0,
    temperature: 300,
    filamentDrop: 0,
    filmDrop: 0,
    volume: 10,
    charge: 850,
    ...row,
  };
}

/** A cone of 8 nm under an electrode that has drawn back by 0.3 nm in the middle. */
export const coneSnapshot: Snapshot = {
  label: 'start of stage 0',
  stage: 0,
  time: 0.25,
  appliedVoltage: 0.25,
  cellVoltage: 0.2,
  current: 6.241509074e12,
  front: { r: [0, 1, 2], z: [8, 4, 0] },
  recession: { r: [0, 0.5, 2, 25], depth: [0.3, 0.2, 0, 0] },
  wire: { z: [0, 8], potential: [0, 0.01] },
  heat: null,
};
