import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { channelsOf } from '../../src/analysis/palette.ts';
import type { SetRecord } from '../../src/formats/setRecord.ts';
import { setLooks } from '../../viewer/set/look.ts';
import { openSet, smallSet } from '../report/set/smallSet.ts';
import type { Desk } from './desk.ts';

const settings = ['compliances=["10 uA", "1 mA"]'];

/** SET folders: side by side, run through, damaged, and not run yet. */
export function setSuite(desk: Desk): void {
  describe('a SET folder', () => {
    let page: Page;
    let record: SetRecord;
    let address: string;
    const pathOf = (name: string) => join(desk.folder, name);
    const choose = (name: string) => page.selectOption('#folder', { label: `${pathOf(name)} (SET)` });

    beforeAll(async () => {
      record = smallSet(pathOf('set'), 'set/reset', settings).record;
      for (const name of ['damaged', 'broken']) cpSync(pathOf('set'), pathOf(name), { recursive: true });
      writeFileSync(join(pathOf('damaged'), 'profiles-1.json'), '{"snapshots": [');
      rmSync(join(pathOf('damaged'), 'profiles-0.json'));
      writeFileSync(join(pathOf('broken'), 'set.json'), '{"sweeps": 3}');
      openSet(pathOf('waiting'), 'set/pulse');
      const names = ['set', 'damaged', 'broken', 'waiting'];
      address = await desk.serve(names.map((name) => ({ path: pathOf(name), kind: 'set' })));
    }, 60_000);

    it('shows its sweeps side by side, to scale, and leads to what happened', async () => {
      page = await desk.open(address);
      await page.waitForFunction(shapesAreRead);
      expect(await page.locator('.set-cell strong').allTextContents()).toEqual(['10 µA', '1 mA']);
      await page.click('.set-tabs button:has-text("Events")');
      await page.click('.set-events button:has-text("1 mA"):has-text("compliance reached")');
      if (await isPlaying(page)) await page.click('.set-play');
      await page.click('.set-events button:has-text("1 mA"):has-text("compliance reached")');
      const [, { 'complianceReachedAt [s]': reached }] = record.sweeps;
      expect(await page.textContent('.set-now')).toContain(`${reached!.toFixed(4)} s`);
      await page.selectOption('.set-controls label:has-text("Show") select', 'cell');
      await page.selectOption('.set-controls label:has-text("Colours") select', 'matter');
      const [narrow, wide] = [await filamentWidth(page, 0), await filamentWidth(page, 1)];
      expect(wide).toBeGreaterThan(1.1 * narrow);
      expect(narrow).toBeGreaterThan(10);
    });

    it('is moved and thinned out by keys', async () => {
      await page.keyboard.press('Home');
      expect(await filamentWidth(page, 1)).toBe(0); // a nucleus of 0.2 nm does not come up to half the film
      await page.keyboard.press('1');
      expect(await page.locator('.set-cell strong').allTextContents()).toEqual(['1 mA']);
      await page.keyboard.press('End');
      expect(await page.getAttribute('.set-slider', 'aria-valuenow')).toBe('1000');
      await page.click('.set-tabs button:has-text("Values")');
      const current = page.locator('.set-values tr', { hasText: 'Height' }).locator('td');
      expect(Number(await current.textContent())).toBeLessThan(1); // RESET has dissolved it
    });

    it('says what is damaged, and shows the rest', async () => {
      await choose('damaged');
      await page.waitForFunction(() => document.querySelectorAll('.set-source.fault').length === 2);
      const faults = await page.locator('.set-source.fault').allTextContents();
      expect(faults).toEqual([expect.stringContaining('no profiles-0.json'), expect.stringContaining('holds no JSON')]);
    });

    it('says that nothing has come of it yet, or that it cannot be read', async () => {
      await choose('waiting');
      await page.waitForSelector('.set-notice:has-text("nothing to play")');
      await choose('broken');
      await page.waitForSelector('#notice.fault');
      expect(await page.textContent('#notice')).toContain('set.json holds no sweeps');
    });
  });
}

function shapesAreRead(): boolean {
  const sources = [...document.querySelectorAll('.set-source')];
  return sources.length > 0 && sources.every(({ textContent }) => textContent?.startsWith('shape'));
}

async function isPlaying(page: Page): Promise<boolean> {
  return (await page.getAttribute('.set-play', 'aria-label')) === 'Pause';
}

/** Pixels of the filament's colour half-way up the picture of a cell. */
function filamentWidth(page: Page, cell: number): Promise<number> {
  const color = channelsOf(setLooks.light.filament);
  return page.evaluate(
    ([index, red, green, blue]) => {
      const canvas = document.querySelectorAll<HTMLCanvasElement>('.set-matter')[index];
      const line = canvas.getContext('2d')?.getImageData(0, Math.round(canvas.height / 2), canvas.width, 1).data ?? [];
      let count = 0;
      for (let i = 0; i < line.length; i += 4)
        if (Math.abs(line[i] - red) + Math.abs(line[i + 1] - green) + Math.abs(line[i + 2] - blue) < 12) count++;
      return count;
    },
    [cell, ...color],
  );
}
