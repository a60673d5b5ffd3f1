import { describe, expect, it } from 'vitest';
import { voltageAt } from '../../src/circuit/waveform.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { oxidise } from '../../src/particle/events/oxidise.ts';
import { sampleField, sampled } from '../../src/particle/field/sampleField.ts';
import { solveField } from '../../src/particle/field/solveField.ts';
import { updateBodyPotential } from '../../src/particle/state/bodyPotential.ts';
import { createIon } from '../../src/particle/state/matter.ts';
import { METAL } from '../../src/particle/state/particles.ts';
import type { World } from '../../src/particle/state/world.ts';
import type { JsonObject } from '../../src/scene/json.ts';
import { parametersOf, watchEvents } from './scenes.ts';

const exact = { tolerance: '1e-9 V', gridStep: '1 nm' };

function film(overrides: JsonObject): World {
  return Simulation.create(parametersOf({ electrodes: { top: 'inert' }, ...overrides }), 1).world;
}

describe.each([2, 3] as const)('the potential between two plates in %i dimensions', (dimension) => {
  it.each([1.6, -0.4])('is linear at %d V', (voltage) => {
    const world = film({ geometry: { dimension }, voltage: `${voltage} V`, field: exact });
    const { full, background, grid } = world.field;
    const linear = Float64Array.from(full, (_, node) => (voltage * (node % grid.nz)) / (grid.nz - 1));
    for (const potential of [full, background])
      potential.forEach((value, node) => expect(value).toBeCloseTo(linear[node], 7));
    sampleField(world, 3.3, 2.2, 0.1);
    expect([sampled.x, sampled.y, sampled.z]).toEqual([0, 0, -voltage / 8].map((value) => expect.closeTo(value, 7)));
  });

  it("bends at a sheet of ions by Gauss's law", () => {
    const share = 0.05;
    const world = film({ geometry: { dimension }, voltage: '0 V', field: { ...exact, netChargeFraction: share } });
    const rows = dimension === 3 ? 8 : 1;
    for (let y = 0; y < rows; y++) for (let x = 0; x < 8; x++) createIon(world, x, y, 3);
    expect(solveField(world)).toBe(true);
    const area = dimension === 3 ? 1 : 0.5; // [nm^2] of an ion; a slice is one particle thick
    const bend = share / area / (0.0552635 * 3.9); // [V/nm]
    for (let z = 0; z <= 8; z++)
      expect(world.field.full[z]).toBeCloseTo(bend * (z < 3 ? (z * 5) / 8 : (3 * (8 - z)) / 8), 5);
  });
});

/** A film of 24 nm (20 nm deep and wide) under `drop` [V/nm] with a body of 4 nm in its middle. */
function bodyInFilm(dimension: 2 | 3, drop: number, step: string): World {
  const depth = dimension === 3 ? { depth: '20 nm' } : {};
  const center = dimension === 3 ? ['10 nm', '10 nm', '12 nm'] : ['10 nm', '12 nm'];
  return film({
    geometry: { dimension, width: '20 nm', thickness: '24 nm', ...depth },
    voltage: `${24 * drop} V`,
    redox: { maximumOverpotential: '5 V' },
    field: { tolerance: '1e-9 V', gridStep: step },
    inclusions: { placed: [{ center, diameter: '4 nm' }] },
  });
}

describe.each([
  [2, 'disc', (size: number) => (0.5 * Math.sqrt(size)) / 1.9],
  [3, 'sphere', (size: number) => (0.5 * Math.cbrt(size)) / 1.7235],
] as const)('in %i dimensions a floating %s', (dimension, _, radiusOf) => {
  it.each([0, 2, -3])('has the overpotential E r (cos theta - cos lambda) with a charge of %i', (charge) => {
    const drop = 0.1; // [V/nm] the field points down
    const world = bodyInFilm(dimension, drop, '1 nm');
    const { particles, bodies } = world;
    const slots = [...particles.kind.keys()].filter((slot) => particles.kind[slot] === METAL);
    const body = particles.body[slots[0]];
    bodies.charge[body] = charge;
    updateBodyPotential(world, body);
    const shift = (0.2 * charge) / radiusOf(slots.length); // kappa is 0.2 V nm/e
    const surface = slots.filter((slot) => particles.coordination[slot] < (dimension === 2 ? 6 : 12));
    expect(surface.length).toBeGreaterThan(15);
    const centre = slots.reduce((sum, slot) => sum + particles.z[slot], 0) / slots.length;
    for (const slot of surface) {
      const [x, y, z] = [particles.x[slot] - 10, dimension === 3 ? particles.y[slot] - 10 : 0, particles.z[slot]];
      const radius = Math.hypot(x, y, z - centre);
      const [cosine, neutral] = [(centre - z) / radius, -shift / (drop * radius)];
      const eta = bodies.potential[body] - particles.background[slot];
      expect(eta).toBeCloseTo(drop * radius * (cosine - neutral), 6);
    }
    const [lowest, highest] = [Math.min, Math.max].map((pick) => pick(...surface.map((slot) => particles.z[slot])));
    const rateAt = (z: number) =>
      Math.max(...surface.filter((s) => particles.z[s] === z).map((s) => oxidise.rate(world, s)));
    if (charge === 0) expect(rateAt(lowest)).toBeGreaterThan(10 * rateAt(highest));
  });
});

/** Potential of a unit dipole in the middle of the film, periodic along x and between grounded plates, at a height above it [1/nm]. */
function dipolePotential(height: number): number {
  const wave = Math.PI / 20;
  let sum = (-height / 12) * wave; // the plates allow no mean drop
  for (let image = -20; image <= 20; image++) sum += wave / Math.tanh(wave * (height - 24 * image));
  return sum;
}

it('surrounds a floating disc with the field of its dipole E R^2', () => {
  const drop = 0.1; // [V/nm]
  const world = bodyInFilm(2, drop, '0.5 nm');
  const { grid, full, background } = world.field;
  const discs = (0.5 * Math.sqrt(world.metalCount)) / 1.9; // [nm] the disc that they fill
  for (const height of [-5, -3.5, 3.5, 5]) {
    const place = [10, 0, 12 + height] as const;
    const induced = grid.interpolate(full, ...place) - grid.interpolate(background, ...place);
    const radius = Math.sqrt(-induced / (drop * dipolePotential(height)));
    expect(Math.abs(radius - discs)).toBeLessThan(0.2);
  }
});

const sweep = { shape: 'triangle', start: '0 V', peak: '0.5 V', rate: '100 V/s' };
const pulses = { shape: 'pulses', low: '0.1 V', high: '0.7 V', width: '1 ms', period: '4 ms', delay: '2 ms' };

describe('a field window', () => {
  it('ends where a ramp has moved by windowVoltage, and at the turns of a triangle', () => {
    const parameters = parametersOf({
      electrodes: { top: 'inert' },
      voltage: sweep,
      field: { windowVoltage: '30 mV' },
    });
    const simulation = Simulation.create(parameters, 1);
    const seen: [number, number][] = [];
    while (!simulation.stopReason) {
      simulation.advanceWindow();
      seen.push([simulation.world.time, simulation.world.voltage]);
    }
    const up = [...Array.from({ length: 16 }, (_, i) => 0.03 * (i + 1)), 0.5];
    const down = [...Array.from({ length: 16 }, (_, i) => 0.5 - 0.03 * (i + 1)), 0];
    const expected = [...up.map((volts) => [volts / 100, volts]), ...down.map((volts) => [(1 - volts) / 100, volts])];
    expect(seen.slice(0, -1)).toEqual(expected.map((pair) => pair.map((value) => expect.closeTo(value, 12))));
    expect(simulation.stopReason).toBe('exhausted');
    expect(simulation.world.field.full.every((value) => Math.abs(value) < 1e-3)).toBe(true);
  });

  it('ends at the edges of pulses', () => {
    const parameters = parametersOf({ electrodes: { top: 'inert' }, voltage: pulses, stop: { time: '7.5 ms' } });
    const simulation = Simulation.create(parameters, 1);
    const seen: number[][] = [];
    while (!simulation.stopReason) {
      simulation.advanceWindow();
      seen.push([simulation.world.time, simulation.world.voltage]);
    }
    const edges = [0.002, 0.7, 0.003, 0.1, 0.006, 0.7, 0.007, 0.1, 0.0075, 0.1];
    expect(seen.flat()).toEqual(edges.map((value) => expect.closeTo(value, 12)));
  });

  it.each([sweep, pulses])('keeps the voltage of each event within windowVoltage of the present one', (voltage) => {
    const parameters = parametersOf({ voltage, stop: { time: '12 ms' } });
    const simulation = Simulation.create(parameters, 3);
    const { world } = simulation;
    let [events, largest] = [0, 0];
    const after = () => {
      events++;
      largest = Math.max(largest, Math.abs(voltageAt(parameters.voltage, world.time) - world.voltage));
    };
    watchEvents(simulation, { after });
    while (!simulation.stopReason) simulation.advanceWindow();
    expect(events).toBeGreaterThan(100);
    expect(largest).toBeLessThanOrEqual(0.02 + 1e-12);
  });
});
