import type { Worker } from 'node:worker_threads';
import { startWorker } from './startWorker.ts';
import type { PoolMessage, WorkerMessage } from './workerMessages.ts';

/** How a job ended; index is its place among the jobs. */
export type JobOutcome<Result> = { index: number } & ({ result: Result } | { failure: string });

/** Hears of a job as it goes on. */
export interface JobListener<Progress, Result> {
  onProgress?: (index: number, progress: Progress) => void;
  onOutcome?: (outcome: JobOutcome<Result>) => void;
}

/**
 * Does jobs on a few threads, each taking the next job when it has done one.
 *
 * **Holds** a job that throws, or brings its thread down, is a failure of its own and harms no other job.
 */
export class WorkerPool<Job, Progress, Result> {
  readonly #workerName: string;
  readonly #size: number;
  readonly #workers = new Set<Worker>();
  #waiting: Worker[] = []; // for their first job
  #isStopped = false;

  /** @param workerName module of this folder that calls serveJobs, without extension */
  constructor(workerName: string, size: number) {
    this.#workerName = workerName;
    this.#size = size;
  }

  /** Starts all threads, so that they load what they need while the jobs are still being prepared; `close` ends them without any. */
  warm(): void {
    while (this.#workers.size < this.#size) this.#waiting.push(this.#start());
  }

  async close(): Promise<void> {
    await Promise.all(this.#waiting.splice(0).map((worker) => worker.terminate()));
  }

  /**
   * Outcomes in the order of the jobs; jobs not begun when the pool is stopped are failures.
   *
   * @param jobs each asked for when a thread is free to do it
   */
  async run(jobs: Iterable<Job>, listener: JobListener<Progress, Result> = {}): Promise<JobOutcome<Result>[]> {
    const outcomes: JobOutcome<Result>[] = [];
    const queue = jobs[Symbol.iterator]();
    let next = 0;
    const lane = async () => {
      const waiting = this.#waiting.pop();
      let worker = waiting && this.#workers.has(waiting) ? waiting : null;
      for (let job = queue.next(); !job.done; job = queue.next()) {
        const index = next++;
        const outcome = this.#isStopped
          ? { index, failure: 'stopped before it began' }
          : await this.#do((worker ??= this.#start()), job.value, index, listener);
        if (worker && !this.#workers.has(worker)) worker = null;
        outcomes[index] = outcome;
        listener.onOutcome?.(outcome);
      }
      await worker?.terminate();
    };
    await Promise.all(Array.from({ length: this.#size }, lane));
    return outcomes;
  }

  /** Asks the jobs under way to end early, and begins no more. */
  stop(): void {
    this.#isStopped = true;
    for (const worker of this.#workers) worker.postMessage({ kind: 'stop' } satisfies PoolMessage<Job>);
  }

  #start(): Worker {
    const worker = startWorker(this.#workerName);
    this.#workers.add(worker);
    worker.once('exit', () => this.#workers.delete(worker));
    worker.once('error', () => this.#workers.delete(worker));
    return worker;
  }

  #do(worker: Worker, job: Job, index: number, listener: JobListener<Progress, Result>): Promise<JobOutcome<Result>> {
    return new Promise((resolve) => {
      const settle = (outcome: JobOutcome<Result>) => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(outcome);
      };
      const onMessage = (message: WorkerMessage<Progress, Result>) => {
        if (message.kind === 'progress') listener.onProgress?.(index, message.progress);
        else if (message.kind === 'result') settle({ index, result: message.result });
        else settle({ index, failure: message.message });
      };
      const onError = (error: Error) => settle({ index, failure: error.message });
      const onExit = (code: number) => settle({ index, failure: `its thread ended with code ${code}` });
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage({ kind: 'job', job } satisfies PoolMessage<Job>);
    });
  }
}
