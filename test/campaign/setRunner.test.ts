import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SetRunner, type SetProgress } from '../../src/campaign/setRunner.ts';
import type { SweepPlan } from '../../src/filament/sweep/sweepPlan.ts';
import { SetFolder } from '../../src/storage/setFolder.ts';
import { readSetFolder } from '../../src/storage/storedSet.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { smallSweeps } from './smallSet.ts';

const newFolder = temporaryFolders();
const start = { scene: 'set/small', title: 'Small', version: '0.1.0' };

function create(plans: readonly SweepPlan[]): SetFolder {
  return SetFolder.create(join(newFolder(), 'set'), { start, scene: {}, plans, force: false });
}

describe('SetRunner', () => {
  it('gives the same numbers whatever the number of workers, and sweeps in the order of the scene', async () => {
    const plans = smallSweeps('compliances=["1 nA", "10 uA", "100 nA"]');
    const texts = [];
    const shares: number[] = [];
    for (const workers of [1, 2]) {
      const folder = create(plans);
      await new SetRunner(plans, workers).run(folder, ({ share }: SetProgress) => shares.push(share));
      const { sweeps } = readSetFolder(folder.path);
      expect(sweeps.map(({ record }) => [record['compliance [A]'], record.end])).toEqual([
        [1e-9, 'complete'],
        [1e-5, 'complete'],
        [1e-7, 'complete'],
      ]);
      for (const { record, rows, snapshots } of sweeps) {
        expect(record.cpuSeconds).toBeGreaterThan(0);
        expect(record['complianceReachedAt [s]']).toBeGreaterThan(1.6);
        expect([rows.length > record.steps / 2, snapshots.length > 1]).toEqual([true, true]);
      }
      const names = fs.readdirSync(folder.path).filter((name) => name !== 'set.json');
      texts.push(names.map((name) => [name, fs.readFileSync(join(folder.path, name), 'utf8')]));
    }
    expect(texts[0].map(([name]) => name)).toContain('profiles-2.json');
    expect(texts[1]).toEqual(texts[0]);
    expect([Math.min(...shares) >= 0, Math.max(...shares)]).toEqual([true, 1]);
  });

  it('stops a sweep under way, keeps what it has computed, and begins no more', async () => {
    const plans = smallSweeps('compliances=["1 nA", "10 uA"]', 'accuracy.stepScale=0.05', 'duration=100 s');
    const folder = create(plans);
    const runner = new SetRunner(plans, 1);
    await runner.run(folder, () => runner.stop());
    const [small, great] = readSetFolder(folder.path).sweeps;
    expect(great.record.end).toBe('stopped');
    expect(great.rows.length).toBeGreaterThan(10);
    expect(great.record.stages).toHaveLength(1);
    expect([small.record.end, small.rows]).toEqual(['notRun', []]);
  });

  it('records a sweep that an error brought down, and does the others', async () => {
    const [sound] = smallSweeps('compliances=["1 nA"]');
    const broken = { ...sound, compliance: Infinity, stages: null } as unknown as SweepPlan;
    const folder = create([sound, broken]);
    await new SetRunner([sound, broken], 1).run(folder);
    const [done, failed] = readSetFolder(folder.path).record.sweeps;
    expect(done.end).toBe('complete');
    expect(failed).toMatchObject({ end: 'failed', failure: { message: expect.stringMatching(/null/u), step: null } });
  });
});
