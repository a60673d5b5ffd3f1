import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordedRun } from '../../../src/campaign/recordedRun.ts';
import { concatenate } from '../../../src/formats/bytes.ts';
import { timelineText } from '../../../src/formats/csv.ts';
import { SceneError } from '../../../src/scene/problem.ts';
import { applySettings } from '../../../src/scene/set.ts';
import { readSceneFile } from '../../../src/storage/sceneFiles.ts';
import { EngineRun } from '../../../viewer/live/engineRun.ts';

const seed = 4;
const settings = ['stop.events=2500'];
const { json } = readSceneFile('growth/d');

describe('a run in the worker', () => {
  let folder: string;
  let stateHash: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'filigree-live-'));
    const run = RecordedRun.start({
      path: join(folder, 'run'),
      scene: 'growth/d',
      json: applySettings(json, settings),
      seed,
      force: false,
    });
    while (!run.simulation.stopReason) run.advance(100);
    stateHash = run.finish(run.simulation.stopReason).stateHash;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['window by window', 0, false],
    ['frame by frame', 1e6, true],
    ['in one go', 1e6, false],
  ])('writes what the command line writes, %s', (_how, milliseconds, toNextFrame) => {
    const run = new EngineRun({ json, seed, settings });
    const taken = [run.take()];
    while (!run.isOver) {
      run.advance(milliseconds, toNextFrame);
      taken.push(run.take());
    }
    const end = run.finish();
    taken.push(run.take());
    expect(end).toMatchObject({ stateHash, stoppedBy: 'events', progress: { events: 2500, share: 1 } });
    const file = (name: string) => readFileSync(join(folder, 'run', name));
    expect(file('recording.fgr').equals(concatenate(taken.map(({ bytes }) => bytes)))).toBe(true);
    expect(file('timeline.csv').toString()).toBe(timelineText(taken.flatMap(({ rows }) => rows)));
  });

  it('says all that is wrong with seed, settings and scene', () => {
    const faulty = {
      json: { ...(json as object), mobility: 0 },
      seed: -1,
      settings: ['stop.evnts=1', 'oops', 'temperature=300'],
    };
    let problems: { path: string }[] = [];
    try {
      new EngineRun(faulty);
    } catch (error) {
      problems = (error as SceneError).problems;
      expect(error).toBeInstanceOf(SceneError);
    }
    expect(problems.map(({ path }) => path).sort()).toEqual(['mobility', 'oops', 'seed', 'stop.evnts', 'temperature']);
  });
});
