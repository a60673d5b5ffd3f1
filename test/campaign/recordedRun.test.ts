import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { CheckpointError } from '../../src/formats/checkpoint.ts';
import { FolderError } from '../../src/storage/storageError.ts';
import { StoredRun } from '../../src/storage/storedRun.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { smallScene } from './smallScene.ts';

const newFolder = temporaryFolders();
const metal = 30;

function start(mode: 'b' | 'c' | 'd', force = false, path = newFolder()): RecordedRun {
  return RecordedRun.start({ path, scene: `growth/${mode}`, json: smallScene(mode, metal), seed: 5, force });
}

/** Runs one window after the other, at most so many. */
function advance(run: RecordedRun, windows = Infinity): RecordedRun {
  for (let i = 0; i < windows && !run.simulation.stopReason; i++) run.advance(0);
  return run;
}

function filesOf({ path }: RecordedRun) {
  const [timeline, recording, fluxes] = ['timeline.csv', 'recording.fgr', 'fluxes.json'].map((name) =>
    fs.readFileSync(join(path, name)),
  );
  return { timeline: timeline.toString(), recording: recording.toString('base64'), fluxes: fluxes.toString() };
}

describe('a recorded run', () => {
  it('leaves a folder that says how it ended', () => {
    const run = advance(start('c'));
    const outcome = run.finish(run.simulation.stopReason ?? 'interrupt');
    const stored = new StoredRun(run.path);
    const rows = stored.timeline();
    const { floating, ae, ce } = rows[rows.length - 1];
    const recording = stored.recording();
    const last = recording.frame(recording.frameCount - 1);
    expect(stored.record).toEqual(JSON.parse(JSON.stringify({ ...stored.record, ...outcome })));
    expect(stored.record).toMatchObject({ stoppedBy: 'metal', seed: 5, scene: 'growth/c' });
    expect(stored.record.stateHash).toMatch(/^[0-9a-f]{16}$/u);
    expect(floating + ae + ce).toBeGreaterThanOrEqual(metal);
    expect(last.kind.reduce((sum, kind) => sum + kind, 0)).toBe(floating + ae + ce);
    expect(last.potential).not.toBeNull();
    expect(last.voids).toEqual(run.simulation.world.field.voids);
    expect(last.voids).toContain(1);
    expect(recording.header).toMatchObject({ scene: stored.scene, seed: 5 });
    expect(stored.record.cpuSeconds).toBeGreaterThan(0);
  });

  it.each(['b', 'd'] as const)('goes on after an interruption as if there had been none (%s)', (mode) => {
    const whole = advance(start(mode));
    const { cpuSeconds, ...outcome } = whole.finish('metal');
    expect(outcome.clusters.nucleations).toBeGreaterThan(0);
    const broken = advance(start(mode), 4);
    broken.finish('interrupt');
    expect(new StoredRun(broken.path).record.stoppedBy).toBe('interrupt');
    const resumed = advance(RecordedRun.resume(broken.path));
    expect(resumed.finish('metal')).toEqual({ ...outcome, cpuSeconds: expect.any(Number) });
    expect(cpuSeconds).toBeGreaterThan(0);
    expect(filesOf(resumed)).toEqual(filesOf(whole));
  });

  it('goes on after being killed, from its checkpoint or from the start', () => {
    const whole = advance(start('b'));
    const { stateHash } = whole.finish('metal');
    const killedEarly = advance(start('b'), 2); // no checkpoint yet
    const resumed = advance(RecordedRun.resume(killedEarly.path), 3);
    resumed.finish('interrupt');
    const killedLater = advance(RecordedRun.resume(resumed.path), 2); // has written rows and frames since its checkpoint
    expect(filesOf(killedLater)).not.toEqual(filesOf(whole));
    const last = advance(RecordedRun.resume(killedLater.path));
    expect(last.finish('metal').stateHash).toBe(stateHash);
    expect(filesOf(last)).toEqual(filesOf(whole));
  });

  it('resumes a run that has ended without changing it', () => {
    const run = advance(start('c'));
    run.finish('metal');
    const before = filesOf(run);
    const again = advance(RecordedRun.resume(run.path));
    again.finish(again.simulation.stopReason ?? 'interrupt');
    expect(filesOf(again)).toEqual(before);
    expect(new StoredRun(run.path).record.stoppedBy).toBe('metal');
  });

  it('can go on to another simulated time', () => {
    const run = advance(start('b'), 2);
    run.finish('interrupt');
    const stopTime = run.progress().time * 1.01;
    const resumed = advance(RecordedRun.resume(run.path, stopTime));
    expect(resumed.simulation.stopReason).toBe('time');
    expect(resumed.finish('time')['simulatedTime [s]']).toBe(stopTime);
  });

  it('replaces a run only by force, and touches no other file', () => {
    const run = advance(start('c'), 3);
    run.finish('interrupt');
    const notes = join(run.path, 'notes.txt');
    fs.writeFileSync(notes, 'mine');
    expect(() => start('c', false, run.path)).toThrow(FolderError);
    start('c', true, run.path);
    expect(new StoredRun(run.path).record.stoppedBy).toBeNull();
    expect(fs.readFileSync(notes, 'utf8')).toBe('mine');
  });

  it('refuses the checkpoint of another run, and a truncated one', () => {
    const [one, other] = [advance(start('b'), 2), advance(start('c'), 2)];
    one.finish('interrupt');
    other.finish('interrupt');
    const checkpoint = join(one.path, 'checkpoint');
    const own = fs.readFileSync(checkpoint);
    fs.copyFileSync(join(other.path, 'checkpoint'), checkpoint);
    expect(() => RecordedRun.resume(one.path)).toThrow(CheckpointError);
    fs.writeFileSync(checkpoint, own.subarray(0, own.length / 2));
    expect(() => RecordedRun.resume(one.path)).toThrow(CheckpointError);
    expect(new StoredRun(one.path).record.stoppedBy).toBe('interrupt');
  });
});
