import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WorkerPool, type JobOutcome } from '../../src/campaign/pool.ts';
import type { RunRequest } from '../../src/campaign/recordedRun.ts';
import type { RunProgress } from '../../src/campaign/runProgress.ts';
import type { RunOutcome } from '../../src/storage/runRecord.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { smallScene } from './smallScene.ts';

const newFolder = temporaryFolders();
const modes = ['a', 'b', 'c', 'd'] as const;

function requestsIn(folder: string): RunRequest[] {
  return modes.map((mode) => ({
    path: join(folder, mode),
    scene: `growth/${mode}`,
    json: smallScene(mode, 6),
    seed: 3,
    force: false,
  }));
}

function newPool(size: number): WorkerPool<RunRequest, RunProgress, RunOutcome> {
  return new WorkerPool('runWorker', size);
}

function hashOf(outcome: JobOutcome<RunOutcome>): string {
  return 'result' in outcome ? outcome.result.stateHash : outcome.failure;
}

describe('a worker pool', () => {
  it('gives outcomes in the order of the jobs', async () => {
    const outcomes = await newPool(2).run(requestsIn(newFolder()));
    expect(outcomes.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(outcomes.map(hashOf)).toEqual(outcomes.map(() => expect.stringMatching(/^[0-9a-f]{16}$/u)));
  }, 60_000);

  it('reports progress, and a failure without harm to other jobs', async () => {
    const [first, second] = requestsIn(newFolder());
    const faulty = { ...first, path: '/dev/null/nowhere' };
    const seen = new Set<number>();
    const ended: number[] = [];
    const outcomes = await newPool(1).run([faulty, second], {
      onProgress: (index) => seen.add(index),
      onOutcome: ({ index }) => ended.push(index),
    });
    expect(outcomes[0]).toEqual({ index: 0, failure: expect.stringContaining('/dev/null/nowhere') });
    expect(hashOf(outcomes[1])).toMatch(/^[0-9a-f]{16}$/u);
    expect([...seen]).toEqual([1]);
    expect(ended).toEqual([0, 1]);
  });

  it('leaves resumable runs when it is stopped, and begins no more', async () => {
    const requests = requestsIn(newFolder()).map((request) => ({ ...request, json: smallScene('b', 100_000) }));
    const pool = newPool(1);
    const outcomes = await pool.run(requests.slice(0, 2), { onProgress: () => pool.stop() });
    expect(outcomes[0]).toMatchObject({ index: 0, result: { stoppedBy: 'interrupt' } });
    expect(outcomes[1]).toEqual({ index: 1, failure: 'stopped before it began' });
  });
});
