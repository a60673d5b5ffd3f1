import { isDeepStrictEqual } from 'node:util';
import { withDefaults } from '../scene/defaults.ts';
import { runPath } from '../storage/campaignFiles.ts';
import type { CampaignRow } from '../storage/campaignRow.ts';
import { StorageError } from '../storage/storageError.ts';
import { StoredRun } from '../storage/storedRun.ts';
import type { RunKey } from '../storage/taskRows.ts';
import { failedRow, finishedRow } from './campaignRows.ts';
import { driveRun, type DrivenRun } from './driveRun.ts';
import type { Campaign } from './plan/campaign.ts';
import { RecordedRun } from './recordedRun.ts';
import type { RunProgress } from './runProgress.ts';
import { UnrecordedRun } from './unrecordedRun.ts';

/**
 * Does one run of a campaign; a kept one that was begun before is gone on with.
 *
 * @param folder of the campaign, which kept runs lie in
 * @returns its row, also where it failed; null where it was stopped before its end
 * @throws StorageError, as the disk's fault is not the run's
 */
export async function doCampaignRun(
  campaign: Campaign,
  folder: string,
  run: RunKey,
  report: (progress: RunProgress) => void = () => undefined,
  isStopped: () => boolean = () => false,
): Promise<CampaignRow | null> {
  try {
    const outcome = await driveRun(begin(campaign, folder, run), report, isStopped);
    return outcome.stoppedBy === 'interrupt' ? null : finishedRow(campaign, run, outcome);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return failedRow(campaign, run, error instanceof Error ? error.message : String(error));
  }
}

function begin(campaign: Campaign, folder: string, { point, replica }: RunKey): DrivenRun {
  const seed = campaign.seedOf(point, replica);
  const json = campaign.sceneAt(point);
  if (campaign.keptOf(replica) === 'row') return new UnrecordedRun(json, seed);
  const path = runPath(folder, point, replica);
  return resume(path, json, seed) ?? RecordedRun.start({ path, scene: campaign.scene, json, seed, force: true });
}

/** Goes on with a run that was cut off; null where there is none, or what it left cannot be used. */
function resume(path: string, json: unknown, seed: number): RecordedRun | null {
  try {
    const stored = new StoredRun(path);
    const isSame = stored.record.seed === seed && isDeepStrictEqual(stored.scene, withDefaults(json));
    return isSame ? RecordedRun.resume(path) : null;
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return null;
  }
}
