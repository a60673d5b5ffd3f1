import fs from 'node:fs';
import { join } from 'node:path';
import type { RunFluxes } from '../bridge/runFluxes.ts';
import { kindOfFolder } from '../formats/folderFiles.ts';
import { runFluxesOf } from '../formats/runFluxes.ts';
import { runPath } from './campaignFiles.ts';
import { readCampaign } from './readCampaign.ts';
import { FolderError } from './storageError.ts';
import { runFiles, StoredRun } from './storedRun.ts';

/** What was measured in the runs of a folder, and every reason why it cannot serve. */
export interface FluxSources {
  runs: RunFluxes[];
  problems: string[];
}

/** Reads fluxes.json of a run, or of all runs that a campaign has kept. Never throws for what the folder holds. */
export async function readFluxSources(path: string): Promise<FluxSources> {
  try {
    const kind = kindOfFolder((name) => fs.existsSync(join(path, name)));
    if (kind === 'campaign') return await readKeptRuns(path);
    if (kind === 'run') return readRuns([path]);
    const found = fs.existsSync(path) ? 'is no run or campaign folder' : 'does not exist';
    return { runs: [], problems: [`${path} ${found}`] };
  } catch (error) {
    if (error instanceof FolderError) return { runs: [], problems: [error.message] };
    throw error;
  }
}

async function readKeptRuns(campaign: string): Promise<FluxSources> {
  const { rows, plan } = await readCampaign(campaign);
  const { points, replicas } = plan as { points: number; replicas: number };
  const problems = rows.flatMap(({ point, replica, failure }) =>
    failure === null ? [] : [`${campaign}: run ${point}-${replica} failed: ${failure}`],
  );
  const missing = points * replicas - rows.length;
  if (missing > 0) problems.push(`${campaign}: ${missing} of ${points * replicas} runs have not ended`);
  const done = rows.filter(({ failure }) => failure === null);
  const kept = done.map(({ point, replica }) => runPath(campaign, point, replica)).filter((run) => fs.existsSync(run));
  if (kept.length === 0 && done.length > 0)
    problems.push(`${campaign} keeps no run folders: set keep.timeline or keep.recording of its plan to "all"`);
  const { runs, problems: faults } = readRuns(kept);
  return { runs, problems: [...problems, ...faults] };
}

function readRuns(paths: readonly string[]): FluxSources {
  const runs: RunFluxes[] = [];
  const problems: string[] = [];
  for (const path of paths)
    try {
      const fluxes = new StoredRun(path).fluxes();
      if (fluxes) runs.push(runFluxesOf(fluxes, path));
      else
        problems.push(
          `${path} holds no ${runFiles.fluxes}: its run has not ended, or is older than that file; run it again`,
        );
    } catch (error) {
      if (!(error instanceof FolderError)) throw error;
      problems.push(error.message);
    }
  return { runs, problems };
}
