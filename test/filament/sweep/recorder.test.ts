import { describe, expect, it } from 'vitest';
import { Cell } from '../../../src/filament/sweep/cell.ts';
import { Recorder } from '../../../src/filament/sweep/recorder.ts';
import { ampere, copperCell } from '../copperCell.ts';

/** Labels and times of the pictures that a recorder takes while the current runs through some values [A], one a second. */
function pictures(plan: { times: number[]; currents: number[]; count: number }, currents: number[]) {
  const cell = new Cell(copperCell());
  cell.resolve(0, null);
  const recorder = new Recorder(plan);
  const due = currents.map((current, time) => {
    cell.current = current * ampere;
    recorder.record(cell, { stage: 0, time, progress: time / currents.length });
    return recorder.nextTime;
  });
  expect(recorder.rows.map(({ time }) => time)).toEqual(currents.map((_, time) => time));
  return { due, taken: recorder.snapshots.map(({ label, time }) => [label, time]) };
}

describe('Recorder', () => {
  it('takes pictures at the times asked for, in their order, and tells the next', () => {
    const { taken, due } = pictures({ times: [3, 1], currents: [], count: 0 }, [0, 0, 0, 0, 0]);
    expect(taken).toEqual([['time', 1], ['time', 3]]); // prettier-ignore
    expect(due).toEqual([1, 3, 3, Infinity, Infinity]);
  });

  it('takes a picture the first time that the current reaches a value, of either sign', () => {
    const { taken } = pictures(
      { times: [], currents: [2e-6 * ampere, 1e-9 * ampere], count: 0 },
      [0, -5e-9, 0, 5e-9, 3e-6, 3e-6],
    );
    expect(taken).toEqual([['current', 1], ['current', 4]]); // prettier-ignore
  });

  it('takes pictures along the course where the current has changed by as much as counts', () => {
    // 9 decades of current and half the time make 1.5 of 3: four of eight pictures, the first one among them.
    const decades = Array.from({ length: 91 }, (_, i) => 1e-12 * 10 ** (i / 10));
    const { taken } = pictures({ times: [], currents: [], count: 8 }, decades);
    expect(taken.map(([label]) => label)).toEqual(taken.map(() => 'course'));
    expect(taken.length).toBeGreaterThan(4);
    expect(taken.length).toBeLessThan(8);
  });

  it('reads base, middle and tip off the front', () => {
    const cell = new Cell(copperCell());
    cell.front.count = 3;
    cell.front.r.set([0, 2, 4]);
    cell.front.z.set([8, 8, 0]);
    cell.recession.depth[3] = 0.25;
    cell.resolve(0, null);
    const recorder = new Recorder({ times: [], currents: [], count: 0 });
    recorder.record(cell, { stage: 0, time: 0, progress: 0 });
    const [{ height, gap, baseRadius, middleRadius, tipRadius, recession, volume }] = recorder.rows;
    expect({ height, gap, baseRadius, middleRadius, tipRadius, recession }).toEqual({
      ...{ height: 8, gap: 2, baseRadius: 4, middleRadius: 2.75, tipRadius: 2.125, recession: 0.25 },
    });
    expect(volume).toBeCloseTo((Math.PI / 3) * 8 * (16 + 8 + 4), 9);
  });
});
