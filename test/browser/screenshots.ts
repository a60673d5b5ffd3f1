import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { findFolders } from '../../src/storage/findFolders.ts';
import { StoredRun } from '../../src/storage/storedRun.ts';
import { Desk } from './desk.ts';
import { launchBrowser } from './launch.ts';

const root = process.cwd();
const pictures = resolve('docs/pictures');
const shownFrame = 70;
const shownTime = 1.77; // [s] of the SET sweeps, when the higher compliances are being reached

/** Makes the screenshots of the README and docs/viewer.md: npm run screenshots. */
async function make(): Promise<void> {
  const browser = await launchBrowser();
  if (typeof browser === 'string') throw new Error(`no browser: ${browser}`);
  const desk = new Desk();
  await desk.prepare(browser);
  process.chdir(desk.folder); // so that the page names folders without their way
  try {
    await pictureRun(desk);
    await pictureCampaign(desk);
    await pictureSet(desk);
  } finally {
    process.chdir(root);
    await desk.clear();
  }
}

async function pictureRun(desk: Desk): Promise<void> {
  const path = 'b3';
  desk.recordRun(path, 'growth/b', 3, []);
  const address = await desk.serve(findFolders(path));
  const { bodySerial, bodySize, bodyAttachment } = new StoredRun(path).recording().frame(shownFrame);
  const sizes = bodySize.map((size, body) => (bodyAttachment[body] === 0 ? size : 0)); // floating ones
  const follow = bodySerial[sizes.indexOf(Math.max(...sizes))];
  const query = (more: Record<string, string>) =>
    `${address}?${new URLSearchParams({ folder: path, frame: String(shownFrame), ...more })}`;
  await save(await desk.open(query({ follow: String(follow) })), 'viewer-run');
  await save(await desk.open(query({ look: 'micrograph=on' })), 'viewer-micrograph');
}

async function pictureCampaign(desk: Desk): Promise<void> {
  const out = 'map';
  filigree(['campaign', 'growth-modes', '--out', out, '--workers', '2']);
  await save(await desk.open(await desk.serve(findFolders(out))), 'viewer-campaign');
}

async function pictureSet(desk: Desk): Promise<void> {
  const out = 'set';
  filigree(['set', 'set/cu-sio2-pt', '--out', out]);
  const query = new URLSearchParams({ folder: out, at: `time=${shownTime}` });
  await save(await desk.open(`${await desk.serve(findFolders(out))}?${query}`), 'viewer-set');
}

/** Once the page has come to rest. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
  await page.screenshot({ path: `${pictures}/${name}.png` });
}

function filigree(words: readonly string[]): void {
  const program = [resolve(root, 'node_modules/tsx/dist/cli.mjs'), resolve(root, 'src/cli/filigree.ts')];
  const { status, stderr } = spawnSync(process.execPath, [...program, ...words], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`filigree ${words.join(' ')}: ${stderr}`);
}

await make();
