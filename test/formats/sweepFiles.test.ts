import { describe, expect, it } from 'vitest';
import { gapAlong, readProfiles, writeProfiles } from '../../src/formats/sweepProfiles.ts';
import { parseSweepTable, sweepHeading, sweepLines } from '../../src/formats/sweepTable.ts';
import { parseQuantity } from '../../src/units/quantity.ts';
import { coneSnapshot, sweepRow } from './sweepRows.ts';

const microampere = parseQuantity('1 uA', 'current');

describe('the table of a sweep', () => {
  it('has the columns that the folder promises', () => {
    expect(sweepHeading.trim().split(',')).toEqual([
      ...['compliance [A]', 'stage', 'time [s]', 'applied voltage [V]', 'cell voltage [V]', 'current [A]'],
      ...['ionic current [A]', 'conductance [S]', 'gap [nm]', 'gap radius [nm]', 'height [nm]', 'base radius [nm]'],
      ...['middle radius [nm]', 'tip radius [nm]', 'recession [nm]', 'temperature [K]', 'filament drop [V]'],
      ...['film drop [V]', 'volume [nm^3]', 'charge [e]'],
    ]);
  });

  it('is written in amperes and siemens, and read back in internal units', () => {
    const row = sweepRow({
      time: 1.7,
      current: microampere,
      conductance: microampere,
      ionicCurrent: -3,
      temperature: 444.25,
    });
    const lines = [...sweepLines(microampere, [row])].join('');
    const cells = lines.trim().split(',');
    expect(cells[0]).toBe('0.000001');
    expect(Number(cells[5])).toBeCloseTo(1e-6, 18);
    expect(Number(cells[7])).toBeCloseTo(1e-6, 18);
    const [back] = parseSweepTable(sweepHeading + lines).get(1e-6)!;
    expect(back).toEqual({
      ...row,
      current: expect.closeTo(microampere, 0),
      conductance: expect.closeTo(microampere, 0),
      ionicCurrent: expect.closeTo(-3, 12),
    });
  });

  it('keeps sweeps apart by their compliance, that without one included', () => {
    const lines = [
      ...sweepLines(Infinity, [sweepRow({ gap: 1 })]),
      ...sweepLines(microampere, [sweepRow({ gap: 2 }), sweepRow({ gap: 3 })]),
    ];
    const sweeps = parseSweepTable(sweepHeading + lines.join(''));
    expect(sweeps.get(null)!.map(({ gap }) => gap)).toEqual([1]);
    expect(sweeps.get(1e-6)!.map(({ gap }) => gap)).toEqual([2, 3]);
  });

  it('leaves out what is no number', () => {
    const [line] = sweepLines(Infinity, [sweepRow({ gap: NaN, height: Infinity })]);
    expect(line).not.toMatch(/NaN|Infinity/u);
    expect(parseSweepTable(sweepHeading + line).get(null)![0].gap).toBeNaN();
  });
});

describe('the profiles of a sweep', () => {
  it('measure the gap between the highest metal and the electrode', () => {
    expect(gapAlong(coneSnapshot, 10)).toEqual([2.3, 4.2, 10, 10].map((gap) => expect.closeTo(gap, 12)));
    const mushroom = {
      front: { r: [0, 3, 3, 1, 1], z: [8, 8, 6, 6, 0] },
      recession: { r: [0, 2, 3, 4], depth: [0, 0, 0, 0] },
    };
    expect(gapAlong(mushroom, 10)).toEqual([2, 2, 2, 10]);
  });

  it('are read back as they were', () => {
    const heat = { r: [0, 1], z: [0], temperature: [350, 320] };
    const written = writeProfiles(Infinity, [coneSnapshot, { ...coneSnapshot, heat }], 10);
    expect(written['compliance [A]']).toBeNull();
    expect(written.snapshots[0]['current [A]']).toBeCloseTo(1e-6, 15);
    const back = readProfiles(JSON.parse(JSON.stringify(written)));
    const current = expect.closeTo(coneSnapshot.current, -1);
    expect(back).toEqual([
      { ...coneSnapshot, current },
      { ...coneSnapshot, current, heat },
    ]);
  });
});
