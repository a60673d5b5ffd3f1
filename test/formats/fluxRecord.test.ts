import { describe, expect, it } from 'vitest';
import { fluxesOf, parseFluxRecord } from '../../src/formats/fluxReading.ts';
import { fluxRecord, writeFluxRecord } from '../../src/formats/fluxRecord.ts';
import type { Fluxes } from '../../src/particle/probes/fluxTypes.ts';
import { elementaryCharge } from '../../src/units/constants.ts';
import { parametersOf } from '../particle/scenes.ts';

const one = { entry: 'emitted', side: 'active', byRadius: [5, 7, 1], byHeight: [0, 13] } as const;
const back = { entry: 'reduced', side: 'active', byRadius: [1, 0, 0], byHeight: [0, 1] } as const;
const onOther = { entry: 'reduced', side: 'other', byRadius: [90, 0, 0], byHeight: [90, 0] } as const;
const counts = [one, back, onOther].map((each) => ({
  ...each,
  byRadius: [...each.byRadius],
  byHeight: [...each.byHeight],
}));

const areas = [0.8, 2.4, 60.8];
const deposition = {
  gained: [0, 0, 0, 0, 0, 1, 2, 3, 4, 10],
  lost: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  expected: [0, 0, 0, 0, 0, 0.5, 0.5, 1, 2, 16],
  surface: [9, 8, 7, 6, 5, 5, 4, 3, 2, 1],
};
const fluxes: Fluxes = {
  radii: [0, 0.5, 1],
  heights: [0, 0.5, 1],
  voltage: { least: 0, greatest: 1.25 },
  filament: { serial: 1, x: 1.5, y: 2, height: 4.25, gap: 0.35 },
  nucleation: { time: 2e-4, x: 1.5, y: 2.3, z: 0.25, offset: 0.3 },
  classes: [
    { gap: [0, 2.5], time: 2e-3, areas, counts, deposition },
    { gap: [15, Infinity], time: 0, areas: [0, 0, 0], counts: [], deposition: null },
    { gap: 'no filament', time: 1e-3, areas: [0, 0, 64], counts, deposition: null },
    { gap: 'bridged', time: 0, areas: [0, 0, 0], counts: [], deposition: null },
  ],
  stages: [
    { from: 0, to: 2e-4, height: 0.5, gap: 7.5, footRadius: 0.25, middleRadius: 0.25, metal: 1, areas, counts: [] },
    { from: 2e-4, to: 3e-3, height: 4.25, gap: 0.35, footRadius: 1.1, middleRadius: 0.75, metal: 80, areas, counts },
  ],
};
const ofCopper = { metal: 'Cu', film: 'SiO2' } as const;
const record = fluxRecord(fluxes, { ...parametersOf({ geometry: { dimension: 3 } }), ...ofCopper });

describe('fluxes.json', () => {
  it('is in SI units, and its injection follows from counts, area and time', () => {
    expect(record).toMatchObject({
      simulated: true,
      geometry: 'box',
      'thickness [m]': 8e-9,
      'radii [m]': [0, 5e-10, 1e-9],
      ...{ version: 2, metal: 'Cu', film: 'SiO2' },
    });
    expect(record['particleVolume [m3]'] / (record.atomsPerParticle * 1.178e-29)).toBeCloseTo(1, 3);
    expect(record.classes[0]['areas [m2]']).toEqual([8e-19, 2.4e-18, 6.08e-17]);
    const charge = record.valence * record.atomsPerParticle * elementaryCharge;
    const [near] = record.classes;
    const expected = [4 / 8e-19, 7 / 2.4e-18, 1 / 6.08e-17].map((perArea) => (perArea * charge) / 2e-3);
    near['injection [A/m2]']?.forEach((value, ring) => expect(value / expected[ring]).toBeCloseTo(1, 12));
    const errors = near['injectionError [A/m2]'] as number[];
    expect(errors[0] / expected[0]).toBeCloseTo(Math.sqrt(6) / 4, 12);
  });

  it('has null where there is no time or no end', () => {
    expect(record.classes.map((each) => each['gap [m]'])).toEqual([
      [0, 2.5e-9],
      [1.5e-8, null],
      'no filament',
      'bridged',
    ]);
    expect(record.classes.map((each) => each['injection [A/m2]'] === null)).toEqual([false, true, false, true]);
  });

  it('reads back what was written, and tells damage', () => {
    const text = writeFluxRecord(record);
    expect(text.split('\n').length).toBeLessThan(250);
    expect(parseFluxRecord(text)).toEqual(record);
    expect(fluxesOf(parseFluxRecord(text))).toEqual(fluxes);
    expect(() => parseFluxRecord(text.replace('"emitted"', '"shot"'))).toThrow(/counts of shot, active/u);
    expect(() => parseFluxRecord('{}')).toThrow('holds no fluxes');
    expect(() => parseFluxRecord(text.replace('"version": 2,', ''))).toThrow(/has version 1,.*run the scene again/u);
    expect(() => parseFluxRecord(text.replace('"lost"', '"gone"'))).toThrow(/lost of a deposition/u);
  });

  it('belongs to a slice where the scene is one', () => {
    expect(fluxRecord(fluxes, { ...parametersOf(), ...ofCopper }).geometry).toBe('slice');
  });
});
