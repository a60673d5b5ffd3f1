import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Desk } from './desk.ts';

/** Transport, time bar and plots, in one load of the page. */
export function timeSuite(desk: Desk): void {
  describe('time', () => {
    let reader: RecordingReader;
    let page: Page;
    const at = async () => Number(await page.getAttribute('#scrub', 'aria-valuenow'));
    const nearest = (time: number) => {
      const distances = reader.times.map((other) => Math.abs(other - time));
      return distances.indexOf(Math.min(...distances));
    };

    beforeAll(async () => {
      const { path } = desk.recordRun('time', 'growth/c', 3, ['stop.events=12000']);
      reader = new RecordingReader(readFileSync(join(path, 'recording.fgr')));
      page = await desk.open(await desk.serve([{ path, kind: 'run' }]));
      await page.waitForSelector('.u-over');
    }, 60_000);

    it('plays linear simulated time to the end', async () => {
      await page.keyboard.press('Home');
      await page.selectOption('#time-scale', 'linear');
      const speeds = await page.locator('#speed option').allTextContents();
      expect(speeds.every((text) => /^10{0,2} [a-zµ]*s per second/u.test(text))).toBe(true);
      await page.selectOption('#speed', { label: speeds[speeds.length - 1] });
      await page.click('#play[aria-label="Play"]');
      await page.locator('#play[aria-label="Play"]').waitFor();
      const last = reader.frameCount - 1;
      expect(await at()).toBe(last);
      expect(await page.textContent('#position')).toContain(`frame ${last + 1} / ${last + 1}`);
    });

    it('is scrubbed by keys and by dragging', async () => {
      const bar = page.locator('#scrub');
      await bar.focus();
      await page.keyboard.press('End');
      await page.keyboard.press('PageDown');
      const paged = await at();
      expect(paged).toBe(nearest(0.9 * reader.times[reader.frameCount - 1]));
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'Shift+ArrowLeft']) await page.keyboard.press(key);
      const index = await at();
      expect(index).toBe(paged - 11);
      expect(await bar.getAttribute('aria-valuetext')).toMatch(new RegExp(`s, frame ${index + 1} of`, 'u'));
      const { x, y, width } = (await bar.boundingBox())!;
      await page.mouse.move(x + 30, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + 20, { steps: 3 });
      await page.mouse.up();
      expect(await at()).toBe(nearest(reader.times[reader.frameCount - 1] / 2));
    });

    it('goes from event to event', async () => {
      const frames = Array.from({ length: reader.frameCount }, (_, index) => index);
      const isMerge = (index: number) => reader.frame(index).happenings.some(({ kind }) => kind === 'merge');
      const merges = frames.filter(isMerge);
      for (const name of ['Nucleation', 'Split', 'Bridge', 'Contact lost'])
        await page.locator('.mark-legend button', { hasText: name }).click();
      await page.keyboard.press('Home');
      const visited: number[] = [];
      for (let press = 0; press < merges.length + 1; press++) {
        await page.keyboard.press('n');
        visited.push(await at());
      }
      expect(visited).toEqual([...merges, merges[merges.length - 1]]);
    });

    it('repeats a loop between its marks', async () => {
      await page.selectOption('#time-scale', 'frames');
      await page.selectOption('#speed', '50');
      await page.locator('#scrub').focus();
      for (const key of ['Home', 'ArrowRight', 'ArrowRight', '[', 'ArrowRight', 'ArrowRight', ']'])
        await page.keyboard.press(key);
      await page.waitForSelector('#canvas[data-frame="4"]'); // while it plays, the bar points at what is shown
      for (const key of ['l', ' ']) await page.keyboard.press(key);
      const seen = new Set<number>();
      for (let look = 0; look < 40; look++) seen.add(await at());
      await page.waitForFunction(() => document.querySelector('#scrub')?.getAttribute('aria-valuenow') === '2');
      await page.keyboard.press(' ');
      await page.keyboard.press('l');
      expect([...seen].every((index) => index >= 2 && index <= 4)).toBe(true);
    });

    it('goes to where a plot is clicked, and shows the values there', async () => {
      await page.selectOption('#time-scale', 'linear');
      const plot = page.locator('.plot-counts .u-over');
      const { width, height } = (await plot.boundingBox())!;
      await plot.click({ position: { x: width / 2, y: height / 2 } });
      const index = await at();
      expect(Math.abs(index - nearest(reader.times[reader.frameCount - 1] / 2))).toBeLessThanOrEqual(1);
      const ions = reader.frame(index).kind.filter((kind) => kind === 0).length;
      await page.mouse.move(0, 0);
      await expect
        .poll(() => page.locator('.plot-counts button', { hasText: 'ions' }).textContent())
        .toBe(`ions ${ions}`);
    });
  });
}
