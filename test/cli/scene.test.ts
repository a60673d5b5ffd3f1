import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sceneCommand } from '../../src/cli/scene.ts';

let folder: string;
let output: string[];
let errors: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'filigree-scene-'));
  output = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void output.push(text));
  vi.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text));
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
  process.exitCode = undefined;
});

function run(...words: string[]): number | string | null | undefined {
  sceneCommand().parse(words, { from: 'user' });
  return process.exitCode;
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('scene check', () => {
  it('accepts bundled scenes by name or path', () => {
    expect(run('check', 'growth/a', 'scenes/growth/b.json')).toBeUndefined();
    expect(output).toEqual(['growth/a: no problems', 'scenes/growth/b.json: no problems']);
  });

  it('prints each of seven faults on a line and exits with 2', () => {
    const scene = {
      title: 'seven faults',
      geometry: { width: '40 eV', thickness: '20 nm', particleDiametre: '0.5 nm' },
      materials: { metal: 'Agg' },
      voltage: '2 kg',
      mobility: 0,
      field: { gridStep: '10 nm' },
      stop: { time: 'never' },
    };
    const path = write('seven.json', JSON.stringify(scene));
    expect(run('check', path)).toBe(2);
    expect(errors.map((line) => line.replace(`${path}: `, ''))).toEqual([
      'geometry.particleDiametre: "0.5 nm", expected one of dimension, width, depth, slabThickness, thickness, particleDiameter, ... (8 names); did you mean particleDiameter?',
      'geometry.width: "40 eV", expected a length above 0 nm such as "40 nm"; did you mean 40 nm?',
      'materials.metal: "Agg", expected one of Ag, Cu, Ni, Pt; did you mean Ag?',
      'voltage: "2 kg", expected a voltage such as "2 V" or a field such as "1 MV/cm"; did you mean 2 kV?',
      'mobility: 0, expected a number above 0',
      'stop.time: "never", expected a time above 0 s such as "2 s" or "unlimited"',
      `field.gridStep: "10 nm", expected at most a quarter of the film's shortest side: 5 nm`,
    ]);
  });

  it('refuses a film that no machine has the memory for, before anything is set up', () => {
    const geometry = { dimension: 3, width: '5000 nm', depth: '5000 nm', thickness: '20 nm' };
    const path = write('vast.json', JSON.stringify({ title: 'vast', geometry, voltage: '2 V' }));
    expect(run('check', path)).toBe(2);
    expect(errors).toEqual([
      expect.stringMatching(/field.gridStep: "1 nm", expected less memory than the .* would do$/u),
    ]);
  });

  it('says what a file lacks to be a scene at all, and goes on with the next', () => {
    const broken = write('broken.json', '{\n  "title": "t",\n  "voltage" "2 V"\n}');
    expect(run('check', broken, 'growth/e', 'growth/a')).toBe(2);
    expect(errors).toEqual([
      `${broken}: not JSON, line 3, column 13: expected ":", found "2 V"`,
      'growth/e: no such file, and no bundled scene of that name; did you mean growth/a?',
    ]);
    expect(output).toEqual(['growth/a: no problems']);
  });

  it('refuses a folder', () => {
    expect(run('check', folder)).toBe(2);
    expect(errors[0]).toMatch(/cannot be read/u);
  });
});

describe('scene schema', () => {
  it('prints JSON Schema', () => {
    run('schema');
    expect(JSON.parse(output.join('\n'))).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
  });
});

describe('scene list', () => {
  it('gives each bundled scene a line with its title', () => {
    run('list');
    const titles = new Map(output.map((line) => line.split(/ {2,}/u) as [string, string]));
    expect(titles.get('growth/a')).toBe('Growth mode a: one filament from the counter electrode');
    for (const line of output) expect(line).toMatch(/^[\w/-]+ {2,}\S/u);
  });
});
