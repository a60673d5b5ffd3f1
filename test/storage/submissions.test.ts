import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSubmissions, nextSubmission, Submission } from '../../src/storage/submissions.ts';
import { TaskRows } from '../../src/storage/taskRows.ts';
import { rowOf } from './campaignRows.ts';

const scripts = { array: 'one', merge: 'two' };

describe('submissions', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'filigree-submissions-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are numbered from 1, and found in order', () => {
    expect(listSubmissions(folder)).toEqual([]);
    for (let count = 1; count <= 11; count++) nextSubmission(folder).create([[{ point: count, replica: 0 }]], scripts);
    expect(listSubmissions(folder).map(({ path }) => path)).toEqual(
      Array.from({ length: 11 }, (_, index) => join(folder, 'tasks', `${index + 1}`)),
    );
    new Submission(folder, 11).remove();
    expect(nextSubmission(folder).path).toBe(join(folder, 'tasks', '11'));
  });

  it('keep blocks, scripts and jobs', () => {
    const submission = nextSubmission(folder);
    const blocks = [[{ point: 0, replica: 1 }], [{ point: 2, replica: 0 }]];
    submission.create(blocks, scripts);
    expect(submission.jobs).toBeNull();
    submission.writeJobs({ array: 7, merge: 8 });
    const [found] = listSubmissions(folder);
    expect([found.blocks(), found.jobs]).toEqual([blocks, { array: 7, merge: 8 }]);
    expect([found.arrayScript, found.mergeScript].map((path) => readFileSync(path, 'utf8'))).toEqual(['one', 'two']);
  });

  it('gather the rows of their tasks, through or not', () => {
    const submission = nextSubmission(folder);
    const blocks = [0, 1, 2].map((point) => [{ point, replica: 0 }]);
    submission.create(blocks, scripts);
    const [through, begun] = [0, 2].map((task) => TaskRows.begin(submission.path, task)!);
    through.append(rowOf(0, 0));
    through.finish();
    begun.append(rowOf(2, 0));
    expect([...submission.rows()]).toEqual([rowOf(0, 0), rowOf(2, 0)]);
  });
});
