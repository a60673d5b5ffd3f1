import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planJsonSchema } from '../../src/campaign/plan/planSchema.ts';
import { readPlan } from '../../src/campaign/plan/readPlan.ts';
import { propertiesOf } from '../../src/scene/schemaNames.ts';
import { columnsOf } from '../../src/formats/campaignColumns.ts';
import { listBundledScenes, readPlanFile, readSceneFile } from '../../src/storage/sceneFiles.ts';

const text = readFileSync(new URL('../../docs/campaigns.md', import.meta.url), 'utf8');
const readScene = (reference: string) => ({ reference, json: readSceneFile(reference).json });

describe('docs/campaigns.md', () => {
  it('explains every part of a plan and every column', () => {
    const parts = Object.keys(propertiesOf(planJsonSchema())).filter((name) => name !== '$schema');
    const columns = columnsOf([]).flatMap(({ name }) => (name.startsWith('ledger.') ? [] : [name]));
    expect([...parts, ...columns].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows plans that are sound', () => {
    const [plan, latinHypercube] = [...text.matchAll(/```json\n(.*?)```/gsu)].map(([, json]) => JSON.parse(json));
    expect(readPlan('shown', plan, readScene)).toMatchObject({ points: 50, runs: 150 });
    const drawn = { title: 'drawn', scene: 'growth/a', latinHypercube };
    expect(readPlan('drawn', drawn, readScene).points).toBe(40);
  });
});

describe('the bundled plans', () => {
  it('are those of the growth-mode map: scenes a to d are four of its points', () => {
    const map = readPlan('growth-modes', readPlanFile('growth-modes').json, readScene);
    expect(map).toMatchObject({ points: 36, replicas: 3, runs: 108 });
    expect([map.keptOf(0), map.keptOf(1)]).toEqual(['recording', 'row']);
    const untitled = (scene: unknown) => ({ ...(scene as object), title: '', description: '' });
    const corners = { a: 35, b: 0, c: 5, d: 30 };
    for (const [mode, point] of Object.entries(corners))
      expect(untitled(map.sceneAt(point))).toEqual(untitled(readSceneFile(`growth/${mode}`).json));
    const corner = readPlan('corner-blocks', readPlanFile('scenes/campaigns/corner-blocks.json').json, readScene);
    expect(corner).toMatchObject({ points: 16, replicas: 10, runs: 160 });
    expect(corner.keptOf(0)).toBe('row');
  });

  it('are no scenes', () => {
    expect(listBundledScenes().filter((name) => name.includes('campaign'))).toEqual([]);
  });
});
