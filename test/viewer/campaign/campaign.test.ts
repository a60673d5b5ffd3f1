import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CampaignDatabase } from '../../../src/storage/campaignDatabase.ts';
import { CampaignFault, readCampaign } from '../../../viewer/campaign/campaign.ts';
import type { Folder } from '../../../viewer/sources/folder.ts';
import { rowOf, storedPlan, sweeps } from '../../storage/campaignRows.ts';

function folderOf(files: Record<string, string | Uint8Array>, name = 'out/a map'): Folder {
  return {
    ...{ name, kind: 'campaign', paths: Object.keys(files) },
    async read(path) {
      const content = files[path];
      if (content === undefined) throw new Error(`${name} holds no ${path}`);
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
  };
}

async function faultOf(files: Record<string, string | Uint8Array>): Promise<CampaignFault> {
  const fault: unknown = await readCampaign(folderOf(files)).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(CampaignFault);
  return fault as CampaignFault;
}

async function tableOf(rows: Parameters<CampaignDatabase['append']>[0]): Promise<Uint8Array> {
  const path = mkdtempSync(join(tmpdir(), 'filigree-'));
  const database = await CampaignDatabase.open(path, sweeps);
  await database.append(rows);
  await database.finish();
  database.close();
  const bytes = readFileSync(join(path, 'runs.parquet'));
  rmSync(path, { recursive: true });
  return bytes;
}

const plan = JSON.stringify(storedPlan);

describe('readCampaign', () => {
  it('gives plan, title and rows', async () => {
    const table = await tableOf([rowOf(0, 0), rowOf(1, 1)]);
    const campaign = await readCampaign(folderOf({ 'plan.json': plan, 'runs.parquet': table }));
    expect(campaign).toMatchObject({ title: 'a trial', description: '', plan: storedPlan });
    expect(campaign.rows).toEqual([rowOf(0, 0), rowOf(1, 1)]);
  });

  it('tells how the table comes about where it is not there yet', async () => {
    const fault = await faultOf({ 'plan.json': plan });
    expect(fault).toMatchObject({ headline: 'This campaign has no table yet', isError: false });
    expect(fault.message).toContain('all 8 runs (4 points, 2 each) have ended');
    expect(fault.commands).toEqual([
      "filigree campaign trial --out 'out/a map' --resume",
      "filigree export 'out/a map' --to parquet --out 'out/a map/runs.parquet' --force",
    ]);
    expect(await faultOf({ 'plan.json': plan, 'runs.parquet': await tableOf([]) })).toMatchObject({ isError: false });
  });

  it('tells what is damaged', async () => {
    expect(await faultOf({})).toMatchObject({ isError: true, headline: expect.stringContaining('plan') });
    expect((await faultOf({ 'plan.json': '{' })).message).toContain('plan.json holds no JSON');
    expect((await faultOf({ 'plan.json': '[]' })).message).toContain('is not what filigree campaign writes');
    const fault = await faultOf({ 'plan.json': plan, 'runs.parquet': 'PAR1 of something else PAR1' });
    expect(fault).toMatchObject({ headline: 'The table of this campaign is damaged', isError: true });
    expect(fault.commands).toHaveLength(2);
  });
});
