import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channelsOf, roles } from '../../src/analysis/palette.ts';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { serveViewer, type ViewServer } from '../../src/cli/viewServer.ts';
import { applySettings } from '../../src/scene/set.ts';
import { readSceneFile } from '../../src/storage/sceneFiles.ts';
import type { RunOutcome } from '../../src/storage/runRecord.ts';
import { launchBrowser } from './launch.ts';

const scene = 'growth/a';
const seed = 3;
const setting = 'stop.events=20000';

const launched = await launchBrowser();
if (typeof launched === 'string') {
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`no browser: ${launched}`);
  console.warn(`Skipping the tests in a browser: ${launched}`);
}

describe.skipIf(typeof launched === 'string')('the viewer in a browser', () => {
  const browser = launched as Browser;
  const requests: string[] = [];
  const faults: string[] = [];
  let folder: string;
  let run: string;
  let outcome: RunOutcome;
  let served: ViewServer;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'filigree-viewer-'));
    run = join(folder, 'run');
    const pageFolder = join(folder, 'page');
    await build({ configFile: resolve('vite.config.ts'), logLevel: 'error', build: { outDir: pageFolder } });
    outcome = recordRun(run);
    served = await serveViewer([{ path: run, kind: 'run' }], 0, pageFolder);
    page = await browser.newPage({ viewport: { width: 1000, height: 640 }, colorScheme: 'light' });
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
  }, 60_000);

  beforeEach(() => page.goto('about:blank'));

  afterAll(async () => {
    await browser.close();
    served.server.close();
    rmSync(folder, { recursive: true });
  });

  it('plays a recording to its end and shows what the run came to', async () => {
    await page.goto(served.address);
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
    expect(await countPixels(page, [roles.counter.color])).toEqual([0]);
  });

  it('is moved by keys', async () => {
    await page.goto(`${served.address}?folder=${encodeURIComponent(run)}`);
    await page.waitForFunction(() => document.title !== 'Filigree');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await page.textContent('#position')).toMatch(/^2 \//);
    await page.keyboard.press('Space');
    await page.waitForFunction(isAtEnd);
  });

  it('runs a scene to the state that the command line comes to', async () => {
    await page.goto(`${served.address}?live=${scene}&seed=${seed}&set=${setting}`);
    await page.waitForSelector('#live-hash:not([hidden])');
    expect(await page.textContent('#state-hash')).toBe(outcome.stateHash);
    await page.keyboard.press('End');
    await expect.poll(() => readOut(page, 'Ions')).toBe(String(outcome.particles.ions));
  });

  it('says what is wrong with a live run that cannot start', async () => {
    await page.goto(`${served.address}?live=${scene}&set=mobility=fast`);
    await page.waitForSelector('#notice.fault');
    expect(await page.textContent('#notice')).toContain('mobility');
  });

  it('says what is wrong with a file', async () => {
    await page.goto(served.address);
    await page.waitForFunction(() => document.title !== 'Filigree');
    const whole = readFileSync(join(run, 'recording.fgr'));
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

  it('has thrown nothing and asked nobody else for anything', () => {
    expect(faults).toEqual([]);
    const elsewhere = requests.filter((url) => !url.startsWith(served.address) && !/^(?:about|blob|data):/u.test(url));
    expect(elsewhere).toEqual([]);
  });
});

/** What `filigree run growth/a --seed 3 --set stop.events=20000` does. */
function recordRun(path: string): RunOutcome {
  const json = applySettings(readSceneFile(scene).json, [setting]);
  const run = RecordedRun.start({ path, scene, json, seed, force: false });
  while (!run.simulation.stopReason) run.advance(100);
  return run.finish(run.simulation.stopReason);
}

function isAtEnd(): boolean {
  const scrub = document.getElementById('scrub') as HTMLInputElement;
  return scrub.max !== '0' && scrub.value === scrub.max;
}

async function readOut(page: Page, name: string): Promise<string | null> {
  return page.locator('#read-out dt', { hasText: name }).first().locator('+ dd').textContent();
}

async function openFile(page: Page, buffer: Buffer): Promise<void> {
  await page.setInputFiles('#file', { name: 'recording.fgr', mimeType: 'application/octet-stream', buffer });
  await page.waitForFunction(() => (document.getElementById('file') as HTMLInputElement).value === '');
  await page.waitForTimeout(50);
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
