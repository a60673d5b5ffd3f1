import fs from 'node:fs';
import { join } from 'node:path';
import { AppendedFile } from './appendedFile.ts';
import type { CampaignRow } from '../formats/campaignRow.ts';
import { readRowLine, writeRowLine } from './rowLine.ts';
import { FolderError, onDisk, StorageError } from './storageError.ts';

/** Names a run of a campaign. */
export type RunKey = Pick<CampaignRow, 'point' | 'replica'>;

/**
 * Rows that a task of a job array writes: each attempt into a file of its own, renamed once the task is through.
 *
 * **Holds** attempts under way at the same time, as when a lost node comes back, do not touch each other's files.
 */
export class TaskRows {
  readonly #folder: string;
  readonly #task: number;
  readonly #file: AppendedFile;
  readonly #done = new Set<string>();

  private constructor(folder: string, task: number, file: AppendedFile) {
    this.#folder = folder;
    this.#task = task;
    this.#file = file;
  }

  /** Begins an attempt with the rows of those before it; null where one of them came to the end. Throws StorageError, FolderError. */
  static begin(folder: string, task: number): TaskRows | null {
    if (fs.existsSync(wholePath(folder, task))) return null;
    const earlier = [...readTaskRows(folder, task)];
    let attempt = 0;
    while (!isCreated(attemptPath(folder, task, attempt))) attempt++;
    const rows = new TaskRows(folder, task, new AppendedFile(attemptPath(folder, task, attempt), 0, fs));
    for (const row of earlier) if (!rows.has(row)) rows.append(row);
    return rows;
  }

  has(run: RunKey): boolean {
    return this.#done.has(nameOf(run));
  }

  /** Returns once the row is on the disk. Throws StorageError. */
  append(row: CampaignRow): void {
    this.#file.append(new TextEncoder().encode(writeRowLine(row)));
    this.#file.sync();
    this.#done.add(nameOf(row));
  }

  /** Gives the file of this attempt the name of the task's. Throws StorageError. */
  finish(): void {
    this.#file.close();
    onDisk(this.#file.path, () => fs.renameSync(this.#file.path, wholePath(this.#folder, this.#task)));
  }
}

/** Rows of a task so far, some twice if it was begun more than once; lines that were not written to their end are left out. */
export function* readTaskRows(folder: string, task: number): Generator<CampaignRow> {
  const whole = wholePath(folder, task);
  for (const path of fs.existsSync(whole) ? [whole] : attemptPaths(folder, task))
    for (const line of readText(path).split('\n')) {
      const row = readRowLine(line);
      if (row) yield row;
    }
}

function nameOf({ point, replica }: RunKey): string {
  return `${point}-${replica}`;
}

function readText(path: string): string {
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    throw new FolderError(`${path} cannot be read: ${(error as Error).message}`);
  }
}

/** Whether the file is new: who makes it owns it. */
function isCreated(path: string): boolean {
  try {
    fs.closeSync(fs.openSync(path, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StorageError(path, error as NodeJS.ErrnoException);
  }
}

function wholePath(folder: string, task: number): string {
  return join(folder, `rows-${task}.jsonl`);
}

function attemptPath(folder: string, task: number, attempt: number | string): string {
  return join(folder, `rows-${task}.attempt-${attempt}.jsonl`);
}

function attemptPaths(folder: string, task: number): string[] {
  const paths = fs.readdirSync(folder).map((name) => join(folder, name));
  const prefix = attemptPath(folder, task, '').slice(0, -'.jsonl'.length);
  return paths.filter((path) => path.startsWith(prefix)).sort();
}
