import { describe, expect, it } from 'vitest';
import { SceneError } from '../../src/scene/problem.ts';
import { applySettings } from '../../src/scene/set.ts';

const scene = { title: 't', mobility: 1, geometry: { width: '40 nm' }, voltage: '2 V' };

function problemsOf(...settings: string[]) {
  try {
    applySettings(scene, settings);
  } catch (error) {
    if (error instanceof SceneError) return error.problems;
    throw error;
  }
  return [];
}

describe('applySettings', () => {
  it('sets numbers, quantities and words without touching the original', () => {
    const changed = applySettings(scene, [
      'mobility=1e-3',
      'geometry.width=60 nm',
      'stop.time=unlimited',
      'stop.bridged=false',
    ]);
    expect(changed).toEqual({
      title: 't',
      mobility: 0.001,
      geometry: { width: '60 nm' },
      voltage: '2 V',
      stop: { time: 'unlimited', bridged: false },
    });
    expect(scene.geometry.width).toBe('40 nm');
  });

  it('lets the last setting of a place win', () => {
    expect(applySettings(scene, ['mobility=1', 'mobility=2'])).toMatchObject({ mobility: 2 });
  });

  it('reaches into lists and builds what is not there', () => {
    const changed = applySettings(scene, [
      'inclusions.placed[0].center=["20 nm", "10 nm"]',
      'inclusions.placed[0].diameter=3 nm',
      'inclusions.placed.1.diameter=2 nm',
    ]);
    expect(changed).toMatchObject({
      inclusions: { placed: [{ center: ['20 nm', '10 nm'], diameter: '3 nm' }, { diameter: '2 nm' }] },
    });
  });

  it('replaces a voltage by a waveform', () => {
    const voltage = { shape: 'ramp', start: '0 V', rate: '1 V/s' };
    expect(applySettings(scene, [`voltage=${JSON.stringify(voltage)}`])).toMatchObject({ voltage });
    expect(applySettings(scene, ['voltage.shape=ramp'])).toMatchObject({ voltage: { shape: 'ramp' } });
  });

  it.each([
    ['mobilty=1', 'mobilty', 'mobility'],
    ['geometry.widht=60 nm', 'geometry.widht', 'width'],
    ['geometri.width=60 nm', 'geometri', 'geometry'],
    ['geometry.width.x=60 nm', 'geometry.width.x', undefined],
    ['inclusions.placed.first=1', 'inclusions.placed.first', undefined],
    ['inclusions.placed[2]=1', 'inclusions.placed[2]', undefined],
    ['mobility', 'mobility', undefined],
    ['=3', '=3', undefined],
  ])('refuses %s', (setting, path, nearest) => {
    const problems = problemsOf(setting);
    expect(problems.map((problem) => [problem.path, problem.nearest])).toEqual([[path, nearest]]);
  });

  it('names every setting at fault', () => {
    expect(problemsOf('mobilty=1', 'mobility=2', 'stop.tiem=3 s').map(({ path }) => path)).toEqual([
      'mobilty',
      'stop.tiem',
    ]);
  });
});
