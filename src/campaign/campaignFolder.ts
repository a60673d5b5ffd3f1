import fs from 'node:fs';
import { join } from 'node:path';
import { campaignFiles, holdsCampaign, readStoredPlan, writeStoredPlan } from '../storage/campaignFiles.ts';
import { FolderError, onDisk } from '../storage/storageError.ts';
import { differences } from './plan/differences.ts';
import type { Campaign } from './plan/campaign.ts';

/**
 * Makes the folder of a campaign, or makes sure that it may be gone on with.
 *
 * @throws FolderError as checkFolder does, StorageError
 */
export function prepareFolder(folder: string, campaign: Campaign, resume: boolean): void {
  if (checkFolder(folder, campaign, resume) === 'begun') return;
  onDisk(folder, () => fs.mkdirSync(folder, { recursive: true }));
  writeStoredPlan(folder, campaign.stored());
}

/**
 * Whether the folder of a campaign is still to be made.
 *
 * @throws FolderError where the folder is taken, or was begun with another plan (said path by path)
 */
export function checkFolder(folder: string, campaign: Campaign, resume: boolean): 'begun' | 'free' {
  const entries = entriesOf(folder);
  if (resume && holdsCampaign(folder)) {
    expectSamePlan(folder, campaign);
    return 'begun';
  }
  if (resume && !entries) throw new FolderError(`${folder} does not exist: without --resume a campaign begins there`);
  const isFree = (entries ?? []).every((name) => name === `${campaignFiles.plan}.part`); // killed before it began
  if (!isFree && holdsCampaign(folder))
    throw new FolderError(`${folder} holds a campaign; --resume goes on with it, another --out begins anew`);
  if (!isFree) throw new FolderError(`${folder} exists and is not empty; choose another --out`);
  return 'free';
}

/** Takes away what prepareFolder has made, where nothing has come to it since. */
export function discardFolder(folder: string): void {
  fs.rmSync(join(folder, campaignFiles.plan), { force: true });
  if (entriesOf(folder)?.length === 0) fs.rmdirSync(folder);
}

function expectSamePlan(folder: string, campaign: Campaign): void {
  const stored = readStoredPlan(folder);
  // The same scene may be named otherwise from another folder; its content stands in the plan.
  const lines = differences(stored, { ...campaign.stored(), scene: stored.scene });
  if (lines.length === 0) return;
  const heading = `the plan is another than the one that ${join(folder, campaignFiles.plan)} began with; differences:`;
  throw new FolderError([heading, ...lines].join('\n'));
}

function entriesOf(folder: string): string[] | null {
  try {
    return fs.readdirSync(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new FolderError(code === 'ENOTDIR' ? `${folder} exists and is no folder` : `${folder}: ${message}`);
  }
}
