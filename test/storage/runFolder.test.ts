import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CheckpointError } from '../../src/formats/checkpoint.ts';
import type { FileSystem } from '../../src/storage/appendedFile.ts';
import { RunFolder } from '../../src/storage/runFolder.ts';
import type { NewRun } from '../../src/storage/runFolder.ts';
import { FolderError, StorageError } from '../../src/storage/storageError.ts';
import { StoredRun } from '../../src/storage/storedRun.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import { header, walkingFrames } from '../formats/frames.ts';
import { temporaryFolders } from './temporaryFolder.ts';

const newFolder = temporaryFolders();
const version = '0.1.0';
const scene = { geometry: { width: '40 nm' } };
const recording = { title: 'a test', frame: header, scene, seed: 7 };
const newRun: NewRun = {
  start: { scene: 'growth/a', seed: 7, run: 0, version },
  scene,
  recording,
  force: false,
};
const frames = [...walkingFrames({ particles: 30, frames: 40, stride: 0.5, metalShare: 0.3, dimension: 2, seed: 2 })];

function rowAt(step: number): TimelineRow {
  const counts = { ions: step, floating: 1, ae: 2, ce: 3, clusters: 1, nucleations: step, merges: 0, splits: 0 };
  return { time: step / 3, voltage: 2, current: 1e-19, temperature: 300, ...counts, events: 9, meanCoordination: 2.5 };
}

/** Stands for a run: a row and a frame each step, a checkpoint that knows the next step after each one listed. */
function write(folder: RunFolder, from: number, to: number, checkpointsAfter: number[] = []): void {
  for (let step = from; step < to; step++) {
    folder.writeRow(rowAt(step));
    folder.writeFrame(frames[step]);
    if (checkpointsAfter.includes(step))
      folder.writeCheckpoint({
        snapshot: { values: { next: step + 1 }, arrays: {} },
        probes: {},
        cpuSeconds: 0.5,
      });
  }
}

const contentOf = (path: string) => ['timeline.csv', 'recording.fgr'].map((name) => fs.readFileSync(join(path, name)));

/** A disk that takes only so many bytes, the last piece in part. */
function smallDisk(bytes: number, code: 'ENOSPC' | 'EIO' = 'ENOSPC'): FileSystem {
  let left = bytes;
  const writeSync = (descriptor: number, buffer: Uint8Array, offset: number, length: number, position: number) => {
    if (left === 0) throw Object.assign(new Error(`${code}: write`), { code, errno: -28 });
    const taken = Math.min(left, length, 100);
    left -= taken;
    return fs.writeSync(descriptor, buffer, offset, taken, position);
  };
  return { ...fs, writeSync: writeSync as typeof fs.writeSync };
}

describe('a new run folder', () => {
  it('can be read and resumed from the moment it exists', () => {
    const path = join(newFolder(), 'deep', 'run');
    const folder = RunFolder.create(path, newRun);
    const stored = new StoredRun(path);
    expect(stored.record).toMatchObject({
      scene: 'growth/a',
      seed: 7,
      run: 0,
      version,
      stoppedBy: null,
      stateHash: null,
    });
    expect(stored.scene).toEqual(newRun.scene);
    expect(stored.timeline()).toEqual([]);
    expect(stored.recording().frameCount).toBe(0);
    expect(stored.checkpoint(version)).toBeNull();
    write(folder, 0, 3);
    expect(stored.timeline()).toEqual([rowAt(0), rowAt(1), rowAt(2)]);
    expect(stored.recording().times).toEqual(frames.slice(0, 3).map((frame) => frame.time));
    folder.close();
  });

  it('holds the outcome at the end', () => {
    const path = newFolder();
    const folder = RunFolder.create(path, newRun);
    const outcome = {
      stateHash: '0123456789abcdef',
      stoppedBy: 'bridged',
      events: { total: 3, hop: 3 },
      'simulatedTime [s]': 0.25,
      cpuSeconds: 1,
      ledger: { emitted: 5 },
      particles: { ions: 1, floating: 2, ae: 3, ce: 4 },
      clusters: { sizes: [2], nucleations: 1, merges: 0, splits: 0, births: 1, deaths: 0 },
      'timeToBridge [s]': 0.25,
      growthMode: { mode: 'a', mixed: false, orderParameters: {} },
      filament: null,
      device: null,
    };
    folder.writeOutcome(outcome);
    folder.close();
    expect(new StoredRun(path).record).toEqual({ ...newRun.start, ...outcome });
    expect(fs.readdirSync(path).sort()).toEqual(['recording.fgr', 'run.json', 'scene.json', 'timeline.csv']);
  });

  it('is refused where something is, and only a run makes room', () => {
    const path = newFolder();
    fs.writeFileSync(join(path, 'notes.txt'), 'mine');
    expect(() => RunFolder.create(path, newRun)).toThrow(FolderError);
    expect(() => RunFolder.create(path, newRun)).toThrow(/not empty.*--force/);
    expect(fs.readdirSync(path)).toEqual(['notes.txt']);
    expect(new FolderError('').exitCode).toBe(2);
    const first = RunFolder.create(path, { ...newRun, force: true });
    write(first, 0, 5, [4]);
    first.close();
    RunFolder.create(path, { ...newRun, force: true }).close();
    expect(new StoredRun(path).checkpoint(version)).toBeNull();
    expect(new StoredRun(path).timeline()).toEqual([]);
    expect(fs.readFileSync(join(path, 'notes.txt'), 'utf8')).toBe('mine');
    expect(() => RunFolder.create(join(path, 'notes.txt'), { ...newRun, force: true })).toThrow(/no folder/);
  });
});

describe('a resumed run', () => {
  const uninterrupted = () => {
    const path = newFolder();
    const folder = RunFolder.create(path, newRun);
    write(folder, 0, 40);
    folder.close();
    return contentOf(path);
  };

  /** Leaves a folder as a killed run does: written past its last checkpoint, the last frame cut off, never closed. */
  const killed = (checkpointsAfter: number[], reached: number) => {
    const path = newFolder();
    const folder = RunFolder.create(path, newRun);
    write(folder, 0, reached, checkpointsAfter);
    folder.close();
    const length = fs.statSync(join(path, 'recording.fgr')).size;
    if (!checkpointsAfter.includes(reached - 1)) fs.truncateSync(join(path, 'recording.fgr'), length - 9);
    return path;
  };

  it.each([
    ['from its last checkpoint', [3, 17], 25],
    ['across a key frame', [31], 33],
    ['from a checkpoint after which nothing came', [17], 18],
    ['from the stored scene when it had come to no checkpoint', [], 12],
  ])('goes on %s with the very same bytes', (_, checkpointsAfter, reached) => {
    const path = killed(checkpointsAfter, reached);
    const stored = new StoredRun(path);
    const checkpoint = stored.checkpoint(version);
    const next = Number(checkpoint?.snapshot.values.next ?? 0);
    expect(next).toBe(checkpointsAfter.length > 0 ? checkpointsAfter[checkpointsAfter.length - 1] + 1 : 0);
    const folder = RunFolder.resume(stored, checkpoint, version, recording);
    expect(new StoredRun(path).record).toEqual(stored.record);
    expect(stored.timeline().length).toBe(next);
    expect([stored.recording().frameCount, stored.recording().tail.bytes]).toEqual([next, 0]);
    write(folder, next, 40);
    folder.close();
    expect(contentOf(path)).toEqual(uninterrupted());
  });

  it('is refused, and nothing changed, when its files do not fit together', () => {
    const path = killed([5], 9);
    const before = contentOf(path);
    fs.writeFileSync(join(path, 'checkpoint.whole'), fs.readFileSync(join(path, 'checkpoint')));
    fs.truncateSync(join(path, 'checkpoint'), 60);
    expect(() => new StoredRun(path).checkpoint(version)).toThrow(/truncated or damaged/);
    fs.renameSync(join(path, 'checkpoint.whole'), join(path, 'checkpoint'));
    expect(() => new StoredRun(path).checkpoint('0.2.0')).toThrow(CheckpointError);
    expect(contentOf(path)).toEqual(before);

    const good = new StoredRun(path).checkpoint(version);
    const damaged = before[1].slice();
    damaged[(good?.recordingBytes ?? 0) - 20] ^= 1;
    fs.writeFileSync(join(path, 'recording.fgr'), damaged);
    expect(() => RunFolder.resume(new StoredRun(path), good, version, recording)).toThrow(/damaged after frame 5/);
    expect(contentOf(path)).toEqual([before[0], damaged]);

    fs.truncateSync(join(path, 'timeline.csv'), 100);
    expect(() => new StoredRun(path).checkpoint(version)).toThrow(/timeline.csv has 100 bytes/);
    fs.writeFileSync(join(path, 'scene.json'), '{}\n');
    expect(() => new StoredRun(path).checkpoint(version)).toThrow(/another scene/);
  });

  it('is refused where no run is', () => {
    const path = newFolder();
    expect(() => new StoredRun(path)).toThrow(/no run folder: it holds no scene.json/);
    expect(() => new StoredRun(join(path, 'nowhere'))).toThrow(FolderError);
    fs.writeFileSync(join(path, 'scene.json'), '{}');
    fs.writeFileSync(join(path, 'run.json'), '{"seed": ');
    expect(() => new StoredRun(path)).toThrow(/run.json holds no JSON/);
    fs.writeFileSync(join(path, 'run.json'), '{"seed": "7"}');
    expect(() => new StoredRun(path)).toThrow(/holds no seed/);
  });
});

describe('a disk that fills', () => {
  /** Writes twelve steps on a disk with `room` bytes; returns what stopped it. */
  function failureWith(path: string, room: number): unknown {
    let folder: RunFolder | null = null;
    try {
      folder = RunFolder.create(path, newRun, smallDisk(room));
      write(folder, 0, 12, [3, 7]);
      return null;
    } catch (error) {
      return error;
    } finally {
      folder?.close();
    }
  }

  it('leaves, whenever it fills, a folder that opens, resumes and ends as if nothing had been', () => {
    const whole = newFolder();
    const folder = RunFolder.create(whole, newRun);
    write(folder, 0, 12, [3, 7]);
    folder.close();
    const wanted = contentOf(whole);
    const goneOnFrom = new Set<number>();
    for (let room = 1400; room < 16_000; room += 450) {
      const path = newFolder();
      const failure = failureWith(path, room);
      if (failure === null) break;
      expect(failure).toBeInstanceOf(StorageError);
      expect((failure as StorageError).message).toMatch(/the disk is full \(ENOSPC\): .* could not be written/);
      expect(fs.readdirSync(path).filter((name) => name.endsWith('.part'))).toEqual([]);
      const stored = new StoredRun(path);
      expect(stored.recording().tail.bytes).toBe(0);
      expect([0, 1]).toContain(stored.timeline().length - stored.recording().frameCount);
      const checkpoint = stored.checkpoint(version);
      const next = Number(checkpoint?.snapshot.values.next ?? 0);
      goneOnFrom.add(next);
      const resumed = RunFolder.resume(stored, checkpoint, version, recording);
      write(resumed, next, 12, [3, 7]);
      resumed.close();
      expect(contentOf(path)).toEqual(wanted);
    }
    expect([...goneOnFrom]).toEqual([0, 4, 8]);
  });

  it('leaves a run that starts again if it fills while the folder is made', () => {
    const path = newFolder();
    const bytesBefore = ['scene.json', 'run.json'].reduce((sum, name) => {
      if (!fs.existsSync(join(path, name))) RunFolder.create(path, newRun).close();
      return sum + fs.statSync(join(path, name)).size;
    }, 0);
    expect(() => RunFolder.create(path, { ...newRun, force: true }, smallDisk(bytesBefore + 20))).toThrow(StorageError);
    const stored = new StoredRun(path);
    const folder = RunFolder.resume(stored, stored.checkpoint(version), version, recording);
    folder.close();
    expect(stored.recording().frameCount).toBe(0);
  });

  it('is told from a disk that fails', () => {
    expect(() => RunFolder.create(newFolder(), newRun, smallDisk(200, 'EIO'))).toThrow(/input\/output error \(EIO\)/);
  });

  it.skipIf(!fs.existsSync('/dev/full'))('is met in earnest', () => {
    const path = newFolder();
    const folder = RunFolder.create(path, newRun);
    write(folder, 0, 5, [4]);
    fs.symlinkSync('/dev/full', join(path, 'checkpoint.part'));
    expect(() => write(folder, 5, 6, [5])).toThrow(StorageError);
    folder.close();
    expect(new StoredRun(path).checkpoint(version)?.snapshot.values.next).toBe(5);
  });
});
