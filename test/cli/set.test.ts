import fs from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSetFolder } from '../../src/storage/storedSet.ts';
import { smallSetSettings } from '../campaign/smallSet.ts';
import { temporaryFolders } from '../storage/temporaryFolder.ts';
import { filigree } from './commandLine.ts';

const newFolder = temporaryFolders();
const one = '--workers=1';

function withSettings(...settings: string[]): string[] {
  return [...smallSetSettings, ...settings].flatMap((setting) => ['--set', setting]);
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('filigree set', () => {
  it('runs a sweep for each compliance, writes the folder and sums up', async () => {
    const out = join(newFolder(), 'set');
    const words = ['set', 'set/cu-sio2-pt', '--out', out, one, ...withSettings('compliances=["1 nA", "1 uA"]')];
    const { code, output } = await filigree(words);
    expect(code).toBe(0);
    const lines = output.trim().split('\n');
    expect(lines[0]).toBe('SET of Cu/SiO2/Pt under eight compliance currents');
    expect(lines[2]).toMatch(/^1 nA +1\.6\d+ s +\d+(?:\.\d+)? Mohm +0\.\d+ nm +\d\.\d\d nm .* 300 K +\d+ .*complete$/u);
    expect(lines[3]).toMatch(/^1 µA +1\.7\d+ s/u);
    expect(lines.at(-1)).toBe(`folder ${out}; filigree report ${out} draws it`);
    const { record, scene } = readSetFolder(out);
    expect(record).toMatchObject({ scene: 'set/cu-sio2-pt', title: lines[0] });
    expect(scene).toMatchObject({ compliances: ['1 nA', '1 uA'], film: { model: 'equipotential' }, cycles: 1 });
    const forced = await filigree([...words, '--force', '--json', '--set', 'compliances=["1 nA"]']);
    expect(forced.code).toBe(0);
    expect(JSON.parse(forced.output)).toEqual(readSetFolder(out).record);
    expect(fs.readdirSync(out).sort()).toEqual(['iv.csv', 'profiles-0.json', 'scene.json', 'set.json']);
  }, 60_000);

  it('keeps what there is when it is interrupted', async () => {
    const out = join(newFolder(), 'set');
    const slow = withSettings('cycles=1000', 'accuracy.stepScale=0.05', 'compliances=["1 uA", "1 nA"]');
    const { code, errors, output } = await filigree(
      ['set', 'set/cu-sio2-pt', '--out', out, one, ...slow],
      async (child) => {
        await until(() => fs.existsSync(join(out, 'set.json')));
        await new Promise((resolve) => setTimeout(resolve, 1500));
        child.kill('SIGINT');
      },
    );
    expect(code).toBe(130);
    expect(errors.at(-1)).toBe(`interrupted: 0 of 2 sweeps came to their end; ${out} holds what was computed`);
    expect(output).toMatch(/^1 µA .* stopped$/mu);
    const [begun, other] = readSetFolder(out).sweeps;
    expect([begun.record.end, other.record.end]).toEqual(['stopped', 'notRun']);
    expect(begun.rows.length).toBeGreaterThan(0);
  }, 60_000);

  it('reports bad input all at once, and writes nothing', async () => {
    const folder = newFolder();
    const scene = join(folder, 'scene.json');
    const taken = join(folder, 'taken');
    fs.mkdirSync(taken);
    fs.writeFileSync(join(taken, 'mine'), '');
    const content = {
      model: 'continuum',
      title: 'x',
      materials: { metal: 'Cuu', film: 'SiO2', counterElectrode: 'Pt' },
      geometry: { thickness: '10 nm', nucleusRadius: '11 nm' },
      compliances: ['0 A'],
      voltage: {
        shape: 'points',
        points: [
          { time: '1 s', voltage: '1 V' },
          { time: '0 s', voltage: '1 V' },
        ],
      },
      duration: '4 s',
    };
    fs.writeFileSync(scene, JSON.stringify(content));
    const { code, errors } = await filigree([
      'set',
      scene,
      '--out',
      taken,
      '--set',
      'heat.joul=false',
      '--set',
      'cycles=0',
    ]);
    expect(code).toBe(2);
    expect(errors.map((line) => line.replaceAll(folder, ''))).toEqual([
      '--set heat.joul: "joul", expected one of joule, tunnel, filament, counter, film, filamentFactor, ... (9 names); did you mean joule?',
      '/scene.json: materials.metal: "Cuu", expected one of Ag, Cu, Ni, Pt; did you mean Cu?',
      '/scene.json: compliances[0]: "0 A", expected a current above 0 A such as "1 mA"',
      '/scene.json: cycles: 0, expected a whole number of at least 1 and of at most 1000',
      `/scene.json: geometry.nucleusRadius: "11 nm", expected below the film's thickness, 10 nm`,
      '/scene.json: voltage.points[1].time: "0 s", expected later than the point before, 1 s',
      '--out: /taken exists and is not empty; --force replaces the SET in it',
    ]);
    expect(fs.readdirSync(taken)).toEqual(['mine']);
  });
});
