import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storeTaskRows } from '../../../src/campaign/executors/slurmMerge.ts';
import { doTask } from '../../../src/campaign/executors/slurmTask.ts';
import { CampaignDatabase } from '../../../src/storage/campaignDatabase.ts';
import { writeStoredPlan } from '../../../src/storage/campaignFiles.ts';
import { readCampaign } from '../../../src/storage/readCampaign.ts';
import { writeRowLine } from '../../../src/storage/rowLine.ts';
import { nextSubmission, type Submission } from '../../../src/storage/submissions.ts';
import type { RunKey } from '../../../src/storage/taskRows.ts';
import { failedRow, rowOf, storedPlan, sweeps } from '../../storage/campaignRows.ts';

describe('tasks of a job array', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'filigree-task-'));
    writeStoredPlan(folder, storedPlan);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const key = (point: number, replica: number): RunKey => ({ point, replica });

  function submit(...blocks: RunKey[][]): Submission {
    const submission = nextSubmission(folder);
    submission.create(blocks, { array: '', merge: '' });
    return submission;
  }

  /** Does a task, which is killed before it begins run number `limit`; returns the runs it began. */
  async function attempt(submission: Submission, task: number, limit = Infinity): Promise<RunKey[]> {
    const begun: RunKey[] = [];
    const work = async ({ point, replica }: RunKey) => {
      if (begun.length === limit) throw new Error('killed');
      begun.push({ point, replica });
      return rowOf(point, replica);
    };
    if (limit === Infinity) await doTask(submission, task, work);
    else await expect(doTask(submission, task, work)).rejects.toThrow('killed');
    return begun;
  }

  async function merge(): Promise<void> {
    const database = await CampaignDatabase.open(folder, sweeps);
    await storeTaskRows(folder, database);
    database.close();
  }

  it('go on, once requeued, after the last run they have done', async () => {
    const submission = submit([key(0, 0), key(1, 0), key(2, 0)]);
    expect(await attempt(submission, 0, 1)).toEqual([key(0, 0)]);
    expect(await attempt(submission, 0, 1)).toEqual([key(1, 0)]);
    expect(await attempt(submission, 0)).toEqual([key(2, 0)]);
    expect(await attempt(submission, 0)).toEqual([]);
    expect([...submission.rows()]).toEqual([rowOf(0, 0), rowOf(1, 0), rowOf(2, 0)]);
  });

  it('end early, and go on later, when a run was stopped', async () => {
    const submission = submit([key(0, 0), key(1, 0)]);
    expect(await doTask(submission, 0, async ({ point }) => (point === 0 ? rowOf(0, 0) : null))).toBe(false);
    expect([...submission.rows()]).toEqual([rowOf(0, 0)]);
    expect(await attempt(submission, 0)).toEqual([key(1, 0)]);
  });

  it('that do not exist are told', async () => {
    await expect(attempt(submit([key(0, 0)]), 1)).rejects.toThrow(/tasks\/1 has no task 1/u);
  });

  it('give each run one row in the table, exact, whether they came to the end or not', async () => {
    const submission = submit([key(0, 0), key(2, 1)], [key(1, 0), key(3, 0), key(3, 1)]);
    await attempt(submission, 0);
    await attempt(submission, 1, 1);
    await attempt(submission, 1, 1);
    await merge();
    await merge();
    expect((await readCampaign(folder)).rows).toEqual([rowOf(0, 0), rowOf(1, 0), rowOf(2, 1), rowOf(3, 0)]);
  });

  it('put a run done again in the place of one that failed, and never the other way round', async () => {
    const first = submit([key(0, 0), key(1, 0)]);
    const rows = [failedRow(0, 0, 'bad luck'), rowOf(1, 0)];
    await doTask(first, 0, async ({ point }) => rows[point]);
    await merge();
    const again = submit([key(0, 0)], [key(1, 0)]);
    await attempt(again, 0);
    await doTask(again, 1, async () => failedRow(1, 0, 'bad luck'));
    await merge();
    await merge();
    expect((await readCampaign(folder)).rows).toEqual([rowOf(0, 0), rowOf(1, 0)]);
  });

  it('may leave more rows than are stored at a time', async () => {
    const block = Array.from({ length: 2500 }, (_, point) => key(point, 0));
    const { path } = submit(block);
    writeFileSync(join(path, 'rows-0.jsonl'), block.map(({ point }) => writeRowLine(rowOf(point, 0))).join(''));
    await merge();
    expect((await readCampaign(folder)).rows.map(({ point }) => point)).toEqual(block.map(({ point }) => point));
  });
});
