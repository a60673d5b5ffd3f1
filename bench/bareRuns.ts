import { performance } from 'node:perf_hooks';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type Campaign } from '../src/campaign/plan/campaign.ts';
import { UnrecordedRun } from '../src/campaign/unrecordedRun.ts';
import type { RunKey } from '../src/storage/taskRows.ts';

/** One run, as the thread that does it must know it. */
interface BareRun {
  scene: unknown;
  seed: number;
}

/**
 * Wall-clock time that threads take for nothing but the runs of a campaign: no table, no folders, no progress [s].
 *
 * @param order the order in which the campaign did them
 */
export async function timeBareRuns(campaign: Campaign, order: readonly RunKey[], workers: number): Promise<number> {
  const left = order.map(({ point, replica }): BareRun => ({
    scene: campaign.sceneAt(point),
    seed: campaign.seedOf(point, replica),
  }));
  const start = performance.now();
  await Promise.all(Array.from({ length: workers }, () => doRuns(left)));
  return (performance.now() - start) / 1e3;
}

function doRuns(left: BareRun[]): Promise<void> {
  const worker = new Worker(new URL(import.meta.url));
  return new Promise((resolve, reject) => {
    const next = () => {
      const run = left.shift();
      if (run) worker.postMessage(run);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('message', next).on('error', reject);
    next();
  });
}

if (!isMainThread)
  parentPort?.on('message', ({ scene, seed }: BareRun) => {
    const run = new UnrecordedRun(scene, seed);
    while (!run.simulation.stopReason) run.advance(Infinity);
    parentPort?.postMessage(run.finish(run.simulation.stopReason).stateHash);
  });
