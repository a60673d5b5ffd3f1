import { resolve } from 'node:path';
import { FolderError } from '../../storage/storageError.ts';
import { listSubmissions, nextSubmission, type Submission, type SubmittedJobs } from '../../storage/submissions.ts';
import type { RunKey } from '../../storage/taskRows.ts';
import { cancelJob, expectSlurm, findQueued, NoSlurmError, SlurmError, submitScript } from './slurmCommands.ts';
import {
  arrayScript,
  mergeScript,
  shellWord,
  type ArrayShape,
  type BatchScript,
  type SlurmLimits,
} from './slurmScripts.ts';

/** Runs of a campaign that are handed over to a cluster. */
export interface SlurmRequest {
  campaign: string; // name
  folder: string; // of the campaign
  runs: readonly RunKey[];
  shape: ArrayShape; // with no more tasks than runs
  limits: SlurmLimits;
  program: readonly string[]; // starts filigree on any node
}

/** Jobs that are ready to be submitted. */
export class SlurmDraft {
  readonly submission: Submission;
  readonly #request: SlurmRequest;
  readonly #array: BatchScript;
  readonly #merge: BatchScript;

  constructor(request: SlurmRequest) {
    const { campaign, shape, limits, program } = request;
    const folder = resolve(request.folder);
    this.#request = request;
    this.submission = nextSubmission(folder);
    const job = { campaign, folder: this.submission.path, limits };
    const task = [...program, 'campaign-task', folder, `${this.submission.number}`];
    this.#array = arrayScript(job, shape, task);
    this.#merge = mergeScript(job, [...program, 'campaign-merge', folder]);
  }

  /** The scripts, and how they are submitted, as one text. */
  describe(): string {
    const { arrayScript: array, mergeScript: merge } = this.submission;
    return [
      `# ${array}`,
      this.#array.text,
      `# ${merge}`,
      this.#merge.text,
      '# submitted as',
      `sbatch ${shellWord(array)}`,
      `sbatch --dependency=afterany:<number of the first job> ${shellWord(merge)}`,
    ].join('\n');
  }

  /** Writes the scripts and submits them: both or none, and then leaves no file behind. Throws SlurmError and StorageError. */
  async submit(): Promise<SubmittedJobs> {
    const { submission } = this;
    const { runs, shape } = this.#request;
    let array: number | null = null;
    try {
      submission.create(dealOut(runs, shape.tasks), { array: this.#array.text, merge: this.#merge.text });
      array = await submitScript(submission.arrayScript, this.#array.options);
      // Not afterok: what was computed gets into the table though a task failed.
      const order = `--dependency=afterany:${array}`;
      const jobs = { array, merge: await submitScript(submission.mergeScript, [...this.#merge.options, order]) };
      submission.writeJobs(jobs);
      return jobs;
    } catch (error) {
      if (array !== null) await cancelAfter(error as Error, array);
      submission.remove();
      throw error;
    }
  }
}

/** Cancels the array, since the job after it was not to be had; throws SlurmError with both reasons where that fails too. */
async function cancelAfter(reason: Error, array: number): Promise<void> {
  try {
    await cancelJob(array);
  } catch (error) {
    throw new SlurmError(`${reason.message}; and job ${array} is to be cancelled by hand: ${(error as Error).message}`);
  }
}

/** Throws SlurmError where Slurm cannot be asked, FolderError where jobs of the campaign still wait or run. */
export async function expectIdleSlurm(folder: string): Promise<void> {
  await expectSlurm();
  await expectNoJobs(folder);
}

/** As expectIdleSlurm, but for who can do without Slurm: where it is not at hand, nothing is known of jobs. */
export async function expectNoKnownJobs(folder: string): Promise<void> {
  try {
    await expectNoJobs(folder);
  } catch (error) {
    if (!(error instanceof NoSlurmError)) throw error;
  }
}

async function expectNoJobs(folder: string): Promise<void> {
  const jobs = listSubmissions(folder).flatMap(({ jobs }) => (jobs ? [jobs.array, jobs.merge] : []));
  if (jobs.length === 0) return;
  const queued = await findQueued(jobs);
  if (queued.length > 0)
    throw new FolderError(
      `${folder}: jobs of this campaign still wait or run: let them end, or end them with: scancel ${queued.join(' ')}`,
    );
}

/** Deals runs out to tasks in turn: neighbours, which take about as long, come to different ones. */
export function dealOut(runs: readonly RunKey[], tasks: number): RunKey[][] {
  return Array.from({ length: tasks }, (_, task) => runs.filter((_run, index) => index % tasks === task));
}
