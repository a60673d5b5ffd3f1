import type { CampaignRow } from '../../storage/campaignRow.ts';
import { FolderError } from '../../storage/storageError.ts';
import type { Submission } from '../../storage/submissions.ts';
import { TaskRows, type RunKey } from '../../storage/taskRows.ts';

/**
 * Does the runs of a task of a job array one after the other, but those that an earlier attempt has done.
 *
 * @param work does a run; one that fails gives a row too
 * @throws FolderError where there is no such task, StorageError
 */
export async function doTask(
  submission: Submission,
  task: number,
  work: (run: RunKey) => Promise<CampaignRow>,
): Promise<void> {
  const block = submission.blocks()[task] as RunKey[] | undefined;
  if (!block) throw new FolderError(`${submission.path} has no task ${task}`);
  const rows = TaskRows.begin(submission.path, task);
  if (!rows) return;
  for (const run of block) if (!rows.has(run)) rows.append(await work(run));
  rows.finish();
}
