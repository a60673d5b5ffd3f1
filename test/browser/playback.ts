import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { channelsOf, roles } from '../../src/analysis/palette.ts';
import type { Desk, RecordedOutcome } from './desk.ts';

const scene = 'growth/a';
const seed = 3;
const setting = 'stop.events=20000';

/** Playing recordings, live runs from a link, and files that are none. */
export function playbackSuite(desk: Desk): void {
  describe('playback', () => {
    let outcome: RecordedOutcome;
    let address: string;

    beforeAll(async () => {
      outcome = desk.recordRun('playback', scene, seed, [setting]);
      address = await desk.serve([{ path: outcome.path, kind: 'run' }]);
    }, 60_000);

    it('plays a recording to its end and shows what the run came to', async () => {
      const page = await desk.open(address);
      await page.selectOption('#speed', '100');
      await page.waitForFunction(isAtEnd);
      const { ions, ce } = outcome.particles;
      expect(ce).toBeGreaterThan(0);
      await expect.poll(() => readOut(page, 'Ions')).toBe(String(ions));
      await expect.poll(() => readOut(page, 'Metal on counter electrode')).toBe(String(ce));
      await expect.poll(() => readOut(page, 'Events')).toBe('20,000');
      const [metal, ion] = await countPixels(page, [roles.counter.color, roles.ion.color]);
      expect(metal).toBeGreaterThan(10 * ce);
      expect(ion).toBeGreaterThan(0);
      await page.keyboard.press('Home');
      await page.waitForSelector('#canvas[data-frame="0"]');
      expect(await countPixels(page, [roles.counter.color])).toEqual([0]);
    });

    it('is moved by keys', async () => {
      const page = await desk.open(`${address}?folder=${encodeURIComponent(outcome.path)}`);
      await page.waitForFunction(() => document.title !== 'Filigree');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => page.textContent('#position')).toContain('frame 2 /');
      await page.keyboard.press('Space');
      await page.waitForFunction(isAtEnd);
    });

    it('runs a scene to the state that the command line comes to', async () => {
      const page = await desk.open(`${address}?live=${scene}&seed=${seed}&set=${setting}`);
      await page.waitForSelector('#live-hash:not([hidden])');
      expect(await page.textContent('#state-hash')).toBe(outcome.stateHash);
      await page.keyboard.press('End');
      await expect.poll(() => readOut(page, 'Ions')).toBe(String(outcome.particles.ions));
    });

    it('says what is wrong with a live run that cannot start', async () => {
      const page = await desk.open(`${address}?live=${scene}&set=mobility=fast`);
      await page.waitForSelector('#notice.fault');
      expect(await page.textContent('#notice')).toContain('mobility');
    });

    it('says what is wrong with a file', async () => {
      const page = await desk.open(address);
      await page.waitForFunction(() => document.title !== 'Filigree');
      const whole = readFileSync(join(outcome.path, 'recording.fgr'));
      const newer = Buffer.from(whole);
      newer[8] = 99;
      await openFile(page, Buffer.from('time,voltage\n0,2\n'));
      expect(await page.textContent('#notice')).toContain('no recording');
      expect(await page.textContent('#title')).toBe('');
      await openFile(page, newer);
      expect(await page.textContent('#notice')).toContain('later Filigree');
      await openFile(page, whole.subarray(0, 100));
      expect(await page.textContent('#notice')).toContain('cut off');
      await openFile(page, whole.subarray(0, whole.length - 10));
      expect(await page.textContent('#warning')).toContain('cut off');
      expect(await page.isHidden('#notice')).toBe(true);
      await openFile(page, whole);
      expect(await page.isHidden('#warning')).toBe(true);
    });

    it('says what is wrong with what is dropped', async () => {
      const page = await desk.open(address);
      await page.waitForFunction(() => document.title !== 'Filigree');
      const notice = () => page.locator('#notice').innerText();
      await page.evaluate(drop, { name: 'picture.png', text: 'no picture either' });
      await expect.poll(notice).toContain('picture.png: this is not a Filigree recording');
      expect(await page.getAttribute('#notice', 'role')).toBe('alert');
      await page.setInputFiles('#directory', 'docs');
      await expect.poll(notice).toContain('holds no run, campaign or SET folder');
    });

    it('says so where nothing can be drawn, and offers nothing that does not work', async () => {
      await desk.page.addInitScript(() => {
        if (!location.search.includes('undrawn')) return;
        HTMLCanvasElement.prototype.getContext = () => null;
        Object.defineProperty(navigator, 'gpu', { value: undefined });
      });
      const page = await desk.open(`${address}?undrawn`);
      await page.waitForSelector('#notice.fault');
      expect(await page.textContent('#notice')).toContain('WebGL');
      expect(await page.getByRole('button').allInnerTexts()).toEqual(['Dark']);
    });
  });
}

function isAtEnd(): boolean {
  const scrub = document.getElementById('scrub');
  const last = scrub?.getAttribute('aria-valuemax');
  return last !== '0' && scrub?.getAttribute('aria-valuenow') === last;
}

function drop({ name, text }: { name: string; text: string }): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const event = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer });
  document.getElementById('canvas')?.dispatchEvent(event);
}

async function readOut(page: Page, name: string): Promise<string | null> {
  return page.locator('#read-out dt', { hasText: name }).first().locator('+ dd').textContent();
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#file', { name: 'recording.fgr', mimeType: 'application/octet-stream', buffer });
  await page.waitForFunction(() => (document.getElementById('file') as HTMLInputElement).value === '');
}

/** How many pixels of the stage have each of the colours, nearly. */
async function countPixels(page: Page, colors: string[]): Promise<number[]> {
  const picture = (await page.locator('#stage').screenshot()).toString('base64');
  return page.evaluate(countInPicture, { picture, colors: colors.map(channelsOf) });
}

async function countInPicture({ picture, colors }: { picture: string; colors: number[][] }): Promise<number[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const pixels = context.getImageData(0, 0, image.width, image.height).data;
  return colors.map((color) => {
    let count = 0;
    for (let i = 0; i < pixels.length; i += 4)
      if (color.every((value, channel) => Math.abs(pixels[i + channel] - value) < 12)) count++;
    return count;
  });
}
