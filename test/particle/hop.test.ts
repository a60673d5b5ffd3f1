import { describe, expect, it } from 'vitest';
import { mean, variance } from '../../src/math/statistics.ts';
import { HOP } from '../../src/particle/engine/eventKinds.ts';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { createIon } from '../../src/particle/state/matter.ts';
import { boltzmannConstant } from '../../src/units/constants.ts';
import { parametersOf } from './scenes.ts';

const thermalEnergy = boltzmannConstant * 300; // [eV]
const hopLength = 0.5; // [nm]
const rate = 1e13 * Math.exp(-0.53574 / thermalEnergy); // [1/s] one direction, no field
const thickness = 48; // [nm]
const start = 32; // [nm] above the counter electrode
const never = { rate: { barrier: '30 eV' } }; // a rate of exactly 0

/** Where ions have got to after a time in a uniform field that drives them towards the counter electrode. */
interface Drifted {
  along: number[]; // [nm]
  across: number[][]; // [nm] along each transverse axis
}

/** Lets ions hop and does nothing else: no reaction, no space charge, no disorder. */
function drift(dimension: 2 | 3, field: number, time: number, ions: number): Drifted {
  const sides = dimension === 3 ? { width: '48 nm', depth: '48 nm' } : { width: '48 nm' };
  const parameters = parametersOf({
    geometry: { dimension, ...sides, thickness: `${thickness} nm` },
    voltage: `${field * thickness} V`,
    electrodes: { top: 'inert' },
    hopping: { disorderBase: 0, disorderSlope: 0 },
    redox: never,
    nucleation: never,
    field: { gridStep: '2 nm', netChargeFraction: 0, tolerance: '1e-9 V' },
    stop: { time: `${time} s` },
  });
  const simulation = Simulation.create(parameters, 11);
  const { world } = simulation;
  const slots = Array.from({ length: ions }, () => createIon(world, 24, dimension === 3 ? 24 : 0, start));
  refreshChanged(world);
  while (!simulation.stopReason) simulation.advanceWindow();
  expect([simulation.stopReason, world.eventCount]).toEqual(['time', world.eventCounts[HOP]]);
  const { x, y, z } = world.particles;
  const across = [slots.map((slot) => x[slot] - 24), slots.map((slot) => y[slot] - 24)];
  return { along: slots.map((slot) => start - z[slot]), across: across.slice(0, dimension - 1) };
}

/** Distance of a sample's mean from the expected one, in standard errors. */
function meanOff(values: number[], expected: number, spread: number): number {
  return (mean(values) - expected) / Math.sqrt(spread / values.length);
}

/** The same for its variance; independent hops by `step` have a fourth cumulant of step^2 times their variance. */
function varianceOff(values: number[], expected: number, step = hopLength): number {
  const fourth = step ** 2 * expected;
  return (variance(values) - expected) / Math.sqrt((fourth + 2 * expected ** 2) / values.length);
}

describe.each([2, 3] as const)('a chain of hops in %i dimensions', (dimension) => {
  it.each([0, -0.02, 0.1, 0.2])('drifts and spreads as Mott and Gurney say at %d V/nm', (field) => {
    const drive = (hopLength * field) / (2 * thermalEnergy);
    const hops = Math.min(10, 15 / Math.abs(Math.sinh(drive)));
    const { along, across } = drift(dimension, field, hops / rate, 1500);
    const spreadAlong = 2 * hopLength ** 2 * hops * Math.cosh(drive);
    const spreadAcross = 2 * hopLength ** 2 * hops;
    expect(Math.abs(meanOff(along, 2 * hopLength * hops * Math.sinh(drive), spreadAlong))).toBeLessThan(3.5);
    expect(Math.abs(varianceOff(along, spreadAlong))).toBeLessThan(3.5);
    expect(across.length).toBe(dimension - 1);
    for (const values of across) {
      expect(Math.abs(meanOff(values, 0, spreadAcross))).toBeLessThan(3.5);
      // In a box a hop across the field moves by a cos(azimuth), and <cos^4> / <cos^2> = 3/4.
      const step = dimension === 3 ? hopLength * Math.sqrt(0.75) : hopLength;
      expect(Math.abs(varianceOff(values, spreadAcross, step))).toBeLessThan(3.5);
    }
  });
});

describe('the Einstein relation', () => {
  it('joins drift in a weak field to the spread across it', () => {
    const [field, hops, ions] = [0.015, 40, 4000];
    const time = hops / rate;
    const { along, across } = drift(2, field, time, ions);
    const mobility = mean(along) / (field * time);
    const diffusion = variance(across[0]) / (2 * time);
    const relative = Math.sqrt(variance(along) / ions / mean(along) ** 2 + 2 / ions);
    const ratio = (mobility * thermalEnergy) / diffusion;
    const weak = ((hopLength * field) / (2 * thermalEnergy)) ** 2 / 6; // what sinh adds to its argument
    expect(Math.abs(ratio - 1)).toBeLessThan(3 * relative + weak);
    expect(relative).toBeLessThan(0.03);
  });
});
