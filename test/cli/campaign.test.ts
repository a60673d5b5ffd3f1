import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import type { CampaignRow } from '../../src/storage/campaignRow.ts';
import { readCampaign } from '../../src/storage/readCampaign.ts';
import { smallPlan } from '../campaign/smallCampaign.ts';
import { smallSettings } from '../campaign/smallScene.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

const temporaryFolder = temporaryFolders();

/** Writes a plan of 4 points and so many runs each that takes a second or two, and says where its campaign may go. */
function smallPlanFile(replicas: number): { plan: string; out: string } {
  const folder = temporaryFolder();
  const set = Object.fromEntries(smallSettings.map((setting) => setting.split('=')));
  const plan = join(folder, 'small.json');
  const changes = { scene: 'growth/a', set: { ...set, 'stop.metalParticles': 40 }, replicas };
  const sweeps = smallPlan.sweeps.map((sweep) => (sweep.path === 'voltage' ? { ...sweep, path: 'redoxRate', list: [1, 0.5] } : sweep));
  writeFileSync(plan, JSON.stringify({ ...smallPlan, ...changes, sweeps }));
  return { plan, out: join(folder, 'out') };
}

const timeless = (rows: readonly CampaignRow[]) => rows.map((row) => ({ ...row, cpuSeconds: null }));

describe('filigree campaign', () => {
  it('ends with the same table after kill -9 and --resume with another number of workers', async () => {
    const [whole, broken] = [smallPlanFile(3), smallPlanFile(3)];
    expect(await filigree(['campaign', whole.plan, '--out', whole.out, '--workers', '1'])).toMatchObject({ code: 0 });

    const killed = await filigree(['campaign', broken.plan, '--out', broken.out, '--workers', '2'], async (child) => {
      const kept = join(broken.out, 'runs');
      while (!existsSync(kept) || readdirSync(kept).length < 4) await setTimeout(10);
      await setTimeout(500);
      child.kill('SIGKILL');
    });
    expect(killed.code).toBe(null);
    const acknowledged = (await readCampaign(broken.out)).rows;
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.length).toBeLessThan(12);
    const resumed = await filigree(['campaign', broken.plan, '--out', broken.out, '--workers', '1', '--resume']);
    expect(resumed).toMatchObject({ code: 0 });

    const { rows } = await readCampaign(broken.out);
    expect(rows).toEqual(expect.arrayContaining(acknowledged));
    expect(timeless(rows)).toEqual(timeless((await readCampaign(whole.out)).rows));
    const bytes = readFileSync(join(broken.out, 'runs.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    const objects = await parquetReadObjects({ file });
    expect(objects.map(({ point, replica, stateHash }) => ({ point, replica, stateHash }))).toEqual(
      rows.map(({ point, replica, stateHash }) => ({ point, replica, stateHash })),
    );
  }, 60_000);
});
