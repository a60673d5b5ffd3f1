import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { RecordingReader } from '../../src/formats/recordingReader.ts';
import type { Desk, RecordedOutcome } from './desk.ts';

const scene = 'growth/b';
const seed = 5;
const settings = ['mobility=0.001', 'voltage=2.2 V', 'stop.events=15000'];

/** Runs in the browser: what `filigree run` does, to the last byte. */
export function liveSuite(desk: Desk): void {
  let outcome: RecordedOutcome;
  let address: string;

  beforeAll(async () => {
    outcome = desk.recordRun('live', scene, seed, settings);
    address = await desk.serve([{ path: outcome.path, kind: 'run' }]);
  });

  it('turns sliders into settings, pauses, goes on, and comes to the files of the command line', async () => {
    const page = await desk.open(`${address}?live=${scene}&seed=${seed}&set=stop.events=300`);
    await page.waitForSelector('#live-hash:not([hidden])');
    await page.fill('#live-mobility', '0.001');
    await page.fill('#live-voltage', '2.2');
    await page.fill('#live-others', 'stop.events=15000');
    expect(await page.textContent('#live-command code')).toBe(
      'filigree run growth/b --seed 5 --set mobility=0.001 --set "voltage=2.2 V" --set stop.events=15000',
    );
    await page.selectOption('#live-pace', '20');
    await page.click('#live-start');
    await page.waitForFunction(() =>
      /[1-9],\d{3} events/u.test(document.getElementById('live-figures')?.textContent ?? ''),
    );
    await page.click('#live-pause');
    expect(await page.textContent('#live-status')).toBe('Paused');
    const isAtRest = async () => {
      const before = await page.textContent('#live-figures');
      await page.waitForTimeout(250); // several frames, were it not paused
      return (await page.textContent('#live-figures')) === before;
    };
    await expect.poll(isAtRest, { timeout: 5000 }).toBe(true); // once what was under way has come
    await page.selectOption('#live-pace', 'Infinity');
    await page.click('#live-pause');
    await page.waitForSelector('#live-hash:not([hidden])');
    expect(await page.textContent('#state-hash')).toBe(outcome.stateHash);
    for (const [button, file] of [
      ['#live-save', 'recording.fgr'],
      ['#live-save-timeline', 'timeline.csv'],
    ]) {
      const saved = await download(page, button);
      expect(saved.name).toBe(file);
      expect(saved.bytes.equals(readFileSync(join(outcome.path, file)))).toBe(true);
    }
  });

  it('solves the field of the frame shown anew', async () => {
    await desk.page.selectOption('#look-potential', 'recomputed');
    await desk.page.waitForFunction(() =>
      document.getElementById('legend')?.textContent.includes('recomputed potential'),
    );
  });

  it('ends where it is told to, with what it has recorded', async () => {
    const page = await desk.open(`${address}?live=${scene}&seed=${seed}`);
    await page.waitForFunction(() => document.title !== 'Filigree');
    await page.click('#live-stop');
    await page.waitForSelector('#live-hash:not([hidden])');
    expect(await page.textContent('#live-status')).toContain('Stopped by hand');
    const reader = new RecordingReader(new Uint8Array((await download(page, '#live-save')).bytes));
    expect(reader.tail.fault).toBeNull();
    expect(reader.frameCount).toBeGreaterThan(1);
    expect(reader.header.seed).toBe(seed);
  });

  it('takes over the scene of a recording, and says all that is wrong with what it is told', async () => {
    const page = await desk.open(address);
    await page.waitForFunction(() => document.title !== 'Filigree');
    await page.click('#live-adopt');
    expect(await page.inputValue('#live-seed')).toBe(String(seed));
    expect(await page.inputValue('#live-mobility')).toBe('0.001');
    await page.fill('#live-mobility', '-1');
    await page.click('#live-more summary');
    await page.fill('#live-others', 'stop.evnts=3\nfield.gridStep=3 V');
    await page.click('#live-start');
    await page.waitForSelector('#notice.fault');
    const lines = await page.locator('#notice li').allTextContents();
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).toMatch(
      /evnts.*did you mean events\?[^]*mobility: -1, expected a number above 0[^]*gridStep/u,
    );
  });
}

async function download(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
