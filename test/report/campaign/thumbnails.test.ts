import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordedRun } from '../../../src/campaign/recordedRun.ts';
import { createRandomStream } from '../../../src/math/random.ts';
import { layOut } from '../../../src/report/campaign/layout.ts';
import { planThumbnails } from '../../../src/report/campaign/thumbnailPlan.ts';
import { thumbnailSheet } from '../../../src/report/campaign/thumbnails.ts';
import { runPath } from '../../../src/storage/campaignFiles.ts';
import { smallScene } from '../../campaign/smallScene.ts';
import { temporaryFolders } from '../../storage/temporaryFolder.ts';
import { logarithmic, mobilityAndRedox, pointsOf, syntheticCampaign } from './syntheticCampaign.ts';

const temporaryFolder = temporaryFolders();
const voltage = { path: 'voltage', unit: 'V', column: 'voltage [V]' };

describe('the plan of the thumbnails', () => {
  const steps = logarithmic(1e-4, 1, 6);

  it('stands as the phase diagram: high values on top', () => {
    const [block] = planThumbnails(layOut(syntheticCampaign(pointsOf(steps, steps), 1)));
    expect([block.columns.length, block.rows.length, block.places.length]).toEqual([6, 6, 36]);
    expect([block.columns[0], block.rows[0]]).toEqual(['1e-4', '1']);
    const corner = block.places.find(({ column, row }) => column === 0 && row === 0)!;
    expect(corner.cells[0].settings).toEqual([1e-4, 1]);
  });

  it('leaves values out where there are many, never the first and the last', () => {
    const many = logarithmic(1e-4, 1, 40);
    const [block] = planThumbnails(layOut(syntheticCampaign(pointsOf(many, many), 1)));
    expect([block.columns.length, block.places.length]).toEqual([12, 144]);
    expect([block.columns[0], block.columns[11]]).toEqual(['1e-4', '1']);
  });

  it('has a block for each panel, at most 144 places in all', () => {
    const data = syntheticCampaign(pointsOf(steps, steps, [1, 2, 3, 4, 5]), 1, [...mobilityAndRedox, voltage]);
    const blocks = planThumbnails(layOut(data));
    expect(blocks.map(({ title }) => title)[4]).toBe('voltage = 5 V');
    expect(blocks.reduce((sum, { places }) => sum + places.length, 0)).toBeLessThanOrEqual(144);
  });

  it('takes the points of a hypercube nearest to the middle of their part', () => {
    const stream = createRandomStream(1, 0, 'hypercube');
    const points = Array.from({ length: 200 }, () => [stream.double(), stream.double()]);
    const [{ places }] = planThumbnails(layOut(syntheticCampaign(points, 1)));
    expect(places.reduce((sum, { cells }) => sum + cells.length, 0)).toBe(200);
    expect(places).toHaveLength(36);
  });
});

describe('thumbnailSheet', () => {
  it('draws the runs that left a recording, and says of one that is damaged', () => {
    const folder = temporaryFolder();
    const data = syntheticCampaign(pointsOf([1e-4, 1], [1e-4, 1]), 1);
    expect(thumbnailSheet(folder, data, layOut(data))).toBeNull();
    for (const point of [0, 1]) {
      const path = runPath(folder, point, 0);
      fs.mkdirSync(join(path, '..'), { recursive: true });
      const run = RecordedRun.start({ path, scene: 'growth/b', json: smallScene('b', 12), seed: 2, force: false });
      run.advance(60_000);
      run.finish(run.simulation.stopReason ?? 'interrupt');
    }
    fs.writeFileSync(join(runPath(folder, 1, 0), 'recording.fgr'), 'no recording');
    const sheet = thumbnailSheet(folder, data, layOut(data))!;
    const [heading, first, second, ...others] = sheet.table.trim().split('\n');
    expect(heading).toBe('run,mobility [1],redoxRate [1],seed,mode,mixed,metal particles');
    const [run, mobility, , , , , metal] = first.split(',');
    expect([run, mobility, others.length]).toEqual(['0-0', '0.0001', 0]);
    expect(sheet.svg).toContain(`${metal} particles`);
    expect(second).toMatch(/^1-0,.*,$/u);
    expect(sheet.svg).toContain('cannot be read');
    expect(sheet.svg.match(/<circle/gu)!.length).toBeGreaterThanOrEqual(Number(metal));
  });
});
