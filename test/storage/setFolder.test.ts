import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellParameters, Stage } from '../../src/filament/parameters.ts';
import type { SweepOutcome, SweepPlan } from '../../src/filament/sweep/sweepPlan.ts';
import { SetFolder, type NewSet } from '../../src/storage/setFolder.ts';
import { FolderError } from '../../src/storage/storageError.ts';
import { holdsSet, readSetFolder } from '../../src/storage/storedSet.ts';
import { parseQuantity } from '../../src/units/quantity.ts';
import { coneSnapshot, sweepRow } from '../formats/sweepRows.ts';
import { temporaryFolders } from './temporaryFolder.ts';

const newFolder = temporaryFolders();
const amperes = (text: string) => parseQuantity(text, 'current');
const stages = (['set', 'reset'] as const).map((kind): Stage => ({
  kind,
  voltage: { shape: 'constant', voltage: kind === 'set' ? 1 : -1 },
  duration: 1,
  endCurrent: Infinity,
  fall: 1000,
  endsAtFall: true,
}));
const parameters = { geometry: { thickness: 10, radius: 25, nucleusRadius: 0.2 } } as CellParameters;
const plans = [1e-6, Infinity].map((compliance): SweepPlan => ({
  parameters,
  compliance: compliance * amperes('1 A'),
  stages,
  snapshots: { times: [], currents: [], count: 0 },
}));
const start = { scene: 'set/a', title: 'A test', version: '0.1.0' };
const newSet: NewSet = { start, scene: { title: 'A test' }, plans, force: false };

const kilohm = 1 / parseQuantity('1 kohm', 'resistance');
const outcome: SweepOutcome = {
  end: 'complete',
  failure: null,
  rows: [
    sweepRow({ time: 0, gap: 9 }),
    sweepRow({ time: 0.9, gap: 0.5, current: amperes('0.9 uA'), temperature: 420, conductance: kilohm / 7 }),
    sweepRow({ time: 1, gap: 0.3, current: amperes('1 uA'), conductance: kilohm / 5, baseRadius: 3, tipRadius: 2 }),
    sweepRow({ stage: 1, time: 1.5, gap: 0.4, current: amperes('-30 uA'), conductance: kilohm / 9 }),
    sweepRow({ stage: 1, time: 1.6, gap: 2, current: amperes('-1 nA'), conductance: kilohm / 9e5, tipRadius: 0 }),
  ],
  snapshots: [coneSnapshot],
  events: [
    { kind: 'complianceReached', stage: 0, time: 0.95, appliedVoltage: 1, detail: '' },
    { kind: 'tipRetraction', stage: 1, time: 1.6, appliedVoltage: -0.6, detail: 'at the tip' },
  ],
  steps: 5,
  balance: { gained: 2, deposited: 2.01, moved: 4, detached: 0.5, void: 0.1, reservoir: null },
};

describe('a SET folder', () => {
  it('can be read while no sweep has ended', () => {
    const path = join(newFolder(), 'set');
    expect(holdsSet(path)).toBe(false);
    SetFolder.create(path, newSet);
    const { record, scene, sweeps } = readSetFolder(path);
    expect({ ...record, sweeps: [] }).toEqual({ ...start, sweeps: [] });
    expect(scene).toEqual({ title: 'A test' });
    expect(sweeps.map((sweep) => [sweep.record['compliance [A]'], sweep.record.end, sweep.rows.length])).toEqual([
      [1e-6, 'notRun', 0],
      [null, 'notRun', 0],
    ]);
  });

  it('says of a sweep what its rows and events hold', () => {
    const folder = SetFolder.create(join(newFolder(), 'set'), newSet);
    folder.addOutcome(0, outcome, 1.25);
    const [sweep, other] = readSetFolder(folder.path).sweeps;
    expect(sweep.record).toMatchObject({
      'compliance [A]': 1e-6,
      'complianceReachedAt [s]': 0.95,
      'minimumGap [nm]': 0.3,
      metal: { 'gained [nm^3]': 2, 'detached [nm^3]': 0.5, error: expect.closeTo(0.0025, 9) },
      'maximumTemperature [K]': 420,
      'lowResistance [ohm]': expect.closeTo(5000, 6), // of the last set stage, not of the reset
      'baseRadius [nm]': 3,
      'tipRadius [nm]': 2,
      'maximumCurrent [A]': expect.closeTo(1e-6, 15),
      cpuSeconds: 1.25,
      steps: 5,
      end: 'complete',
      failure: null,
    });
    expect(sweep.record.stages).toEqual([
      { kind: 'set', 'start [s]': 0, 'end [s]': 1, 'peakCurrent [A]': expect.closeTo(1e-6, 15) },
      { kind: 'reset', 'start [s]': 1, 'end [s]': 1.6, 'peakCurrent [A]': expect.closeTo(-30e-6, 15) },
    ]);
    expect(sweep.record.events[1]).toEqual({
      kind: 'tipRetraction',
      stage: 1,
      'time [s]': 1.6,
      'appliedVoltage [V]': -0.6,
      detail: 'at the tip',
    });
    expect(sweep.rows).toHaveLength(5);
    expect(sweep.snapshots).toHaveLength(1);
    expect([other.record.end, other.rows, other.snapshots]).toEqual(['notRun', [], []]);
  });

  it('keeps what there is of a sweep that failed, and no number that is none', () => {
    const folder = SetFolder.create(join(newFolder(), 'set'), newSet);
    const failure = { message: 'no convergence', stage: 1, time: 1.55, step: 4, timeStep: 1e-9, residual: NaN };
    const rows = outcome.rows.slice(0, 4).map((row) => ({ ...row, conductance: 0 }));
    folder.addOutcome(1, { ...outcome, end: 'failed', failure, rows }, 1);
    folder.addFailure(0, 'out of memory');
    const [broken, failed] = readSetFolder(folder.path).sweeps;
    expect(failed.record.failure).toEqual({
      message: 'no convergence',
      stage: 1,
      'time [s]': 1.55,
      step: 4,
      'timeStep [s]': 1e-9,
      residual: null,
    });
    expect(failed.record['lowResistance [ohm]']).toBeNull();
    expect(failed.rows).toHaveLength(4);
    expect(broken.record).toMatchObject({ end: 'failed', failure: { message: 'out of memory', step: null } });
    for (const name of fs.readdirSync(folder.path))
      expect(fs.readFileSync(join(folder.path, name), 'utf8')).not.toMatch(/NaN|Infinity/u);
  });

  it('replaces another only when forced to, and then all of it but not what is not its own', () => {
    const path = join(newFolder(), 'set');
    SetFolder.create(path, newSet).addOutcome(1, outcome, 1);
    fs.writeFileSync(join(path, 'notes.txt'), 'mine');
    expect(() => SetFolder.create(path, newSet)).toThrow(FolderError);
    expect(() => SetFolder.create(path, newSet)).toThrow(/--force replaces the SET in it/u);
    expect(readSetFolder(path).sweeps[1].rows).toHaveLength(5);
    SetFolder.create(path, { ...newSet, force: true });
    expect(fs.readdirSync(path).sort()).toEqual(['iv.csv', 'notes.txt', 'scene.json', 'set.json']);
  });

  it('says where there is none, and which file is damaged', () => {
    const path = newFolder();
    expect(() => readSetFolder(path)).toThrow(`${path} is no SET folder: it holds no set.json`);
    SetFolder.create(join(path, 'set'), newSet);
    fs.writeFileSync(join(path, 'set', 'scene.json'), '{');
    expect(() => readSetFolder(join(path, 'set'))).toThrow(/scene\.json holds no JSON/u);
  });
});
