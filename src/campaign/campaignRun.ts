import { isDeepStrictEqual } from 'node:util';
import { withDefaults } from '../scene/defaults.ts';
import { runPath } from '../storage/campaignFiles.ts';
import type { CampaignRow } from '../formats/campaignRow.ts';
import { StorageError } from '../storage/storageError.ts';
import { StoredRun } from '../storage/storedRun.ts';
import type { RunKey } from '../storage/taskRows.ts';
import { writeTimelineFolder } from '../storage/timelineFolder.ts';
import { failedRow, finishedRow } from './campaignRows.ts';
import { driveRun } from './driveRun.ts';
import { packageVersion } from './packageVersion.ts';
import type { Campaign } from './plan/campaign.ts';
import { RecordedRun, type RunRequest } from './recordedRun.ts';
import type { FullOutcome } from './runOutcome.ts';
import type { RunProgress } from './runProgress.ts';
import { UnrecordedRun } from './unrecordedRun.ts';

type Report = (progress: RunProgress) => void;

/**
 * Does one run of a campaign; one with a recording that was begun before is gone on with.
 *
 * @param folder of the campaign, which kept runs lie in
 * @returns its row, also where it failed; null where it was stopped before its end
 * @throws StorageError, as the disk's fault is not the run's
 */
export async function doCampaignRun(
  campaign: Campaign,
  folder: string,
  run: RunKey,
  report: Report = () => undefined,
  isStopped: () => boolean = () => false,
): Promise<CampaignRow | null> {
  const { point, replica } = run;
  const path = runPath(folder, point, replica);
  const seed = campaign.seedOf(point, replica);
  const request = { path, scene: campaign.scene, json: campaign.sceneAt(point), seed, force: true };
  const work = { recording: record, timeline: runWithTimeline, row: runAlone }[campaign.keptOf(replica)];
  try {
    const outcome = await work(request, report, isStopped);
    return outcome.stoppedBy === 'interrupt' ? null : finishedRow(campaign, run, outcome);
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return failedRow(campaign, run, error instanceof Error ? error.message : String(error));
  }
}

function record(request: RunRequest, report: Report, isStopped: () => boolean): Promise<FullOutcome> {
  return driveRun(resume(request) ?? RecordedRun.start(request), report, isStopped);
}

async function runWithTimeline(request: RunRequest, report: Report, isStopped: () => boolean): Promise<FullOutcome> {
  const { path, scene, json, seed } = request;
  const run = new UnrecordedRun(json, seed, true);
  const outcome = await driveRun(run, report, isStopped);
  const fluxes = run.fluxes();
  const start = { scene, seed, run: 0, version: packageVersion };
  if (outcome.stoppedBy !== 'interrupt')
    writeTimelineFolder(path, { start, scene: withDefaults(json), timeline: run.rows, fluxes, outcome });
  return outcome;
}

function runAlone({ json, seed }: RunRequest, report: Report, isStopped: () => boolean): Promise<FullOutcome> {
  return driveRun(new UnrecordedRun(json, seed), report, isStopped);
}

/** Goes on with a run that was cut off; null where there is none, or what it left cannot be used. */
function resume({ path, json, seed }: RunRequest): RecordedRun | null {
  try {
    const stored = new StoredRun(path);
    const isSame = stored.record.seed === seed && isDeepStrictEqual(stored.scene, withDefaults(json));
    return isSame ? RecordedRun.resume(path) : null;
  } catch (error) {
    if (error instanceof StorageError) throw error;
    return null;
  }
}
