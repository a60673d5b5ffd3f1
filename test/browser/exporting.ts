import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk, RecordedOutcome } from './desk.ts';

/** Pictures, movies and links. */
export function exportSuite(desk: Desk): void {
  describe('export', () => {
    let run: RecordedOutcome;
    let address: string;

    beforeAll(async () => {
      run = desk.recordRun('exported', 'growth/a', 3, ['stop.events=3000']);
      address = await desk.serve([{ path: run.path, kind: 'run' }]);
    }, 60_000);

    it('saves the frame as PNG, as wide as on the page, with room for a title and a legend', async () => {
      const page = await desk.open(`${address}?folder=${encodeURIComponent(run.path)}&frame=2`);
      await page.waitForSelector('#canvas[data-frame="2"]');
      await page.waitForSelector('.u-over'); // the plots, which take their room from the film
      const saved = page.waitForEvent('download');
      await page.keyboard.press('s');
      const bytes = readFileSync(await (await saved).path());
      const { width, height } = (await page.locator('#canvas').boundingBox()) ?? { width: 0, height: 0 };
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(Math.abs(bytes.readUInt32BE(16) - width)).toBeLessThanOrEqual(2);
      expect(bytes.readUInt32BE(20)).toBeGreaterThan(height + 40);
      expect(bytes.readUInt32BE(20)).toBeLessThan(height + 140);
      expect((await saved).suggestedFilename()).toMatch(/^Growth-mode-a.*frame-3\.png$/u);
    });

    it('makes a WebM movie of the recording from its start to its end', async () => {
      const page = desk.page;
      const saved = page.waitForEvent('download');
      await page.click('#export-movie');
      const bytes = readFileSync(await (await saved).path());
      expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');
      expect(bytes.includes('webm')).toBe(true);
      expect(bytes.length).toBeGreaterThan(5000);
      const bar = page.locator('#scrub');
      expect(await bar.getAttribute('aria-valuenow')).toBe(await bar.getAttribute('aria-valuemax'));
    });

    it('links to what is shown, as it is looked at', async () => {
      const page = await desk.open(`${address}?folder=${encodeURIComponent(run.path)}&frame=2&look=coloring%3Dbody`);
      await page.waitForSelector('#canvas[data-frame="2"]');
      await page.keyboard.press('+');
      await page.keyboard.press('ArrowRight');
      await page.waitForSelector('#canvas[data-frame="3"]');
      await page.click('#export-link');
      const link = new URL(page.url());
      expect(link.searchParams.get('frame')).toBe('3');
      expect(link.searchParams.get('look')).toBe('coloring=body');
      expect(link.searchParams.get('view')).toMatch(/,1\.25$/u);
      await desk.open(link.href);
      await page.waitForSelector('#canvas[data-frame="3"]');
      expect(await page.inputValue('#look-coloring')).toBe('body');
    });
  });
}
