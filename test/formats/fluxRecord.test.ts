import { describe, expect, it } from 'vitest';
import { fluxRecord, parseFluxRecord, writeFluxRecord } from '../../src/formats/fluxRecord.ts';
import type { Fluxes } from '../../src/particle/probes/fluxes.ts';
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
const fluxes: Fluxes = {
  radii: [0, 0.5, 1],
  heights: [0, 0.5, 1],
  filament: { serial: 3, x: 1.5, y: 2, height: 4.25, gap: 0.35 },
  classes: [
    { gap: [0, 2.5], time: 2e-3, areas, counts },
    { gap: [15, Infinity], time: 0, areas: [0, 0, 0], counts: [] },
    { gap: 'no filament', time: 1e-3, areas: [0, 0, 64], counts },
    { gap: 'bridged', time: 0, areas: [0, 0, 0], counts: [] },
  ],
};
const record = fluxRecord(fluxes, parametersOf({ geometry: { dimension: 3 } }));

describe('fluxes.json', () => {
  it('is in SI units, and its injection follows from counts, area and time', () => {
    expect(record).toMatchObject({
      simulated: true,
      geometry: 'box',
      'thickness [m]': 8e-9,
      'radii [m]': [0, 5e-10, 1e-9],
    });
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
    expect(text.split('\n').length).toBeLessThan(120);
    expect(parseFluxRecord(text)).toEqual(record);
    expect(() => parseFluxRecord(text.replace('"emitted"', '"shot"'))).toThrow(/counts of shot, active/u);
    expect(() => parseFluxRecord('{}')).toThrow('holds no fluxes');
  });

  it('belongs to a slice where the scene is one', () => {
    expect(fluxRecord(fluxes, parametersOf()).geometry).toBe('slice');
  });
});
