import { describe, expect, it } from 'vitest';
import { DeviceNetwork } from '../../../src/particle/device/deviceNetwork.ts';
import { Simulation } from '../../../src/particle/engine/simulation.ts';
import { createMetal, metalToIon, moveMetal } from '../../../src/particle/state/matter.ts';
import { spreadingConductance } from '../../../src/laws/spreadingResistance.ts';
import { thinWireConductivity } from '../../../src/laws/thinWire.ts';
import { chordConductance, decayConstant } from '../../../src/laws/tunnelling.ts';
import type { World } from '../../../src/particle/state/world.ts';
import { parametersOf } from '../scenes.ts';
import { deviceOf, filmOf, networkOf, stack } from './worlds.ts';

const quantum = 2 / 4.135667696e-15; // [e/(s V)]
const radius = 0.25; // [nm] of a particle
const flatBox = { dimension: 3, width: '6 nm', depth: '6 nm', thickness: '3 nm' };

/** Sum over rings of the gap between two particles, or one and a plane, bounded by a quantum. */
function junction(world: World, gap: number, kind: 'pair' | 'plane', voltage = 0): number {
  const { tunnelling } = deviceOf(world);
  const count = 1000;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const offset = ((i + 0.5) * radius) / count;
    const recession = radius - Math.sqrt(radius * radius - offset * offset);
    const local = gap + (kind === 'pair' ? 2 : 1) * recession;
    const area = 2 * Math.PI * offset * (radius / count);
    sum += area * chordConductance(tunnelling, decayConstant(tunnelling), local, voltage);
  }
  return 1 / (1 / sum + 1 / quantum);
}

function inSeries(...conductances: number[]): number {
  return 1 / conductances.reduce((sum, conductance) => sum + 1 / conductance, 0);
}

function expectWithin(share: number, value: number, expected: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThan(share);
}

describe('the network of a world', () => {
  it('has two spheres and a plane in series', () => {
    const world = filmOf(flatBox);
    stack(world, 4, 4, [0.25, 1.05, 1.95]); // on the counter electrode; gaps of 0.3, 0.4 and 0.8 nm
    const expected = inSeries(
      junction(world, 0.3, 'pair'),
      junction(world, 0.4, 'pair'),
      junction(world, 0.8, 'plane'),
    );
    expectWithin(0.02, networkOf(world).conductance, expected);
  });

  it('has chains of equal spheres in series, side by side in parallel', () => {
    const world = filmOf({ dimension: 3, thickness: '8 nm' });
    const heights = Array.from({ length: 10 }, (_, i) => 0.4 + 0.8 * i); // gaps of 0.3 nm, 0.15 nm to both planes
    stack(world, 2, 2, heights);
    const ends = junction(world, 0.15, 'plane');
    const chain = inSeries(ends, ends, ...Array<number>(9).fill(junction(world, 0.3, 'pair')));
    expectWithin(0.02, networkOf(world).conductance, chain);
    stack(world, 6, 6, heights);
    expectWithin(0.02, networkOf(world).conductance, 2 * chain);
  });

  it.each([2, 3])('has a straight column as a wire between two contacts, in %i dimensions', (dimension) => {
    const world = filmOf({ dimension });
    const places = [3, 3.5, 4, 4.5];
    const heights = Array.from({ length: 16 }, (_, i) => 0.25 + 0.5 * i);
    for (const x of places) for (const y of dimension === 3 ? places : [0]) stack(world, x, y, heights);
    const count = dimension === 3 ? 16 : 4;
    const { wire } = deviceOf(world);
    const volume = dimension === 3 ? (Math.PI / 6) * 0.5 ** 3 : (Math.PI / 4) * 0.5 ** 3;
    const area = (count * volume) / 0.5;
    const wireConductance = (thinWireConductivity(wire.conductivity, wire, Math.sqrt((4 * area) / Math.PI)) * area) / 8;
    const contactArea = count * (dimension === 3 ? Math.PI * radius * radius : 0.25);
    const contact = inSeries(
      spreadingConductance(wire.conductivity, Math.sqrt(contactArea / Math.PI)),
      count * quantum,
    );
    expectWithin(0.02, networkOf(world).conductance, inSeries(wireConductance, contact, contact));
  });

  it('lets no more than a quantum through a single file of good metal', () => {
    const world = filmOf({ dimension: 3 }, { wire: { defectFactor: 1, meanFreePath: '0.01 nm' } });
    stack(
      world,
      4,
      4,
      Array.from({ length: 16 }, (_, i) => 0.25 + 0.5 * i),
    );
    const { conductance } = networkOf(world);
    expect(conductance).toBeLessThan(quantum / 15);
    expect(conductance).toBeGreaterThan(quantum / 18);
  });

  it('turns into heat at its heights what it takes in', () => {
    const world = filmOf(flatBox);
    stack(world, 4, 4, [0.25, 0.75, 1.25, 2.05, 2.75]); // a gap of 0.3 nm from 1.5 nm up, another of 0.2 nm
    const { conductance, powerByLevel, levels } = networkOf(world);
    expect(powerByLevel.reduce((sum, power) => sum + power, 0) / conductance).toBeCloseTo(1, 10);
    const hottest = powerByLevel.indexOf(Math.max(...powerByLevel));
    expect([levels.at(1.25), levels.at(2.05)]).toContain(hottest);
  });

  it('conducts nothing without a path, and tells whether anything has changed', () => {
    const world = filmOf({ dimension: 3 });
    const network = new DeviceNetwork(world, deviceOf(world));
    expect(network.update(300, 1)).toBe(true);
    expect(network.update(300, 1)).toBe(false);
    const [foot] = stack(world, 4, 4, [0.25, 0.75, 1.25]);
    expect(network.update(300, 1)).toBe(true);
    expect(network.conductance).toBe(0);
    expect(network.filaments).toEqual([]);
    expect(network.update(300, 1)).toBe(false);
    moveMetal(world, foot, 4.5, 4, 0.25);
    expect(network.update(300, 1)).toBe(true);
    expect(network.update(310, 1)).toBe(true);
  });

  it('finds the voltage of each junction where the law asks for it', () => {
    const world = filmOf(flatBox, { tunnelling: { law: 'simmons' } });
    stack(world, 4, 4, [0.25, 1, 1.75, 2.5]); // three gaps of 0.25 nm, and 0.25 nm to the plane
    let [share, conductance] = [0.3, 0]; // of the voltage across a gap between particles
    for (let i = 0; i < 40; i++) {
      const pair = junction(world, 0.25, 'pair', 2 * share);
      conductance = inSeries(pair, pair, pair, junction(world, 0.25, 'plane', 2 * (1 - 3 * share)));
      share = conductance / pair;
    }
    expectWithin(0.02, networkOf(world, 2).conductance, conductance);
    expect(networkOf(world, 2).conductance).toBeGreaterThan(networkOf(world, 0.1).conductance);
  });
});

describe('updates', () => {
  it('give the bits of a network made anew, whatever has come, gone and moved', () => {
    const center = (x: number, z: number) => [`${x} nm`, `${z} nm`];
    const parameters = parametersOf({
      voltage: '2 MV/cm',
      inclusions: {
        placed: [
          { center: center(4, 1.4), diameter: '2.5 nm' },
          { center: center(4, 4.2), diameter: '2.5 nm' },
          { center: center(4, 6.8), diameter: '2 nm' },
        ],
      },
      device: { heat: { enabled: false }, circuit: { feedback: false } },
    });
    const simulation = Simulation.create(parameters, 3);
    const { world } = simulation;
    const network = new DeviceNetwork(world, deviceOf(world));
    let conducting = 0;
    for (let window = 0; window < 24; window++) {
      simulation.advanceWindow();
      network.update(300, 1);
      if (window % 2 !== 0) continue;
      const anew = networkOf(world, 1);
      expect(network.conductance).toBe(anew.conductance);
      expect(network.powerByLevel).toEqual(anew.powerByLevel);
      expect(network.filaments).toEqual(anew.filaments);
      if (anew.conductance > 0) conducting++;
    }
    expect(conducting).toBeGreaterThan(4);
  });

  it('follow metal that leaves and comes back', () => {
    const world = filmOf(flatBox);
    const slots = stack(world, 4, 4, [0.25, 0.75, 1.25, 1.75, 2.25, 2.75]);
    const network = new DeviceNetwork(world, deviceOf(world));
    network.update(300, 1);
    const whole = network.conductance;
    metalToIon(world, slots[3], 6, 6, 1.5);
    network.update(300, 1);
    expectWithin(0.05, network.conductance, junction(world, 0.5, 'pair'));
    createMetal(world, 4, 4, 1.75);
    network.update(300, 1);
    expectWithin(1e-9, network.conductance, whole);
  });
});

describe('filaments', () => {
  it('are ranked by their current, and the one that fills its gap takes over', () => {
    const world = filmOf({ dimension: 3 });
    const heights = Array.from({ length: 14 }, (_, i) => 0.25 + 0.5 * i); // up to 7 nm of 8
    const slots = [stack(world, 2, 2, heights), stack(world, 6, 6, heights)];
    const serials = slots.map(([foot]) => world.bodies.serial[world.particles.body[foot]]);
    createMetal(world, 2, 2, 7.25);
    const first = networkOf(world).filaments;
    expect(first.map(({ serial }) => serial)).toEqual([serials[0]]);
    createMetal(world, 6, 6, 7.25);
    const both = networkOf(world).filaments;
    expect(both.map(({ share }) => share)).toEqual([expect.closeTo(0.5, 6), expect.closeTo(0.5, 6)]);
    createMetal(world, 6, 6, 7.75);
    const last = networkOf(world).filaments;
    expect(last[0].serial).toBe(serials[1]);
    expect(last[0].share).toBeGreaterThan(0.99);
  });

  it('name the bodies on their way, from the counter electrode on', () => {
    const world = filmOf(flatBox);
    const [foot, middle, top] = stack(world, 4, 4, [0.25, 1.05, 1.85]);
    stack(world, 4, 4, [2.75]);
    const serials = [foot, middle, top].map((slot) => world.bodies.serial[world.particles.body[slot]]);
    const [{ bodies, share }] = networkOf(world).filaments;
    expect(bodies.slice(0, 3)).toEqual(serials);
    expect(bodies).toHaveLength(4);
    expect(share).toBeCloseTo(1, 3);
  });
});
