import { describe, expect, it } from 'vitest';
import { makeNucleus } from '../../../src/filament/front/nucleus.ts';
import type { Stage } from '../../../src/filament/parameters.ts';
import { Cell } from '../../../src/filament/sweep/cell.ts';
import { SweepEvents } from '../../../src/filament/sweep/sweepEvents.ts';
import { ampere, copperCell, fallingRamp, triangle } from '../copperCell.ts';

const compliance = 1e-6 * ampere;

/** Events of a 5 nm filament in a stage that began at 10 s; `go` sets it and takes it to a time [s], with a piece lost [nm]. */
function watch(stage: Stage, change: Parameters<typeof copperCell>[0] = {}) {
  const cell = new Cell(copperCell(change));
  makeNucleus(cell.front, 5);
  cell.resolve(0, null);
  cell.wire.conductance = 1000;
  const snapshots = { times: [], currents: [], count: 0 };
  const events = new SweepEvents({ parameters: cell.parameters, compliance, stages: [stage], snapshots });
  events.beginStage(cell, stage, 10);
  const go = (time: number, set: (cell: Cell) => void, lost = 0) => {
    set(cell);
    return events.check(cell, { stage: 0, time, progress: 0 }, lost);
  };
  return { cell, go, list: events.list, kinds: () => events.list.map(({ kind }) => kind) };
}

describe('events of a SET', () => {
  it('tells time and voltage of the compliance between two steps, once', () => {
    const { go, list } = watch(triangle);
    go(11, (cell) => void ((cell.current = 0), (cell.appliedVoltage = 1)));
    expect(list).toEqual([]);
    for (const time of [13, 14]) go(time, (cell) => void ((cell.current = compliance), (cell.appliedVoltage = 2)));
    expect(list).toHaveLength(1);
    expect(list[0]).toMatchObject({ kind: 'complianceReached', stage: 0 });
    expect(list[0].time).toBeCloseTo(11 + 2 * 0.99, 9);
    expect(list[0].appliedVoltage).toBeCloseTo(1.99, 9);
  });

  it('ends the stage at its current, and the sweep where contact ends it', () => {
    const end = 3 * ampere;
    const { go } = watch({ ...triangle, endCurrent: end });
    expect(go(11, (cell) => void (cell.current = 0.99 * end))).toBe(null);
    expect(go(12, (cell) => void (cell.current = end))).toBe('stageEnd');
    expect(go(13, (cell) => void (cell.gap.least = 0.049))).toBe('contact');
  });

  it('warns of a film that would lose more than 5 % of the voltage, and not of less than 1 mV', () => {
    const { go, kinds } = watch(triangle);
    go(11, (cell) => void ((cell.cellVoltage = 1), (cell.filmDrop = 0.049)));
    go(12, (cell) => void ((cell.cellVoltage = 0.001), (cell.filmDrop = 0.00099)));
    expect(kinds()).toEqual([]);
    go(13, (cell) => void ((cell.cellVoltage = -1), (cell.filmDrop = 0.051)));
    expect(kinds()).toEqual(['filmDropLarge']);
  });
});

describe('events of a RESET', () => {
  it('is the tip that retracts where the filament is in one piece, at the time when ln G had fallen', () => {
    const { go, list } = watch(fallingRamp);
    go(11, (cell) => void (cell.wire.conductance = 10));
    expect(list).toEqual([]);
    go(12, (cell) => void (cell.wire.conductance = 0.1));
    expect(list.map(({ kind }) => kind)).toEqual(['tipRetraction']);
    expect(list[0].time).toBeCloseTo(11.5, 9);
  });

  it('is a neck at the foot where more than 1 nm has parted', () => {
    const { go, kinds } = watch({ ...fallingRamp, endsAtFall: true });
    expect(go(11, () => {}, 1.1)).toBe(null);
    expect(go(12, (cell) => void (cell.wire.conductance = 0.9))).toBe('stageEnd');
    expect(kinds()).toEqual(['footNecking']);
    const draws = watch(fallingRamp);
    draws.go(11, (cell) => void (cell.wire.conductance = 0.9), 0.9);
    expect(draws.kinds()).toEqual(['tipRetraction']);
  });

  it('ends with a nucleus, with the electrode at least its negative', () => {
    const { go, kinds, cell } = watch(fallingRamp);
    expect(go(11, ({ front }) => makeNucleus(front, 0.1))).toBe('stageEnd');
    expect(kinds()).toEqual(['dissolved']);
    expect(cell.front.z[0]).toBe(0.2);
    expect(cell.recession.depth[0]).toBeCloseTo(0.05 * 0.2, 12);
  });
});
