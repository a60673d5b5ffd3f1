import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { readNewRun, readResume, readSeed } from '../../src/cli/runInput.ts';
import { describeFailure } from '../../src/cli/failure.ts';
import { parseScene } from '../../src/scene/parse.ts';
import { smallScene } from '../campaign/smallScene.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';

const newFolder = temporaryFolders();

/** What is printed about the error that `read` throws. */
function failureOf(read: () => unknown): { lines: readonly string[]; exitCode: number } {
  try {
    read();
  } catch (error) {
    return describeFailure(error);
  }
  throw new Error('nothing was wrong');
}

describe('readNewRun', () => {
  it('applies settings and the time limit, and names a folder after scene and seed', () => {
    const request = readNewRun('growth/b', { set: ['mobility=0.5', 'voltage=1 V'], until: '2 ms', seed: '7' });
    expect(request).toMatchObject({ path: 'out/growth-b-7', scene: 'growth/b', seed: 7, force: false });
    expect(parseScene(request.json)).toMatchObject({
      mobility: 0.5,
      voltage: { shape: 'constant', voltage: 1 },
      stop: { time: 2e-3 },
    });
    expect(readNewRun('./scenes/growth/b.json', {}).path).toBe('out/growth-b-1');
  });

  it.each([
    [undefined, {}, 'scene: missing, expected a path, or a name such as growth/a'],
    ['growth/x', {}, 'growth/x: no such file, and no bundled scene of that name; did you mean growth/a?'],
    ['growth/a', { until: '0 s' }, '--until: "0 s", expected a time above 0 such as "2 s"'],
    ['growth/a', { set: ['mobility=-1'] }, 'growth/a: mobility: -1, expected a number above 0'],
    ['growth/a', { out: 'package.json' }, '--out: package.json exists and is no folder'],
  ])('refuses %j with %j', (reference, options, line) => {
    const failure = failureOf(() => readNewRun(reference, options));
    expect(failure).toMatchObject({ lines: [line], exitCode: 2 });
  });
});

describe('readResume', () => {
  it('takes the same scene under either name, and another time limit', () => {
    const path = startedRun();
    expect(readResume('scenes/growth/b.json', { resume: path, seed: '3', until: '1 s' })).toEqual({
      path,
      stopTime: 1,
    });
  });

  it('refuses what contradicts the stored run, all at once', () => {
    const path = startedRun();
    const options = { resume: path, set: ['mobility=1'], seed: '4', out: 'elsewhere' };
    expect(failureOf(() => readResume('growth/a', options))).toMatchObject({
      exitCode: 2,
      lines: [
        `scene: "growth/a", expected "growth/b" as the run in ${path} has`,
        `--seed: 4, expected 3 as the run in ${path} has`,
        '--set: not with --resume, a resumed run keeps its scene',
        `--out: "elsewhere", expected ${JSON.stringify(path)} as the run in ${path} has`,
      ],
    });
  });

  it('refuses a folder without a run', () => {
    expect(failureOf(() => readResume(undefined, { resume: 'nowhere' }))).toMatchObject({
      exitCode: 2,
      lines: ['--resume: nowhere is no run folder: it holds no scene.json'],
    });
  });

  function startedRun(): string {
    const path = join(newFolder(), 'run');
    RecordedRun.start({ path, scene: 'growth/b', json: smallScene('b', 5), seed: 3, force: false });
    return path;
  }
});

describe('readSeed', () => {
  it('takes whole numbers from 0 on', () => {
    expect([readSeed(undefined), readSeed('0'), readSeed('42')]).toEqual([1, 0, 42]);
    for (const text of ['1.5', '-1', 'x', '', '1e3', '99999999999999999999'])
      expect(failureOf(() => readSeed(text))).toMatchObject({ exitCode: 2 });
  });
});
