import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { serveViewer } from '../src/cli/viewServer.ts';
import { launchBrowser } from '../test/browser/launch.ts';
import { writeWalkingRun } from './walkingRecording.ts';

const playedSeconds = 6; // [s]
const seeks = 30;
const seekPause = 300; // [ms] as a hand makes one; without any, the picture before is still being drawn

/** The answer to: does the page keep up with 5,000 particles and a recording of 100 MB, on software rendering? */
export interface ViewerFigure {
  recording: number; // [MB]
  frames: number; // in it
  startSeconds: number; // [s] from asking for the page to the second frame on it
  framesPerSecond: number; // shown while playing at up to 60
  scriptPerFrame: number; // [ms] of the page's own thread: scripts, style and layout, per frame shown
  scrubMedian: number; // [ms] from a seek to the frame on the stage, places spread over all of the recording
  scrubWorst: number; // [ms]
  bundle: number; // [kB] gzip, of all JavaScript that the page had loaded when it played, workers apart
  workers: number; // [kB] gzip
  elsewhere: number; // requests to anything but the page's own origin
}

/** Null with a reason where no browser can be had. */
export async function measureViewer(recordingBytes = 100e6): Promise<ViewerFigure | string> {
  const browser = await launchBrowser();
  if (typeof browser === 'string') return browser;
  const folder = mkdtempSync(join(tmpdir(), 'filigree-'));
  const built = join(folder, 'page');
  await build({ configFile: resolve('vite.config.ts'), logLevel: 'error', build: { outDir: built } });
  const run = join(folder, 'walking');
  const frames = writeWalkingRun(run, recordingBytes);
  const { server, address } = await serveViewer([{ path: run, kind: 'run' }], 0, built);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const loaded: { url: string; bytes: number; isScript: boolean }[] = [];
  page.on('response', async (response) => {
    const url = response.url();
    const isCode = url.endsWith('.js');
    const bytes = isCode ? gzipSync(await response.body(), { level: 9 }).length : 0;
    loaded.push({ url, bytes, isScript: isCode && !/Worker-[^/]*\.js$/u.test(url) });
  });
  const startSeconds = await timeStart(page, address);
  await page.waitForFunction(isReadThrough, null, { timeout: 300_000 });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { framesPerSecond, scriptPerFrame } = await play(page, session);
  const scrubs = await scrub(page);
  await page.waitForLoadState('networkidle');
  await browser.close();
  server.close();
  const recording = statSync(join(run, 'recording.fgr')).size / 1e6;
  rmSync(folder, { recursive: true });
  const weigh = (isScript: boolean) =>
    loaded.reduce((sum, file) => sum + (file.isScript === isScript ? file.bytes : 0), 0) / 1e3;
  return {
    recording,
    frames,
    startSeconds,
    framesPerSecond,
    scriptPerFrame,
    scrubMedian: scrubs[Math.floor(scrubs.length / 2)],
    scrubWorst: scrubs[scrubs.length - 1],
    bundle: weigh(true),
    workers: weigh(false),
    elsewhere: loaded.filter(({ url }) => !url.startsWith(address) && !/^(?:blob|data):/u.test(url)).length,
  };
}

async function timeStart(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = () => {
          const frame = Number(document.getElementById('canvas')?.dataset.frame ?? 0);
          if (frame >= 1) done(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
  return shown / 1000;
}

function isReadThrough(): boolean {
  return document.getElementById('canvas')?.dataset.readThrough === 'true';
}

/** Plays and counts the frames that come to be shown, and what the page's thread spends on them. */
async function play(page: Page, session: CDPSession): Promise<{ framesPerSecond: number; scriptPerFrame: number }> {
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return read('ScriptDuration') + read('LayoutDuration') + read('RecalcStyleDuration'); // [s]
  };
  await setPlaying(page, false);
  await page.keyboard.press('Home');
  await page.selectOption('#speed', '50');
  await setPlaying(page, true);
  const before = await busy();
  const { shown, seconds } = await page.evaluate(
    (length) =>
      new Promise<{ shown: number; seconds: number }>((done) => {
        const canvas = document.getElementById('canvas') as HTMLElement;
        const start = performance.now();
        let count = 0;
        const observer = new MutationObserver(() => {
          count++;
          const spent = (performance.now() - start) / 1000;
          if (spent < length) return;
          observer.disconnect();
          done({ shown: count, seconds: spent });
        });
        observer.observe(canvas, { attributeFilter: ['data-frame'] });
      }),
    playedSeconds,
  );
  const spent = (await busy()) - before;
  await setPlaying(page, false);
  return { framesPerSecond: shown / seconds, scriptPerFrame: (1000 * spent) / shown };
}

async function setPlaying(page: Page, playing: boolean): Promise<void> {
  const wanted = `#play[aria-label="${playing ? 'Pause' : 'Play'}"]`;
  if ((await page.locator(wanted).count()) === 0) await page.click('#play');
  await page.waitForSelector(wanted);
}

/** [ms] from pressing the mouse on the time bar, at places all over it, to the frame on the stage, sorted. */
async function scrub(page: Page): Promise<number[]> {
  const bar = await page.locator('[role="slider"], #scrub').first().boundingBox();
  if (!bar) throw new Error('the page shows no time bar');
  const times: number[] = [];
  for (let i = 1; i <= seeks; i++) {
    const share = (i * 0.618) % 1; // the golden section spreads them
    const watch = await page.evaluateHandle(watchSeek);
    await page.mouse.click(bar.x + 2 + share * (bar.width - 4), bar.y + bar.height / 2);
    times.push(await watch.evaluate(({ shown }) => shown));
    await page.waitForTimeout(seekPause);
  }
  return times.sort((one, other) => one - other);
}

/** To be there before the mouse is pressed, which Chromium lets pass other tasks. */
function watchSeek(): { shown: Promise<number> } {
  let start = 0; // [ms]
  addEventListener('pointerdown', (event) => (start = event.timeStamp), { capture: true, once: true });
  const shown = new Promise<number>((done) => {
    const observer = new MutationObserver(() => {
      if (start === 0) return; // a frame from before
      observer.disconnect();
      requestAnimationFrame(() => done(performance.now() - start));
    });
    observer.observe(document.getElementById('canvas') as HTMLElement, { attributeFilter: ['data-frame'] });
  });
  return { shown };
}
