import { appendFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRowLine } from '../../src/storage/rowLine.ts';
import { readTaskRows, TaskRows } from '../../src/storage/taskRows.ts';
import { rowOf } from './campaignRows.ts';

describe('the rows of a task', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'filigree-rows-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function begin(task = 3): TaskRows {
    const rows = TaskRows.begin(folder, task);
    if (!rows) throw new Error('the task is through');
    return rows;
  }

  it('lie in one file at the end', () => {
    const rows = begin();
    rows.append(rowOf(0, 0));
    rows.append(rowOf(4, 2));
    rows.finish();
    expect(readdirSync(folder)).toEqual(['rows-3.jsonl']);
    expect([...readTaskRows(folder, 3)]).toEqual([rowOf(0, 0), rowOf(4, 2)]);
    expect(TaskRows.begin(folder, 3)).toBeNull();
  });

  it('are taken over by the next attempt, but for a row cut short', () => {
    begin().append(rowOf(0, 0));
    appendFileSync(join(folder, 'rows-3.attempt-0.jsonl'), writeRowLine(rowOf(1, 0)).slice(0, 40));
    expect([...readTaskRows(folder, 3)]).toEqual([rowOf(0, 0)]);
    const second = begin();
    expect([second.has({ point: 0, replica: 0 }), second.has({ point: 1, replica: 0 })]).toEqual([true, false]);
    second.append(rowOf(1, 0));
    second.finish();
    expect([...readTaskRows(folder, 3)]).toEqual([rowOf(0, 0), rowOf(1, 0)]);
  });

  it('stay whole when attempts run side by side', () => {
    const [first, second] = [begin(), begin()];
    for (const point of [0, 1, 2]) for (const attempt of [first, second]) attempt.append(rowOf(point, 0));
    second.finish();
    first.append(rowOf(3, 0));
    first.finish();
    expect([...readTaskRows(folder, 3)]).toEqual([0, 1, 2, 3].map((point) => rowOf(point, 0)));
  });

  it('are not mixed up with those of other tasks', () => {
    begin(3).append(rowOf(3, 0));
    begin(33).append(rowOf(33, 0));
    expect([...readTaskRows(folder, 3)]).toEqual([rowOf(3, 0)]);
    expect([...readTaskRows(folder, 1)]).toEqual([]);
  });
});
