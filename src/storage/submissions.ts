import fs from 'node:fs';
import { dirname, join } from 'node:path';
import type { CampaignRow } from '../formats/campaignRow.ts';
import { replaceFile } from './replaceFile.ts';
import { FolderError, onDisk } from './storageError.ts';
import { readTaskRows, type RunKey } from './taskRows.ts';

/** Jobs that a submission became. */
export interface SubmittedJobs {
  array: number;
  merge: number;
}

const files = { blocks: 'blocks.json', array: 'array.sh', merge: 'merge.sh', jobs: 'jobs.json' } as const;

/** A folder `tasks/<n>` of a campaign: runs handed over to a cluster at one time, in blocks of one task each. */
export class Submission {
  readonly path: string;
  readonly number: number;
  readonly arrayScript: string; // path
  readonly mergeScript: string; // path

  constructor(campaignFolder: string, number: number) {
    this.number = number;
    this.path = join(campaignFolder, tasksFolder, `${number}`);
    this.arrayScript = join(this.path, files.array);
    this.mergeScript = join(this.path, files.merge);
  }

  /** Writes all that the jobs need. Throws StorageError. */
  create(blocks: readonly (readonly RunKey[])[], scripts: { array: string; merge: string }): void {
    onDisk(this.path, () => fs.mkdirSync(this.path, { recursive: true }));
    const pairs = blocks.map((block) => block.map(({ point, replica }) => [point, replica]));
    replaceFile(join(this.path, files.blocks), `${JSON.stringify(pairs)}\n`);
    replaceFile(this.arrayScript, scripts.array);
    replaceFile(this.mergeScript, scripts.merge);
  }

  /** Throws FolderError where there is no such submission. */
  blocks(): RunKey[][] {
    const blocks = readJson(join(this.path, files.blocks)) as [number, number][][];
    return blocks.map((block) => block.map(([point, replica]) => ({ point, replica })));
  }

  /** The jobs; null until both are known. */
  get jobs(): SubmittedJobs | null {
    const path = join(this.path, files.jobs);
    return fs.existsSync(path) ? (readJson(path) as SubmittedJobs) : null;
  }

  writeJobs(jobs: SubmittedJobs): void {
    replaceFile(join(this.path, files.jobs), `${JSON.stringify(jobs)}\n`);
  }

  /** Rows that its tasks have written so far, some maybe twice. */
  *rows(): Generator<CampaignRow> {
    for (let task = 0; task < this.blocks().length; task++) yield* readTaskRows(this.path, task);
  }

  /** Takes it off the disk, and the folder of all submissions if it was the only one. */
  remove(): void {
    fs.rmSync(this.path, { recursive: true, force: true });
    const folder = dirname(this.path);
    if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  }
}

const tasksFolder = 'tasks';

/** The submissions of a campaign, first to last. */
export function listSubmissions(campaignFolder: string): Submission[] {
  return submissionNumbers(campaignFolder).map((number) => new Submission(campaignFolder, number));
}

/** The submission after the last, not yet on the disk. */
export function nextSubmission(campaignFolder: string): Submission {
  return new Submission(campaignFolder, Math.max(0, ...submissionNumbers(campaignFolder)) + 1);
}

function submissionNumbers(campaignFolder: string): number[] {
  const folder = join(campaignFolder, tasksFolder);
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => /^[1-9]\d*$/u.test(name));
  return names.map(Number).sort((a, b) => a - b);
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(path, 'utf8'));
  } catch (error) {
    throw new FolderError(`${path} cannot be read: ${(error as Error).message}`);
  }
}
