import { describe, expect, it } from 'vitest';
import type { SetSweep } from '../../../src/formats/setRecord.ts';
import { sweepHeading, sweepLines } from '../../../src/formats/sweepTable.ts';
import { openSweep } from '../../../src/storage/setRecord.ts';
import { missingText, nothingRanText } from '../../../viewer/set/endings.ts';
import { openSet, readSnapshots } from '../../../viewer/set/openSet.ts';
import { Clock } from '../../../viewer/set/clock.ts';
import { eventMarks } from '../../../viewer/set/marks.ts';
import { playedSweep, readShapes } from '../../../viewer/set/playedSweep.ts';
import type { Folder } from '../../../viewer/sources/folder.ts';
import { ampere, row } from './sweepRows.ts';

const scene = {
  materials: { metal: 'Cu', film: 'SiO2', counterElectrode: 'Pt' },
  geometry: { thickness: '10 nm', radius: '25 nm' },
  temperature: '300 K',
};
const reached: SetSweep['events'][number] = {
  ...{ kind: 'complianceReached', stage: 0, 'time [s]': 1, 'appliedVoltage [V]': 1.5, detail: '' },
};
const high: SetSweep = { ...openSweep(1e-3 * ampere), end: 'complete', events: [reached] };
const low: SetSweep = { ...openSweep(1e-6 * ampere) };
const rows = [0, 1, 2].map((time) => row({ time, temperature: 300 + 60 * time * (2 - time) }));

function folderOf(files: Record<string, unknown>): Folder {
  const whole: Record<string, unknown> = {
    'set.json': { title: 'A SET', sweeps: [high, low] },
    'scene.json': scene,
    'iv.csv': sweepHeading + [...sweepLines(1e-3 * ampere, rows)].join(''),
    ...files,
  };
  return {
    ...{ name: 'out', kind: 'set', paths: Object.keys(whole) },
    read: async (path) => {
      const content = whole[path];
      if (content === undefined) throw new Error(`out holds no ${path}`);
      return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
    },
  };
}

describe('openSet', () => {
  it('gives sweeps in the order of their compliances, with what ran of them', async () => {
    const { title, facts, sweeps } = await openSet(folderOf({}));
    expect(title).toBe('A SET');
    expect(facts).toMatchObject({ metal: 'Cu', thickness: 10, radius: 25, ambient: 300 });
    expect(sweeps.map(({ name, index, rows: { length } }) => [name, index, length])).toEqual([
      ['1 µA', 1, 0],
      ['1 mA', 0, 3],
    ]);
    expect(missingText(sweeps)).toContain('1 of 2 sweeps have not been run yet');
  });

  it.each([
    ['set.json', '{', /set\.json holds no JSON/u],
    ['set.json', { title: '' }, /set\.json holds no sweeps/u],
    ['set.json', { sweeps: [high, { end: 'complete' }] }, /sweeps\[1\] is no record/u],
    ['scene.json', { ...scene, temperature: '300 V' }, /scene\.json: temperature/u],
    ['scene.json', { ...scene, geometry: {} }, /thickness is missing/u],
    ['iv.csv', 'time,voltage\n0,1\n', /iv\.csv does not begin/u],
    ['iv.csv', `${sweepHeading}0.001,0,,1\n`, /iv\.csv is damaged/u],
    ['iv.csv', undefined, /holds no iv\.csv/u],
  ])('says what is wrong with %s', async (path, content, fault) => {
    await expect(openSet(folderOf({ [path]: content }))).rejects.toThrow(fault);
  });

  it('says what is wrong with shapes, for the sweep alone', async () => {
    const damaged = { snapshots: [{ 'time [s]': 0, front: { 'r [nm]': [0, 1] }, heat: null }] };
    await expect(readSnapshots(folderOf({}), 0)).rejects.toThrow('no profiles-0.json');
    await expect(readSnapshots(folderOf({ 'profiles-0.json': damaged }), 0)).rejects.toThrow('is damaged');
    const set = await openSet(folderOf({ 'profiles-0.json': { snapshots: [] } }));
    const sweep = playedSweep(set.sweeps[1], 0);
    await readShapes(sweep, set);
    expect(sweep).toMatchObject({ shapes: null, fault: expect.stringContaining('no shapes were recorded') });
  });

  it('says why there is nothing to play', async () => {
    const none = { 'set.json': { title: 'A SET', sweeps: [low] }, 'iv.csv': sweepHeading };
    expect(nothingRanText(await openSet(folderOf(none)))).toContain('None of its 1 sweeps');
    const failed = { ...low, end: 'failed', failure: { message: 'no step was short enough', 'time [s]': 1.5 } };
    const text = nothingRanText(await openSet(folderOf({ ...none, 'set.json': { title: 'A', sweeps: [failed] } })));
    expect(text).toContain('1 µA: failed at 1.5000 s: no step was short enough');
  });
});

describe('eventMarks', () => {
  it('lie where they happened, the hottest moment among them', async () => {
    const set = await openSet(folderOf({}));
    const sweep = playedSweep(set.sweeps[1], 1);
    const marks = eventMarks([sweep], new Clock([sweep.rows], 10, 'linear', 'time'), 300);
    expect(marks.map(({ text, time, place }) => [text, time, place])).toEqual([
      ['compliance reached', 1, 0.5],
      ['hottest: 360 K', 1, 0.5],
    ]);
    expect(eventMarks([sweep], new Clock([sweep.rows], 10, 'linear', 'time'), 358)).toHaveLength(1);
  });
});
