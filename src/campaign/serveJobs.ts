import { parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { PoolMessage, WorkerMessage } from './workerMessages.ts';

/** Work on one job: reports progress as it likes, and ends early once `isStopped`. */
export type JobWork<Job, Progress, Result> = (
  job: Job,
  report: (progress: Progress) => void,
  isStopped: () => boolean,
) => Promise<Result>;

/** Makes the module that calls it a worker of a WorkerPool. */
export function serveJobs<Job, Progress, Result>(work: JobWork<Job, Progress, Result>): void {
  let isStopped = false;
  const send = (message: WorkerMessage<Progress, Result>) => parentPort?.postMessage(message);
  const report = (progress: Progress) => send({ kind: 'progress', progress });
  // Work that never waits would not hear of a message; during a job none but 'stop' can come.
  const askWhetherStopped = () => {
    const waiting = parentPort && receiveMessageOnPort(parentPort);
    if (waiting && (waiting.message as PoolMessage<Job>).kind === 'stop') isStopped = true;
    return isStopped;
  };
  parentPort?.on('message', async (message: PoolMessage<Job>) => {
    if (message.kind === 'stop') {
      isStopped = true;
      return;
    }
    try {
      send({ kind: 'result', result: await work(message.job, report, askWhetherStopped) });
    } catch (error) {
      send({ kind: 'failure', message: error instanceof Error ? error.message : String(error) });
    }
  });
}
