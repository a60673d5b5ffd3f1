import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CampaignDatabase } from '../../src/storage/campaignDatabase.ts';
import { runPath, writeStoredPlan } from '../../src/storage/campaignFiles.ts';
import { readFluxSources } from '../../src/storage/fluxSources.ts';
import { gaussianRun } from '../bridge/syntheticRun.ts';
import { failedRow, rowOf, storedPlan, sweeps } from './campaignRows.ts';
import { storeRun } from './fluxRun.ts';
import { temporaryFolders } from './temporaryFolder.ts';

const newFolder = temporaryFolders();

async function newCampaign(rows: ReturnType<typeof rowOf>[]): Promise<string> {
  const folder = newFolder();
  writeStoredPlan(folder, { ...storedPlan, points: 1, replicas: 3 });
  const database = await CampaignDatabase.open(folder, sweeps);
  await database.append(rows);
  database.close();
  return folder;
}

describe('readFluxSources', () => {
  it('reads a run, in internal units', async () => {
    const folder = storeRun(newFolder(), gaussianRun(0.5, 7));
    const { runs, problems } = await readFluxSources(folder);
    expect(problems).toEqual([]);
    const { classes, stages, ...rest } = gaussianRun(0.5, 7);
    expect(runs).toHaveLength(1);
    expect(runs[0].particleVolume).toBeCloseTo(rest.particleVolume, 12);
    expect(runs[0]).toMatchObject({
      source: folder,
      metal: 'Cu',
      film: 'SiO2',
      dimension: 3,
      thickness: 10,
      depth: 40,
    });
    expect(runs[0].stages.map(({ counts }) => counts)).toEqual(stages.map(({ counts }) => counts));
    expect(runs[0].classes.map(({ gap }) => gap)).toEqual(classes.map(({ gap }) => gap));
  });

  it('reads all runs that a campaign has kept', async () => {
    const folder = await newCampaign([0, 1, 2].map((replica) => rowOf(0, replica)));
    for (const replica of [0, 2]) storeRun(runPath(folder, 0, replica), gaussianRun(0.5, 7));
    const { runs, problems } = await readFluxSources(folder);
    expect(problems).toEqual([]);
    expect(runs.map(({ source }) => source)).toEqual([0, 2].map((replica) => runPath(folder, 0, replica)));
  });

  it('tells what is wrong with a campaign', async () => {
    const folder = await newCampaign([failedRow(0, 0, 'rate of hop is NaN'), rowOf(0, 1)]);
    const { problems } = await readFluxSources(folder);
    expect(problems).toEqual([
      `${folder}: run 0-0 failed: rate of hop is NaN`,
      `${folder}: 1 of 3 runs have not ended`,
      `${folder} keeps no run folders: set keep.timeline or keep.recording of its plan to "all"`,
    ]);
    const bare = storeRun(runPath(folder, 0, 1), null);
    const reason = 'its run has not ended, or is older than that file; run it again';
    expect((await readFluxSources(folder)).problems[2]).toBe(`${bare} holds no fluxes.json: ${reason}`);
  });

  it('tells fluxes of another version, damage and folders of another kind', async () => {
    const folder = newFolder();
    const old = storeRun(join(folder, 'old'), '{"radii [m]": [], "heights [m]": [], "classes": []}');
    const torn = storeRun(join(folder, 'torn'), '{');
    const problemsOf = async (path: string) => (await readFluxSources(path)).problems;
    expect(await problemsOf(old)).toEqual([
      `${join(old, 'fluxes.json')} cannot be read: fluxes.json has version 1, this Filigree reads version 2; run the scene again`,
    ]);
    expect((await problemsOf(torn))[0]).toContain(`${join(torn, 'fluxes.json')} cannot be read`);
    expect(await problemsOf(folder)).toEqual([`${folder} is no run or campaign folder`]);
    expect(await problemsOf(join(folder, 'none'))).toEqual([`${join(folder, 'none')} does not exist`]);
    expect(fs.readdirSync(folder).sort()).toEqual(['old', 'torn']);
  });
});
