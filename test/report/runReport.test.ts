import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { FolderError } from '../../src/storage/storageError.ts';
import { writeReport } from '../../src/report/writeReport.ts';
import { smallScene } from '../campaign/smallScene.ts';

const folder = fs.mkdtempSync(join(tmpdir(), 'filigree-report-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const read = (...names: string[]) => fs.readFileSync(join(folder, ...names), 'utf8');

beforeAll(() => {
  for (const mode of ['b', 'c'] as const) {
    const json = { ...(smallScene(mode, 12) as object), title: `Mode ${mode} & <more>` };
    const run = RecordedRun.start({ path: join(folder, mode), scene: `growth/${mode}`, json, seed: 2, force: false });
    run.advance(mode === 'b' ? 60_000 : 0);
    run.finish(run.simulation.stopReason ?? 'interrupt');
  }
});

describe('writeReport', () => {
  it('draws a run with its figures beside the page', async () => {
    const [run] = await writeReport(join(folder, 'b'));
    const page = read('b', 'report.html');
    expect(run.growthMode?.mode).toBe('b');
    expect(page).toContain('<h1>Mode b &amp; &lt;more&gt;</h1>');
    expect(page).toContain('Growth mode b: floating clusters.');
    expect(page).toContain(read('b', 'state.svg'));
    expect(page).toContain(read('b', 'history.svg'));
    expect(page).toContain('<td><code>geometry.width</code></td><td>15 nm</td>');
    expect(page).toMatch(/<td>nucleate<\/td><td>[1-9]/u);
    for (const figure of ['state', 'history', 'clusters'])
      expect(
        fs
          .readFileSync(join(folder, 'b', `${figure}.png`))
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
  });

  it('needs nothing from elsewhere', async () => {
    await writeReport(join(folder, 'b'));
    const addresses = [...read('b', 'report.html').matchAll(/(?:src|href|url)\s*[=(]\s*["']?(?<address>[^"')\s>]+)/gu)];
    expect(addresses.length).toBeGreaterThan(0);
    for (const { groups } of addresses) expect(groups?.address).toMatch(/^data:/u);
  });

  it('puts the runs of a folder side by side, also one that was interrupted', async () => {
    const runs = await writeReport(folder, 'Two runs');
    expect(runs.map(({ record }) => record.scene)).toEqual(['growth/b', 'growth/c']);
    const page = read('report.html');
    expect(page).toContain('<h1>Two runs</h1>');
    expect(page).toContain(read('c', 'state.svg'));
    expect(page).toContain('href="c/report.html"');
    expect(read('c', 'report.html')).toContain('it was interrupted and can be resumed');
  });

  it('draws what a run has recorded that was killed', async () => {
    const path = join(folder, 'killed');
    RecordedRun.start({ path, scene: 'growth/c', json: smallScene('c', 12), seed: 2, force: true });
    await writeReport(path);
    expect(read('killed', 'report.html')).toContain('This run has not ended');
  });

  it('refuses a folder without runs', async () => {
    await expect(writeReport(join(folder, 'b', 'nothing'))).rejects.toThrow(FolderError);
  });
});
