import { describe, expect, it } from 'vitest';
import { readPlan } from '../../../src/campaign/plan/readPlan.ts';
import type { CampaignRow, StoredPlan } from '../../../src/formats/campaignRow.ts';
import { withDefaults } from '../../../src/scene/defaults.ts';
import { parseScene } from '../../../src/scene/parse.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { sceneOfRun } from '../../../viewer/campaign/runScene.ts';
import { rowOf } from '../../storage/campaignRows.ts';

const plan = { title: 'trial', scene: 'growth/b' };

/** A campaign, and its plan.json as a page reads it. */
function campaignOf(more: object) {
  const campaign = readPlan('trial', { ...plan, ...more }, (reference) => ({
    reference,
    json: readSceneFile(reference).json,
  }));
  return { campaign, stored: JSON.parse(JSON.stringify(campaign.stored())) as StoredPlan };
}

describe('sceneOfRun', () => {
  it.each([
    ['numbers', { sweeps: [{ path: 'mobility', logarithmic: { from: 1e-4, to: 1, count: 5 } }] }],
    ['quantities', { sweeps: [{ path: 'voltage', linear: { from: '1 V', to: '2 V', count: 4 } }] }],
    ['quantities of several units', { sweeps: [{ path: 'voltage', list: ['1 V', '1700 mV'] }] }],
    [
      'names and switches',
      {
        sweeps: [
          { path: 'materials.metal', list: ['Ag', 'Cu'] },
          { path: 'stop.bridged', list: [true, false] },
        ],
      },
    ],
    ['a number or a word', { sweeps: [{ path: 'electrodes.supply', list: ['unlimited', 500] }] }],
    [
      'settings besides',
      { set: { 'stop.metalParticles': 40, temperature: '310 K' }, sweeps: [{ path: 'redoxRate', list: [0.1, 1] }] },
    ],
    [
      'a list within',
      {
        scene: 'examples/embedded-clusters',
        sweeps: [{ path: 'inclusions.placed[0].diameter', list: ['3 nm', '4 nm'] }],
      },
    ],
    [
      'a hypercube',
      {
        latinHypercube: {
          points: 6,
          ranges: [
            { path: 'voltage', linear: { from: '1 V', to: '3 V' } },
            { path: 'mobility', logarithmic: { from: 1e-3, to: 1 } },
          ],
        },
      },
    ],
    ['one point', {}],
  ])('is the scene that the campaign runs: %s', async (_what, more) => {
    const { campaign, stored } = campaignOf(more);
    for (let point = 0; point < campaign.points; point++) {
      const row: CampaignRow = rowOf(point, 0, { parameters: campaign.parametersAt(point) });
      const scene = await sceneOfRun(stored, row);
      expect(scene).toEqual(withDefaults(campaign.sceneAt(point)));
      expect(parseScene(scene)).toEqual(parseScene(campaign.sceneAt(point)));
    }
  });

  it('says which setting no scene has', async () => {
    const { stored } = campaignOf({});
    const sweeps = [{ path: 'mobilty', unit: null, column: 'mobilty', type: 'DOUBLE' as const }];
    await expect(sceneOfRun({ ...stored, sweeps }, rowOf(0, 0, { parameters: [1] }))).rejects.toThrow('mobilty');
  });
});
