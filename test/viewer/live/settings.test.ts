import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readKnobs } from '../../../src/scene/knobs.ts';
import { applySettings } from '../../../src/scene/set.ts';
import { commandOf, settingsOf, splitSettings } from '../../../viewer/live/settings.ts';

const scene = { title: 't', geometry: { width: '40 nm', thickness: '20 nm' }, voltage: '1 MV/cm' };
const start = readKnobs(scene);

describe('settings of knobs', () => {
  it('name only what differs from the scene', () => {
    expect(settingsOf(start, start)).toEqual([]);
    expect(settingsOf(start, { ...start, mobility: 0.001, voltage: -1.5 })).toEqual([
      'mobility=0.001',
      'voltage=-1.5 V',
    ]);
    expect(settingsOf(start, { ...start, voltage: null })).toEqual([]);
  });

  it('give a scene that has the knobs so', () => {
    const turned = { mobility: 6.3e-9, redoxRate: 0.25, voltage: 2.05, temperature: 312.5 };
    const settings = settingsOf(start, turned);
    expect(readKnobs(applySettings(scene, settings))).toEqual(turned);
    expect(splitSettings(scene, settings)).toEqual({ knobs: turned, others: [] });
  });

  it('leave alone what no knob can show', () => {
    const others = [
      'stop.events=300',
      'voltage={"shape":"ramp","start":"0 V","rate":"1 V/s"}',
      'temperature=300',
      'mobility',
      'mobility=fast',
    ];
    expect(splitSettings(scene, [...others, 'redoxRate = 1e-3'])).toEqual({
      knobs: { ...start, redoxRate: 0.001 },
      others,
    });
  });
});

describe('the command line of a run', () => {
  it('is what a shell reads back', () => {
    const settings = ['mobility=0.001', 'voltage=2 V', `title=it's "so" for $5`, 'inclusions.placed[0].supply=3'];
    const command = commandOf({ scene: 'growth/a', seed: 7, settings });
    const words = execFileSync('sh', ['-c', command.replace('filigree', 'printf "%s\\n"')], { encoding: 'utf8' });
    expect(words.trimEnd().split('\n')).toEqual([
      'run',
      'growth/a',
      '--seed',
      '7',
      ...settings.flatMap((one) => ['--set', one]),
    ]);
  });

  it('names a file for a scene without a name', () => {
    expect(commandOf({ scene: null, seed: 0, settings: [] })).toBe('filigree run scene.json --seed 0');
  });
});
