import fs from 'node:fs';
import { join } from 'node:path';
import type { StoredPlan } from '../formats/campaignRow.ts';
import { replaceFile } from './replaceFile.ts';
import { FolderError } from './storageError.ts';

/** Names of the files of a campaign folder. */
export const campaignFiles = {
  plan: 'plan.json',
  database: 'campaign.duckdb',
  parquet: 'runs.parquet',
  runs: 'runs',
} as const;

/** Folder of a kept run, such as "out/map/runs/12-0". */
export function runPath(folder: string, point: number, replica: number): string {
  return join(folder, campaignFiles.runs, `${point}-${replica}`);
}

/** Whether a folder holds a campaign, finished or not. */
export function holdsCampaign(folder: string): boolean {
  return fs.existsSync(join(folder, campaignFiles.plan));
}

/** Reads plan.json. Throws FolderError where there is none that can be read. */
export function readStoredPlan(folder: string): StoredPlan {
  const path = join(folder, campaignFiles.plan);
  if (!holdsCampaign(folder))
    throw new FolderError(`${folder} is no campaign folder: it holds no ${campaignFiles.plan}`);
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8')) as StoredPlan;
  } catch (error) {
    throw new FolderError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Writes plan.json. Throws StorageError. */
export function writeStoredPlan(folder: string, plan: StoredPlan): void {
  replaceFile(join(folder, campaignFiles.plan), `${JSON.stringify(plan, null, 2)}\n`);
}
