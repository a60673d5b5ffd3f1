import type { CampaignDatabase } from '../../storage/campaignDatabase.ts';
import type { CampaignRow } from '../../formats/campaignRow.ts';
import { listSubmissions } from '../../storage/submissions.ts';

const batch = 1000; // rows stored at a time

/** Stores in the database of a campaign what tasks on a cluster have left, first submission to last. Throws FolderError and StorageError. */
export async function storeTaskRows(folder: string, database: CampaignDatabase): Promise<void> {
  for (const submission of listSubmissions(folder)) {
    const rows = new Map<string, CampaignRow>(); // each run once
    for (const row of submission.rows()) {
      rows.set(`${row.point}-${row.replica}`, row);
      if (rows.size < batch) continue;
      await database.append([...rows.values()]);
      rows.clear();
    }
    await database.append([...rows.values()]);
  }
}
