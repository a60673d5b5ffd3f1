import fs from 'node:fs';
import { join } from 'node:path';
import { campaignFiles } from '../../storage/campaignFiles.ts';
import type { CampaignRow } from '../../formats/campaignRow.ts';
import { readCampaign } from '../../storage/readCampaign.ts';
import { listSubmissions } from '../../storage/submissions.ts';
import type { RunKey } from '../../storage/taskRows.ts';
import type { Campaign } from '../plan/campaign.ts';

/** Runs that have no row, or that of a failure, neither in the database nor in what tasks have left; writes nothing. Throws FolderError. */
export async function findMissingRuns(folder: string, { points, replicas }: Campaign): Promise<RunKey[]> {
  const done = new Set<number>();
  const note = ({ point, replica, failure }: CampaignRow) => {
    if (failure === null) done.add(point * replicas + replica);
  };
  if (fs.existsSync(join(folder, campaignFiles.database))) (await readCampaign(folder)).rows.forEach(note);
  for (const submission of listSubmissions(folder)) for (const row of submission.rows()) note(row);
  const all = Array.from({ length: points * replicas }, (_, index) => index);
  return all
    .filter((index) => !done.has(index))
    .map((index) => ({ point: Math.floor(index / replicas), replica: index % replicas }));
}
