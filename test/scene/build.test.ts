import { describe, expect, it } from 'vitest';
import { atomsInSphere, buildParticleParameters } from '../../src/scene/build.ts';
import { mergeJson, type JsonObject } from '../../src/scene/json.ts';
import { parseScene } from '../../src/scene/parse.ts';
import type { ActivatedRate } from '../../src/particle/state/parameters.ts';
import { boltzmannConstant } from '../../src/units/constants.ts';

const slice: JsonObject = { title: 'slice', geometry: { width: '40 nm', thickness: '20 nm' }, voltage: '2 V' };

function build(changes: JsonObject = {}, seed = 1) {
  return buildParticleParameters(parseScene(mergeJson(slice, changes)), seed);
}

function numbersIn(value: unknown, path: string): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`));
}

describe('buildParticleParameters', () => {
  it('gives every parameter a number, infinite only where there is no limit', () => {
    const infinite = numbersIn(build(), '').filter(([, number]) => !Number.isFinite(number));
    expect(infinite).toEqual([
      ['.electrode.supply', Infinity],
      ['.stop.time', Infinity],
      ['.stop.events', Infinity],
    ]);
  });

  it('makes the rates of the refined set, in units of 1e4 /s at 300 K', () => {
    const { hopping, redox, nucleation, charge, surface } = build();
    const rate = ({ frequency, barrier }: ActivatedRate) =>
      (frequency * Math.exp(-barrier / (boltzmannConstant * 300))) / 1e4;
    const rates = [
      hopping.rate,
      redox.rate,
      nucleation.rate,
      charge.capture,
      charge.escape,
      surface.exchange,
      surface.pinning,
    ];
    const table = [1, 2, 0.3, 0.01, 0.01, 100, 1];
    rates.map(rate).forEach((value, index) => expect(Math.abs(value / table[index] - 1)).toBeLessThan(1e-3));
  });

  it('turns a mean field into the voltage across the film', () => {
    expect(build({ voltage: '1 MV/cm' }).voltage).toEqual({ shape: 'constant', voltage: 2 });
    expect(build({ voltage: '1 MV/cm', geometry: { thickness: '30 nm' } }).voltage).toEqual({
      shape: 'constant',
      voltage: 3,
    });
  });

  it('passes points on as two lists', () => {
    const points = [
      { time: '0 s', voltage: '0 V' },
      { time: '10 ms', voltage: '-1 V' },
    ];
    const { voltage } = build({ voltage: { shape: 'points', points } });
    expect(voltage).toEqual({ shape: 'points', times: [0, 0.01], voltages: [0, -1] });
  });

  it('takes depth from the slab, the box or the particle', () => {
    expect(build().geometry.depth).toBe(0.5);
    expect(build({ geometry: { slabThickness: '1 nm' } }).geometry.depth).toBe(1);
    expect(build({ geometry: { dimension: 3, depth: '16 nm' } }).geometry.depth).toBe(16);
  });

  it('takes valence, atoms per particle and permittivity from the materials unless given', () => {
    const nickel = build({ materials: { metal: 'Ni' } });
    expect([nickel.valence, nickel.field.relativePermittivity]).toEqual([2, 3.9]);
    // A ball of 0.5 nm has 0.06545 nm^3, a nickel atom 0.01094 nm^3.
    expect(nickel.atomsPerParticle).toBeCloseTo(5.983, 3);
    const given = build({ materials: { metal: 'Ni', valence: 1, atomsPerParticle: 1, relativePermittivity: 25 } });
    expect([given.valence, given.atomsPerParticle, given.field.relativePermittivity]).toEqual([1, 1, 25]);
  });

  it('makes the top electrode inert', () => {
    expect(build({ electrodes: { top: 'inert' } }).electrode.active).toBe(false);
    expect(build().electrode.active).toBe(true);
  });

  it('places inclusions', () => {
    const placed = [{ center: ['10 nm', '12 nm'], diameter: '3 nm', supply: 'unlimited' }];
    expect(build({ inclusions: { placed } }).inclusions).toEqual([
      { x: 10, y: 0, z: 12, diameter: 3, supply: Infinity },
    ]);
  });
});

describe('atomsInSphere', () => {
  it('grows as the cube of the diameter', () => {
    expect(atomsInSphere(0.5, 'Ag')).toBeCloseTo(3.832, 3);
    expect(atomsInSphere(1, 'Ag') / atomsInSphere(0.5, 'Ag')).toBeCloseTo(8, 12);
  });
});
