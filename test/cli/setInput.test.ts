import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/cli/failure.ts';
import { readNewRun } from '../../src/cli/runInput.ts';
import { readNewSet } from '../../src/cli/setInput.ts';

describe('readNewSet', () => {
  it('applies settings, and names a folder after the scene', () => {
    const set = ['compliances=none', 'heat.tunnel=false', 'stages[0].voltage=1.5 V'];
    const { path, title, json, plans } = readNewSet('set/pulse', { workers: 1, set });
    expect([path, title]).toEqual(['out/set-pulse', 'A pulse of 1 V until 1 uA flows']);
    expect(json).toMatchObject({ stages: [{ voltage: '1.5 V' }], accuracy: { meshScale: 1 } });
    expect(plans).toMatchObject([
      {
        stages: [{ voltage: { shape: 'constant', voltage: 1.5 } }],
        parameters: { heat: { joule: true, tunnel: false } },
      },
    ]);
  });

  it.each<[string, () => unknown, string]>([
    [
      'a scene of particles',
      () => readNewSet('growth/a', { workers: 1 }),
      'growth/a: model: missing, expected "continuum": a SET scene; `filigree run` runs scenes of particles',
    ],
    [
      'a SET scene among runs',
      () => readNewRun('set/pulse', {}),
      'set/pulse: model: "continuum", expected a scene of the particle model; `filigree set` runs SET scenes',
    ],
    [
      'a scene that is not there',
      () => readNewSet('set/puls', { workers: 1 }),
      'set/puls: no such file, and no bundled scene of that name; did you mean set/pulse?',
    ],
  ])('refuses %s', (_, read, message) => {
    expect(read).toThrow(new InputError([message]));
  });
});
