import type { CampaignRow } from '../../formats/campaignRow.ts';
import { FolderError } from '../../storage/storageError.ts';
import type { Submission } from '../../storage/submissions.ts';
import { TaskRows, type RunKey } from '../../storage/taskRows.ts';

/**
 * Does the runs of a task of a job array one after the other, but those that an earlier attempt has done.
 *
 * @param work does a run; one that fails gives a row too, one that was stopped gives null and ends this attempt
 * @returns whether the task is through
 * @throws FolderError where there is no such task, StorageError
 */
export async function doTask(
  submission: Submission,
  task: number,
  work: (run: RunKey) => Promise<CampaignRow | null>,
): Promise<boolean> {
  const block = submission.blocks()[task] as RunKey[] | undefined;
  if (!block) throw new FolderError(`${submission.path} has no task ${task}`);
  const rows = TaskRows.begin(submission.path, task);
  if (!rows) return true;
  for (const run of block) {
    if (rows.has(run)) continue;
    const row = await work(run);
    if (!row) return false;
    rows.append(row);
  }
  rows.finish();
  return true;
}
