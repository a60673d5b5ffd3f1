import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WorkerPool } from '../../src/campaign/pool.ts';
import type { RunRequest } from '../../src/campaign/recordedRun.ts';
import type { RunProgress } from '../../src/campaign/runProgress.ts';
import { decodeCheckpoint, encodeCheckpoint } from '../../src/formats/checkpoint.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import type { ParticleParameters } from '../../src/particle/state/parameters.ts';
import type { Snapshot } from '../../src/particle/state/snapshot.ts';
import { buildParticleParameters } from '../../src/scene/build.ts';
import { parseScene } from '../../src/scene/parse.ts';
import type { RunOutcome } from '../../src/storage/runRecord.ts';
import { smallScene } from '../campaign/smallScene.ts';
import { parametersOf, randomScene } from '../particle/scenes.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';

const modes = ['a', 'b', 'c', 'd'] as const;
const newFolder = temporaryFolders();

function modeParameters(mode: (typeof modes)[number], seed: number, metal: number): ParticleParameters {
  return buildParticleParameters(parseScene(smallScene(mode, metal)), seed);
}

function advance(simulation: Simulation, windows = Infinity): Simulation {
  for (let i = 0; i < windows && !simulation.stopReason; i++) simulation.advanceWindow();
  return simulation;
}

/** A snapshot as it comes back from a checkpoint's bytes. */
function throughBytes(snapshot: Snapshot): Snapshot {
  const origin = { version: 'test', sceneHash: 'test' };
  const rest = { cpuSeconds: 0, timelineBytes: 0, recordingBytes: 0, probes: {} };
  return decodeCheckpoint(encodeCheckpoint({ ...origin, ...rest, snapshot }), origin).snapshot;
}

describe('the state hash', () => {
  it('is the same for the same scene and seed, and another for another seed or run', () => {
    for (const mode of modes) {
      const hash = (seed: number, run = 0) =>
        advance(Simulation.create(modeParameters(mode, seed, 15), seed, run), 20).stateHash();
      const hashes = [hash(1), hash(2), hash(1, 1)];
      expect(hash(1)).toBe(hashes[0]);
      expect(new Set(hashes).size).toBe(3);
    }
  });

  it('is the same when slices and a box take turns in one thread', () => {
    const box = parametersOf({ geometry: { dimension: 3 } });
    const create = () =>
      [...modes.map((mode) => modeParameters(mode, 4, 20)), box].map((all) => Simulation.create(all, 4));
    const alone = create().map((simulation) => advance(simulation, 40).stateHash());
    const together = create();
    for (let window = 0; window < 40; window++) for (const simulation of together) advance(simulation, 1);
    expect(together.map((simulation) => simulation.stateHash())).toEqual(alone);
  });

  it.each(modes)('is the same when a run of mode %s goes on from a checkpoint', (mode) => {
    const parameters = modeParameters(mode, 7, 30);
    const whole = Simulation.create(parameters, 7);
    const checkpoints: Snapshot[] = [throughBytes(whole.snapshot())];
    for (let window = 1; !whole.stopReason; window++) {
      whole.advanceWindow();
      if ([1, 2, 4, 16, 64].includes(window)) checkpoints.push(throughBytes(whole.snapshot()));
    }
    expect(whole.world.metalCount).toBe(30);
    expect(checkpoints.length).toBeGreaterThan(2);
    for (const checkpoint of checkpoints) {
      const resumed = advance(Simulation.restore(parameters, checkpoint));
      expect([resumed.stopReason, resumed.stateHash()]).toEqual([whole.stopReason, whole.stateHash()]);
    }
  });

  it('is the same when a random scene goes on from a checkpoint', () => {
    fc.assert(
      fc.property(randomScene, fc.nat(8), ({ overrides, seed }, before) => {
        const parameters = parametersOf(overrides, seed);
        const whole = advance(Simulation.create(parameters, seed), before);
        const resumed = Simulation.restore(parameters, throughBytes(whole.snapshot()));
        expect(advance(resumed, 3).stateHash()).toBe(advance(whole, 3).stateHash());
      }),
      { numRuns: 40, seed: 2 },
    );
  });

  it('is the same on 1, 2 and 4 threads as in this one', async () => {
    const hashes = modes.map((mode) => advance(Simulation.create(modeParameters(mode, 3, 6), 3)).stateHash());
    for (const threads of [1, 2, 4]) {
      const folder = newFolder();
      const jobs: RunRequest[] = modes.map((mode) => {
        return { path: join(folder, mode), scene: mode, json: smallScene(mode, 6), seed: 3, force: false };
      });
      const outcomes = await new WorkerPool<RunRequest, RunProgress, RunOutcome>('runWorker', threads).run(jobs);
      expect(outcomes.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
      const found = outcomes.map((outcome) => ('result' in outcome ? outcome.result.stateHash : outcome.failure));
      expect(found).toEqual(hashes);
    }
  }, 120_000);
});
