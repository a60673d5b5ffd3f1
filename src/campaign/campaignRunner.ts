import type { CampaignDatabase } from '../storage/campaignDatabase.ts';
import type { CampaignRow } from '../storage/campaignRow.ts';
import type { RunKey } from '../storage/taskRows.ts';
import { asStorageError, type CampaignJob, type CampaignJobResult, type DiskFault } from './campaignJob.ts';
import { failedRow } from './campaignRows.ts';
import type { Campaign } from './plan/campaign.ts';
import { WorkerPool, type JobOutcome } from './pool.ts';
import { RowWriter } from './rowWriter.ts';
import { RunQueue } from './runQueue.ts';

/** How far a campaign has come. */
export interface CampaignProgress {
  share: number; // of the work of this session, 0 to 1
  done: number; // runs with a row, failed ones among them
  failed: number; // runs
}

/** Does the runs of a campaign on a few threads, and stores their rows. */
export class CampaignRunner {
  readonly #campaign: Campaign;
  readonly #folder: string;
  readonly #pool: WorkerPool<CampaignJob, number, CampaignJobResult>;
  #isStopped = false;

  constructor(campaign: Campaign, folder: string, workers: number) {
    this.#campaign = campaign;
    this.#folder = folder;
    this.#pool = new WorkerPool('campaignWorker', workers);
  }

  /**
   * Does all runs that have no row yet, and those that failed; returns once their rows are stored, or the runner was stopped.
   *
   * @returns rows of the runs that failed
   * @throws StorageError where the disk refuses; rows stored before stay
   */
  async run(
    database: CampaignDatabase,
    onProgress: (progress: CampaignProgress) => void = () => undefined,
  ): Promise<CampaignRow[]> {
    const finished = (await database.finishedRuns()).filter(({ hasFailed }) => !hasFailed);
    const queue = new RunQueue(this.#campaign.points, this.#campaign.replicas, finished);
    const begun: RunKey[] = [];
    const shares = new Map<number, number>(); // of the runs under way, by index
    const failed: CampaignRow[] = [];
    let [done, costDone] = [finished.length, 0];
    let fault: DiskFault | null = null;
    const writer = new RowWriter(
      (rows) => database.append(rows),
      () => this.stop(),
    );
    const report = () => {
      let [costBegun, costUnderWay] = [0, 0];
      for (const [index, share] of shares) {
        const cost = queue.expected(begun[index].point);
        costUnderWay += cost;
        costBegun += share * cost;
      }
      const cost = costDone + costUnderWay + queue.costLeft;
      onProgress({ share: cost > 0 ? (costDone + costBegun) / cost : 1, done, failed: failed.length });
    };
    await this.#pool.run(this.#jobs(queue, begun), {
      onProgress: (index, share) => {
        shares.set(index, share);
        report();
      },
      onOutcome: (outcome) => {
        shares.delete(outcome.index);
        const run = begun[outcome.index];
        const result = this.#resultOf(run, outcome);
        if ('fault' in result) {
          fault ??= result.fault;
          this.stop();
          return;
        }
        if (!result.row) return;
        writer.push(result.row);
        done++;
        if (result.row.failure !== null) failed.push(result.row);
        const cost = queue.expected(run.point);
        if (result.row.cpuSeconds !== null) queue.learn(run.point, result.row.cpuSeconds);
        costDone += result.row.cpuSeconds ?? cost;
        report();
      },
    });
    await writer.drain();
    if (fault) throw asStorageError(fault);
    return failed;
  }

  /** Ends the runs under way without a row, and begins no more. */
  stop(): void {
    this.#isStopped = true;
    this.#pool.stop();
  }

  *#jobs(queue: RunQueue, begun: RunKey[]): Generator<CampaignJob> {
    while (!this.#isStopped) {
      const run = queue.take();
      if (!run) return;
      begun.push(run);
      yield { ...run, folder: this.#folder };
    }
  }

  #resultOf(run: RunKey, outcome: JobOutcome<CampaignJobResult>): CampaignJobResult {
    return 'result' in outcome ? outcome.result : { row: failedRow(this.#campaign, run, outcome.failure) };
  }
}
