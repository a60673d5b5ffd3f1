import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { modeColors } from '../../src/analysis/palette.ts';
import { doCampaignRun } from '../../src/campaign/campaignRun.ts';
import { prepareFolder } from '../../src/campaign/campaignFolder.ts';
import { readPlan } from '../../src/campaign/plan/readPlan.ts';
import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { CampaignDatabase } from '../../src/storage/campaignDatabase.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';
import type { Desk } from './desk.ts';

const plan = {
  ...{ title: 'Trial', scene: 'growth/a', set: { 'stop.events': 1500 }, replicas: 2, keep: { recording: 'first' } },
  sweeps: [
    { path: 'voltage', list: ['1500 mV', '2 V'] },
    { path: 'mobility', list: [0.1, 1] },
  ],
};

/** What `filigree campaign` does, in this process. */
async function runCampaign(folder: string): Promise<CampaignRow[]> {
  const campaign = readPlan('trial', plan, (reference) => ({ reference, json: readSceneFile(reference).json }));
  prepareFolder(folder, campaign, false);
  const rows: CampaignRow[] = [];
  for (let point = 0; point < campaign.points; point++)
    for (let replica = 0; replica < campaign.replicas; replica++)
      rows.push((await doCampaignRun(campaign, folder, { point, replica })) as CampaignRow);
  const database = await CampaignDatabase.open(folder, campaign.sweeps);
  await database.append(rows);
  await database.finish();
  database.close();
  return rows;
}

export function campaignSuite(desk: Desk): void {
  describe('a campaign', () => {
    let address: string;
    let rows: CampaignRow[];
    let page: Page;

    beforeAll(async () => {
      const path = join(desk.folder, 'map');
      rows = await runCampaign(path);
      address = await desk.serve([{ path, kind: 'campaign' }]);
    }, 60_000);

    const cell = (place: string) => page.locator(`[role=gridcell][aria-label^="${place}"]`);

    it('is a grid of cells with the modes and pictures of its runs', async () => {
      page = await desk.open(address);
      await page.waitForSelector('.phase-grid canvas.drawn');
      expect(await page.locator('[role=gridcell]').count()).toBe(4);
      expect(await page.locator('[role=columnheader]').allTextContents()).toEqual(['1500', '2000']);
      expect(await page.locator('[role=rowheader]').allTextContents()).toEqual(['1', '0.1']);
      const { mode } = rows[0];
      expect(await cell('voltage 1500 mV, mobility 0.1').getAttribute('aria-label')).toContain(
        mode ? `mode ${mode}` : 'no metal',
      );
      if (mode)
        expect(await page.locator('.key .swatch').allTextContents()).toEqual(
          expect.arrayContaining(Object.keys(modeColors)),
        );
    });

    it('goes from cell to cell by keys, and lists the runs of one', async () => {
      await page.focus('[role=gridcell][tabindex="0"]');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^voltage 1500 mV, mobility 1:/u,
      );
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
      expect(await cell('voltage 2000 mV, mobility 0.1').getAttribute('aria-selected')).toBe('true');
      const listed = rows.filter(({ point }) => point === 2);
      expect(await page.locator('.runs code').allTextContents()).toEqual(listed.map(({ stateHash }) => stateHash));
      expect(await page.locator('.runs .play').count()).toBe(1);
    });

    it('is coloured by what runs came to', async () => {
      await page.selectOption('[data-name="Colour by"]', 'events');
      expect(await cell('voltage 2000 mV, mobility 0.1').getAttribute('aria-label')).toContain(
        'Events: mean 1,500 of 2 runs',
      );
      expect(await page.locator('.color-ticks span').count()).toBe(5);
    });

    it('plays a run that was kept, and comes back to the same cell', async () => {
      await page.click('.runs .play');
      await page.waitForFunction(() => document.getElementById('title')?.textContent?.includes('runs/2-0'));
      await page.click('#return');
      await page.waitForSelector('.phase-grid');
      expect(await cell('voltage 2000 mV, mobility 0.1').getAttribute('aria-selected')).toBe('true');
    });

    it('does a run again to the state that its table tells', async () => {
      await page.click('[data-run="2-1"] .live');
      await page.waitForSelector('#live-hash:not([hidden])');
      expect(await page.textContent('#state-hash')).toBe(rows[5].stateHash);
    });
  });
}
