import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RecordedRun } from '../../src/campaign/recordedRun.ts';
import { StoredRun } from '../../src/storage/storedRun.ts';
import { smallScene, smallSettings } from '../campaign/smallScene.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

const newFolder = temporaryFolders();

/** Options that make a growth scene small and end it by its metal count. */
function small(metalParticles: number): string[] {
  return [...smallSettings, `stop.metalParticles=${metalParticles}`].flatMap((setting) => ['--set', setting]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('filigree run', () => {
  it('runs a scene, tells what came of it, and exports the recording', async () => {
    const out = join(newFolder(), 'run');
    const run = await filigree(['run', 'growth/c', '--seed', '4', '--out', out, '--json', ...small(8)]);
    expect(run.code).toBe(0);
    expect(JSON.parse(run.output)).toEqual(new StoredRun(out).record);
    expect(JSON.parse(run.output)).toMatchObject({ scene: 'growth/c', seed: 4, stoppedBy: 'metal' });
    const xyz = `${out}.xyz`;
    expect((await filigree(['export', out, '--to', 'xyz', '--out', xyz])).code).toBe(0);
    expect(fs.readFileSync(xyz, 'utf8')).toContain('Lattice="15 0 0 0 0.5 0 0 0 8"');
    const again = await filigree(['export', out, '--to', 'xyz', '--out', xyz]);
    expect(again).toMatchObject({ code: 2, errors: [`${xyz} exists; --force replaces it`] });
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('goes on after %s as if nothing had happened', async (signal) => {
    const [whole, broken] = [join(newFolder(), 'run'), join(newFolder(), 'run')];
    const run = RecordedRun.start({ path: whole, scene: 'growth/d', json: smallScene('d', 30), seed: 1, force: false });
    run.advance(Infinity);
    const { stateHash } = run.finish('metal');
    const end = await filigree(['run', 'growth/d', ...small(30), '--out', broken], async (child) => {
      await until(() => fs.existsSync(join(broken, 'recording.fgr')));
      child.kill(signal);
    });
    expect(end.code).toBe(signal === 'SIGKILL' ? null : 130);
    expect(new StoredRun(broken).record.stoppedBy).toBe(signal === 'SIGKILL' ? null : 'interrupt');
    expect((await filigree(['run', '--resume', broken])).code).toBe(0);
    expect(new StoredRun(broken).record.stateHash).toBe(stateHash);
    for (const name of ['timeline.csv', 'recording.fgr'])
      expect(fs.readFileSync(join(broken, name)).equals(fs.readFileSync(join(whole, name)))).toBe(true);
  });
});

describe('bad input', () => {
  it('is reported all at once, and nothing is written', async () => {
    const folder = newFolder();
    const scene = join(folder, 'scene.json');
    const taken = join(folder, 'taken');
    fs.mkdirSync(taken);
    fs.writeFileSync(join(taken, 'mine'), '');
    const content = { title: 'x', geometry: { width: '40 eV', thickness: '20 nm' }, voltage: '2 V' };
    fs.writeFileSync(scene, JSON.stringify(content));
    const words = ['run', scene, '--seed', '1.5', '--set', 'mobilty=3', '--until', '3 nm', '--out', taken];
    const { code, errors } = await filigree(words);
    expect(code).toBe(2);
    expect(errors).toEqual([
      '--seed: "1.5", expected a whole number from 0 on, such as 7',
      expect.stringMatching(/^--set mobilty: .*did you mean mobility\?$/u),
      '--until: expected a time such as "2 s", got "3 nm" (a length)',
      `${scene}: geometry.width: "40 eV", expected a length above 0 nm such as "40 nm"; did you mean 40 nm?`,
      `--out: ${taken} exists and is not empty; --force replaces the run in it`,
    ]);
    expect(fs.readdirSync(taken)).toEqual(['mine']);
  });

  it('ends an unknown option with exit code 2', async () => {
    const { code, errors, output } = await filigree(['run', 'growth/a', '--sed', '3']);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors[0]).toBe("error: unknown option '--sed'");
  });
});
