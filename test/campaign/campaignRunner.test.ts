import { describe, expect, it } from 'vitest';
import { CampaignRunner } from '../../src/campaign/campaignRunner.ts';
import { prepareFolder } from '../../src/campaign/campaignFolder.ts';
import { CampaignDatabase } from '../../src/storage/campaignDatabase.ts';
import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { readCampaign } from '../../src/storage/readCampaign.ts';
import { StoredRun } from '../../src/storage/storedRun.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { smallCampaign } from './smallCampaign.ts';

const temporaryFolder = temporaryFolders();

async function run(folder: string, workers: number): Promise<CampaignRow[]> {
  const campaign = smallCampaign();
  prepareFolder(folder, campaign, false);
  const database = await CampaignDatabase.open(folder, campaign.sweeps);
  const failed = await new CampaignRunner(campaign, folder, workers).run(database);
  await database.finish();
  database.close();
  return failed;
}

describe('CampaignRunner', () => {
  it('gives the same rows with one worker and with two, each run its own, kept or not', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()];
    expect(await run(one, 1)).toEqual([]);
    expect(await run(two, 2)).toEqual([]);
    const rows = (await readCampaign(one)).rows;
    const timeless = (all: readonly CampaignRow[]) => all.map((row) => ({ ...row, cpuSeconds: null }));
    expect(timeless((await readCampaign(two)).rows)).toEqual(timeless(rows));
    expect(rows.map(({ point, replica }) => [point, replica])).toEqual(
      [0, 1, 2, 3].flatMap((p) => [
        [p, 0],
        [p, 1],
      ]),
    );
    expect(new Set(rows.map(({ stateHash }) => stateHash)).size).toBe(rows.length);
    for (const { births, deaths, clusterSizes, metalFloating } of rows) {
      expect((births ?? NaN) - (deaths ?? NaN)).toBe(clusterSizes?.length); // nothing floats at the start
      expect(clusterSizes?.reduce((sum, size) => sum + size, 0)).toBe(metalFloating);
    }
    for (const { point, seed, stateHash } of rows.filter(({ replica }) => replica === 0))
      expect(new StoredRun(`${one}/runs/${point}-0`).record).toMatchObject({ seed, stateHash });
  }, 30_000);
});
