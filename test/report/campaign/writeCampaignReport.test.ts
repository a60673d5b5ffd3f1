import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareFolder } from '../../../src/campaign/campaignFolder.ts';
import { writeCampaignReport } from '../../../src/report/campaign/writeCampaignReport.ts';
import { CampaignDatabase } from '../../../src/storage/campaignDatabase.ts';
import { smallCampaign } from '../../campaign/smallCampaign.ts';
import { temporaryFolders } from '../../storage/temporaryFolder.ts';
import { campaignRow, failedRow } from './syntheticCampaign.ts';

const temporaryFolder = temporaryFolders();

const plots = [
  'phase-diagram',
  ...['floating', 'active', 'counter', 'coordination', 'first-nucleus-height'].map((name) => `map-${name}`),
  ...['time-to-bridge', 'first-nucleus-height-distribution', 'cluster-sizes'],
];

describe('writeCampaignReport', () => {
  it('draws an unfinished campaign with a failed run, and says so', async () => {
    const folder = temporaryFolder();
    const campaign = smallCampaign();
    prepareFolder(folder, campaign, false);
    const database = await CampaignDatabase.open(folder, campaign.sweeps);
    const given = (point: number, replica: number) => ({
      campaign: campaign.name,
      point,
      replica,
      parameters: campaign.parametersAt(point),
    });
    await database.append([
      campaignRow({ ...given(0, 0), mode: 'b', floating: 0.51, counter: 0.49, clusterSizes: [5, 1], timeToBridge: 1 }),
      campaignRow({ ...given(0, 1), mode: 'b', floating: 0.49, counter: 0.51, clusterSizes: [2] }),
      campaignRow({ ...given(1, 0), mode: 'c', mixed: true }),
      failedRow(given(2, 0)),
    ]);
    database.close();
    await writeCampaignReport(folder);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('4 points, 2 runs each: 3 of 8 runs finished, 1 failed, 4 missing: --resume does them');
    expect(page).toContain('rate is NaN');
    for (const name of plots)
      for (const kind of ['svg', 'png', 'csv']) expect(existsSync(join(folder, `${name}.${kind}`))).toBe(true);
    const [heading, first] = readFileSync(join(folder, 'map-floating.csv'), 'utf8').split('\n');
    expect(heading).toBe('mobility [1],voltage [V],runs,mean share [1],95 % interval from,95 % interval to');
    const [, , runs, mean, from, to] = first.split(',').map(Number);
    expect([runs, mean]).toEqual([2, 0.5]);
    expect(from).toBeCloseTo(0.5 - 12.7062 * 0.01, 5); // t(0.975, 1) = 12.7062, standard error 0.01
    expect(to).toBeCloseTo(0.5 + 12.7062 * 0.01, 5);
    expect(existsSync(join(folder, 'final-states.svg'))).toBe(false);
  }, 30_000);

  it('says so where no run has bridged, instead of a curve', async () => {
    const folder = temporaryFolder();
    const campaign = smallCampaign();
    prepareFolder(folder, campaign, false);
    const database = await CampaignDatabase.open(folder, campaign.sweeps);
    const given = { campaign: campaign.name, parameters: campaign.parametersAt(0) };
    await database.append([campaignRow(given), campaignRow({ ...given, replica: 1 })]);
    database.close();
    await writeCampaignReport(folder);
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    expect(page).toContain('None of 2 finished runs has bridged: all are censored');
    expect(existsSync(join(folder, 'time-to-bridge.svg'))).toBe(false);
    expect(existsSync(join(folder, 'cluster-sizes.svg'))).toBe(false);
  }, 30_000);

  it('reports a campaign of which nothing is done yet', async () => {
    const folder = temporaryFolder();
    const campaign = smallCampaign();
    prepareFolder(folder, campaign, false);
    (await CampaignDatabase.open(folder, campaign.sweeps)).close();
    await writeCampaignReport(folder);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('0 of 8 runs finished, 8 missing');
    expect(readFileSync(join(folder, 'phase-diagram.svg'), 'utf8')).toContain('not run yet');
  }, 30_000);
});
