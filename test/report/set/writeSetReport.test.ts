import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSetReport } from '../../../src/report/set/writeSetReport.ts';
import { temporaryFolders } from '../../storage/temporaryFolder.ts';
import { openSet, smallSet } from './smallSet.ts';

const newFolder = temporaryFolders();
const cold = ['heat.joule=false', 'heat.tunnel=false'];

async function reportOf(path: string): Promise<{ page: string; pictures: string[] }> {
  await writeSetReport(path);
  const pictures = fs.readdirSync(path).filter((name) => name.endsWith('.svg'));
  for (const name of pictures) {
    const png = fs.readFileSync(join(path, name.replace('.svg', '.png')));
    expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    const svg = fs.readFileSync(join(path, name), 'utf8').replaceAll(/base64,[^"]*/gu, '');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  }
  const page = fs.readFileSync(join(path, 'report.html'), 'utf8');
  return { page, pictures: pictures.map((name) => name.slice(0, -'.svg'.length)).sort() };
}

describe('the report of a SET folder', () => {
  it('draws SET and RESET of several compliances, and tabulates what they came to', async () => {
    const path = newFolder();
    const folder = smallSet(path, 'set/reset', ['compliances=["100 nA", "300 uA"]']);
    const { page, pictures } = await reportOf(path);
    expect(pictures).toEqual(
      [
        ...['elephant', 'gap', 'heating', 'iv', 'morphologies', 'potential', 'reset-iv', 'reset-morphologies'],
        ...['states', 'temperatures'],
      ].sort(),
    );
    expect(page).toContain('A &lt;small&gt; SET');
    expect(page).toContain('2 of 2 sweeps complete; 2 reached the compliance current.');
    for (const unit of ['[V]', '[A]', '[nm]', '[s]', '[K]', '[ohm]', '[mV]']) expect(page).toContain(unit);
    const [low, high] = folder.record.sweeps;
    for (const text of [low['minimumGap [nm]']?.toFixed(3), high['maximumTemperature [K]']?.toFixed(0)])
      expect(page).toContain(`<td>${text}</td>`);
  }, 20_000);

  it('leaves out what one cold sweep without RESET cannot fill', async () => {
    const path = newFolder();
    smallSet(path, 'set/cu-sio2-pt', ['compliances=["10 nA"]', ...cold]);
    const { page, pictures } = await reportOf(path);
    expect(pictures).toEqual(['elephant', 'gap', 'iv', 'morphologies', 'potential']);
    expect(page).toContain('1 of 1 sweep complete; 1 reached the compliance current.');
  });

  it('draws a sweep without a compliance, and one at rest', async () => {
    const path = newFolder();
    const stages = [
      { kind: 'set', voltage: '1.8 V', duration: '2 s', endCurrent: '1 nA' },
      { kind: 'rest', duration: '1 ms' },
    ];
    smallSet(path, 'set/relaxation', [`stages=${JSON.stringify(stages)}`, 'compliances=none', ...cold]);
    const { page, pictures } = await reportOf(path);
    expect(pictures).toContain('rest');
    expect(page).toContain('no compliance');
  });

  it('says which sweeps failed or were not run, and shows the others', async () => {
    const path = newFolder();
    const none = openSet(path, 'set/cu-sio2-pt', ['compliances=["10 nA", "1 uA"]']);
    const before = await reportOf(path);
    expect(before.pictures).toEqual([]);
    expect(before.page).toContain('0 of 2 sweeps complete.');
    none.addFailure(1, 'out of <memory>');
    const after = await reportOf(path);
    expect(after.page).toContain('1 µA: out of &lt;memory&gt;');
    expect(after.page).toContain('not run');
  });

  it('names the file that is damaged', async () => {
    const path = newFolder();
    openSet(path, 'set/pulse');
    fs.writeFileSync(join(path, 'scene.json'), '{}');
    await expect(writeSetReport(path)).rejects.toThrow(/scene\.json is no SET scene: .*geometry/su);
  });
});
