import type { CampaignDatabase } from '../storage/campaignDatabase.ts';
import type { CampaignRow } from '../formats/campaignRow.ts';
import { CampaignCourse } from './campaignCourse.ts';
import { asStorageError, type CampaignJob, type CampaignJobResult, type DiskFault } from './campaignJob.ts';
import { failedRow } from './campaignRows.ts';
import type { Campaign } from './plan/campaign.ts';
import { WorkerPool, type JobOutcome } from './pool.ts';
import { RowWriter } from './rowWriter.ts';
import { RunQueue } from './runQueue.ts';

/** How far a campaign has come. */
export interface CampaignProgress {
  share: number; // of the work of this session, 0 to 1
  done: number; // runs that ended, failed ones among them
  failed: number; // runs
}

/** Does the runs of a campaign on a few threads, and stores their rows. */
export class CampaignRunner {
  readonly #campaign: Campaign;
  readonly #folder: string;
  readonly #pool: WorkerPool<CampaignJob, number, CampaignJobResult>;
  #isStopped = false;
  #diskFault: DiskFault | null = null;

  /** Starts its threads at once; `close` ends them if they are not to run. */
  constructor(campaign: Campaign, folder: string, workers: number) {
    this.#campaign = campaign;
    this.#folder = folder;
    this.#pool = new WorkerPool('campaignWorker', Math.min(workers, campaign.runs));
    this.#pool.warm();
  }

  /**
   * Does all runs that have no row yet, and those that failed; returns once their rows are stored, or the runner was stopped.
   *
   * @returns rows of the runs that failed, in order of point and replica
   * @throws StorageError where the disk refuses; rows stored before stay
   */
  async run(
    database: CampaignDatabase,
    onProgress: (progress: CampaignProgress) => void = () => undefined,
  ): Promise<CampaignRow[]> {
    const { points, replicas } = this.#campaign;
    const finished = (await database.finishedRuns()).filter(({ hasFailed }) => !hasFailed);
    const course = new CampaignCourse(new RunQueue(points, replicas, finished));
    const writer = new RowWriter(
      (rows) => database.append(rows),
      () => this.stop(),
    );
    const failed: CampaignRow[] = [];
    let done = finished.length;
    const report = () => onProgress({ share: course.share, done, failed: failed.length });
    await this.#pool.run(this.#jobs(course), {
      onProgress: (index, share) => {
        course.advance(index, share);
        report();
      },
      onOutcome: (outcome) => {
        const row = this.#rowOf(course, outcome);
        if (!row) return;
        writer.push(row);
        course.end(outcome.index, row.cpuSeconds);
        if (row.failure !== null) failed.push(row);
        done++;
        report();
      },
    });
    await writer.drain();
    if (this.#diskFault) throw asStorageError(this.#diskFault);
    return failed.sort((one, other) => one.point - other.point || one.replica - other.replica);
  }

  async close(): Promise<void> {
    await this.#pool.close();
  }

  /** Ends the runs under way without a row, and begins no more. */
  stop(): void {
    this.#isStopped = true;
    this.#pool.stop();
  }

  *#jobs(course: CampaignCourse): Generator<CampaignJob> {
    while (!this.#isStopped) {
      const run = course.begin();
      if (!run) return;
      yield { ...run, folder: this.#folder };
    }
  }

  /** The row of a run that ended; null where it was stopped, or the disk refused, which stops all. */
  #rowOf(course: CampaignCourse, outcome: JobOutcome<CampaignJobResult>): CampaignRow | null {
    if ('failure' in outcome) return failedRow(this.#campaign, course.runAt(outcome.index), outcome.failure);
    if ('row' in outcome.result) return outcome.result.row;
    this.#diskFault ??= outcome.result.fault;
    this.stop();
    return null;
  }
}
