import { describe, expect, it } from 'vitest';
import { readKnobs, readWaveformShape } from '../../src/scene/knobs.ts';
import { parseScene } from '../../src/scene/parse.ts';
import { listBundledScenes, readSceneFile } from '../../src/storage/sceneFiles.ts';
import { modelOf } from '../../src/scene/modelOf.ts';

const film = { title: 't', geometry: { width: '40 nm', thickness: '20 nm' }, voltage: '2 V' };

describe('knobs of a scene', () => {
  const scenes = listBundledScenes().filter((name) => modelOf(readSceneFile(name).json) !== 'continuum');

  it.each(scenes)('are what %s is parsed to', (name) => {
    const { json } = readSceneFile(name);
    const { mobility, redoxRate, temperature, voltage, geometry } = parseScene(json);
    const shape = readWaveformShape(json);
    const constant =
      voltage.shape === 'constant'
        ? voltage.voltage
        : voltage.shape === 'field'
          ? voltage.field * geometry.thickness
          : null;
    expect(readKnobs(json)).toEqual({ mobility, redoxRate, temperature, voltage: constant });
    expect(shape === null).toBe(constant !== null);
  });

  it('have a voltage only where it is constant', () => {
    const of = (voltage: unknown) => readKnobs({ ...film, voltage }).voltage;
    expect(of('-500 mV')).toBe(-0.5);
    expect(of({ shape: 'constant', voltage: '3 V' })).toBe(3);
    expect(of({ shape: 'ramp', start: '0 V', rate: '1 V/s' })).toBeNull();
    expect(readWaveformShape({ ...film, voltage: { shape: 'ramp' } })).toBe('ramp');
  });

  it('are null where the scene is faulty', () => {
    const faulty = { ...film, mobility: 'fast', temperature: 300, voltage: '2 nm' };
    expect(readKnobs(faulty)).toEqual({ mobility: null, redoxRate: 1, voltage: null, temperature: null });
    expect(readKnobs(null)).toEqual({ mobility: null, redoxRate: null, voltage: null, temperature: null });
  });
});
