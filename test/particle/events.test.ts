import { describe, expect, it } from 'vitest';
import { EMIT, NUCLEATE, OXIDISE } from '../../src/particle/engine/eventKinds.ts';
import { refreshChanged } from '../../src/particle/engine/refresh.ts';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { captureElectron } from '../../src/particle/events/captureElectron.ts';
import { escapeElectron } from '../../src/particle/events/escapeElectron.ts';
import { oxidise } from '../../src/particle/events/oxidise.ts';
import { createIon, createMetal, removeIon } from '../../src/particle/state/matter.ts';
import { settle } from '../../src/particle/state/membership.ts';
import { ION, METAL, TOUCHES_COUNTER } from '../../src/particle/state/particles.ts';
import { validate } from '../../src/particle/state/validate.ts';
import type { World } from '../../src/particle/state/world.ts';
import { mergeJson, type JsonObject } from '../../src/scene/json.ts';
import { parametersOf } from './scenes.ts';

const kT = 8.617333262e-5 * 300; // [eV]
const arrhenius = (barrier: number) => 1e13 * Math.exp(-barrier / kT); // [1/s]
const smooth = {
  hopping: { disorderBase: 0, disorderSlope: 0 },
  nucleation: { strainDeviation: '0 eV' },
  field: { tolerance: '1e-9 V', netChargeFraction: 0 },
};

/** A film of 8 x 8 nm under 0.8 V between inert electrodes, with pieces of metal at given places. */
function film(places: [number, number][], overrides: JsonObject = {}, piece: JsonObject = {}): World {
  const placed = places.map(([x, z]) => ({ center: [`${x} nm`, `${z} nm`], diameter: '0.5 nm', ...piece }));
  const base = mergeJson(smooth, { electrodes: { top: 'inert' }, inclusions: { placed } });
  return Simulation.create(parametersOf(mergeJson(base, overrides)), 1).world;
}

function slotsOf(world: World, kind: number): number[] {
  return [...world.particles.kind.keys()].filter((slot) => world.particles.kind[slot] === kind);
}

/** Gives a floating body electrons, or takes some, on the books of the counter electrode. */
function charge(world: World, body: number, charges: number): void {
  world.bodies.charge[body] += charges;
  world.ledger.counterCharge += charges;
  settle(world, body);
  refreshChanged(world);
}

describe('exchange of electrons with a floating body', () => {
  it('captures one from the counter electrode where the charge is positive', () => {
    const world = film([[4, 4]]);
    const body = world.particles.body[slotsOf(world, METAL)[0]];
    charge(world, body, 2);
    expect(captureElectron.rate(world, body) / (2 * arrhenius(0.65479))).toBeCloseTo(1, 9);
    expect(escapeElectron.rate(world, body)).toBe(0);
    expect(captureElectron.apply(world, body)).toBe(true);
    expect(world.bodies.charge[body]).toBe(1);
    expect(world.ledger).toMatchObject({ captured: 1, escaped: 0, activeCharge: 0, counterCharge: 1 });
    expect(validate(world)).toEqual([]);
  });

  it('lets one escape to the active electrode where it is negative, the faster the nearer that is', () => {
    const world = film([[4, 6]], { charge: { kappa: '0.02 V nm/e' } });
    const body = world.particles.body[slotsOf(world, METAL)[0]];
    charge(world, body, -3);
    const potential = 0.6 - (0.02 * 3 * 1.9) / 0.5; // [V]
    const expected = 3 * arrhenius(0.65479) * Math.exp(-(0.8 - potential) / 0.15);
    expect(escapeElectron.rate(world, body) / expected).toBeCloseTo(1, 6);
    const further = ((0.02 * 1.9) / 0.5) * 3.5; // [eV]
    expect(captureElectron.rate(world, body) / (arrhenius(0.65479) * Math.exp(-further / kT))).toBeCloseTo(1, 6);
    expect(escapeElectron.apply(world, body)).toBe(true);
    expect(world.bodies.charge[body]).toBe(-2);
    expect(world.ledger).toMatchObject({ captured: 0, escaped: 1, activeCharge: 1, counterCharge: -3 });
    expect(validate(world)).toEqual([]);
  });
});

describe('oxidation', () => {
  it.each([
    ['floating', 4, [-2, 0, 0]],
    ['on the counter electrode', 0.25, [0, 0, 2]],
    ['on the active electrode', 7.75, [0, 2, 0]],
  ] as const)('books the electrons of metal %s', (_, height, expected) => {
    const world = film(
      [4, 4.5, 5].map((x) => [x, height]),
      { materials: { valence: 2 } },
    );
    const slot = slotsOf(world, METAL)[0];
    const body = world.particles.body[slot];
    expect(oxidise.apply(world, slot)).toBe(true);
    refreshChanged(world);
    const { activeCharge, counterCharge, oxidised } = world.ledger;
    expect([world.bodies.charge[body], activeCharge, counterCharge]).toEqual(expected);
    expect([world.ionCount, world.metalCount, oxidised, world.bodies.oxidised[body]]).toEqual([1, 2, 1, 1]);
    expect(validate(world)).toEqual([]);
  });

  it.each([0, 1, -1])('of a lone floating particle with charge %i has the rate computed by hand', (charges) => {
    const world = film([[4, 4]], { charge: { kappa: '0.02 V nm/e' } });
    const [slot] = slotsOf(world, METAL);
    createIon(world, 4.7, 0, 4.7); // a quarter of what crowds the cell
    charge(world, world.particles.body[slot], charges);
    const eta = (0.02 * charges * 1.9) / 0.5; // [V]
    const back = arrhenius(0.51782) * Math.exp((-0.5 * eta) / kT);
    const away = arrhenius(0.53574) * Math.exp((0.5 * 0.1) / (2 * kT));
    const energy = 0.05 * (1 - 0) + 0.05 / Math.sqrt(1) + 0.2 * 0.1; // [eV] bonds, curvature, extraction by 0.1 V/nm
    const bare = 0.12 * 0.1 * arrhenius(0.51782) * Math.exp((0.5 * eta + energy) / kT);
    const expected = (bare * 0.75 * away) / (away + back);
    expect(world.trees[OXIDISE].get(slot) / expected).toBeCloseTo(1, 6);
  });

  it('is refilled from the reservoir with probability R G / (1 + R G), and never once that is empty', () => {
    const electrodes = { top: 'active', supply: 5000, refillRatio: 1 };
    const world = film([[4, 7.75]], { electrodes, redoxRate: 0.5 });
    const trials = 2000;
    for (let i = 0; i <= trials; i++) {
      const [slot = createMetal(world, 4, 0, 7.75)] = slotsOf(world, METAL);
      if (i === trials) world.reservoir = 0;
      expect(oxidise.apply(world, slot)).toBe(true);
      slotsOf(world, ION).forEach((ion) => removeIon(world, ion));
      refreshChanged(world);
      if (i === trials - 1) expect(world.reservoir).toBe(5000 - world.ledger.refilled);
    }
    const deviation = Math.sqrt((trials * 2) / 9);
    expect(Math.abs(world.ledger.refilled - trials / 3) / deviation).toBeLessThan(3.5);
    expect(world.metalCount).toBe(0);
  });

  it('leaves a source inside the film its size until its supply is used up', () => {
    const world = film([[4, 4]], {}, { diameter: '2.5 nm', supply: 7 });
    const size = world.metalCount;
    const sizes: number[] = [];
    for (let i = 0; i < 10; i++) {
      const slot = slotsOf(world, METAL).reduce((one, other) =>
        world.particles.z[other] < world.particles.z[one] ? other : one,
      );
      expect(oxidise.apply(world, slot)).toBe(true);
      refreshChanged(world);
      sizes.push(world.metalCount);
      expect(validate(world)).toEqual([]);
    }
    expect(sizes).toEqual([...new Array<number>(7).fill(size), size - 1, size - 2, size - 3]);
    expect(world.ledger).toMatchObject({ supplied: 7, oxidised: 10, refilled: 0, embedded: size });
    expect(world.bodies.charge.reduce((sum, one) => sum + one, 0)).toBe(-10);
  });

  it('leaves a void where metal was consumed, until metal is there again', () => {
    const world = film([[4, 4]]);
    const { field, nucleationCells } = world;
    const node = field.grid.nearestNode(4, 0, 4);
    const factor = field.hopFactor[node];
    const [slot] = slotsOf(world, METAL);
    const cell = world.crowdCells.cellOf[slot];
    oxidise.apply(world, slot);
    expect([field.voids[node], nucleationCells.voids(cell)]).toEqual([1, 1]);
    expect(field.hopFactor[node] / factor).toBeCloseTo(Math.exp(0.05 / kT), 9);
    expect(field.voids.reduce((sum, one) => sum + one, 0)).toBe(1);
    createMetal(world, 4.1, 0, 4.1);
    expect([field.voids[node], nucleationCells.voids(cell)]).toEqual([0, 0]);
    expect(field.hopFactor[node] / factor).toBeCloseTo(1, 12);
  });
});

describe('two inert electrodes', () => {
  it.each(['2 V', '-2 V'])('emit nothing at %s', (voltage) => {
    const simulation = Simulation.create(parametersOf({ electrodes: { top: 'inert' }, voltage }), 1);
    simulation.advanceWindow();
    const { trees, eventCount } = simulation.world;
    expect([simulation.stopReason, eventCount, trees[EMIT].total]).toEqual(['exhausted', 0, 0]);
  });
});

describe('nucleation in a cell', () => {
  /** Rate of four ions with a fifth in the cell above, 4 nm from either electrode. */
  function rate(surfaceEnergy: number, relief: number): { rate: number; size: number } {
    const drive = 0.01 * 0.4 + kT * Math.log((4 + 0.25) / 0.05) - 0.012 + relief;
    const energies = Array.from({ length: 500 }, (_, i) => surfaceEnergy * Math.sqrt(i + 1) - (i + 1) * drive);
    const barrier = Math.max(...energies);
    const electrons = 1 - Math.exp(-(((0.8 - 0.4) / 0.4) ** 2));
    return { rate: 4 * arrhenius(0.56686) * Math.exp(-barrier / kT) * electrons, size: energies.indexOf(barrier) + 1 };
  }

  it.each([
    [0.25, 1, false],
    [0.4, 4, false],
    [0.4, 1, true],
    [0.7, 0, false],
  ])('has the rate computed by hand for a surface energy of %d eV', (surfaceEnergy, critical, isVoid) => {
    const world = film([], { nucleation: { surfaceEnergy: `${surfaceEnergy} eV` } });
    const [cell, above] = [world.ionCells.cellAt(4, 0, 4), world.ionCells.cellAt(4, 0, 5)];
    for (const x of [3.3, 3.8, 4.3, 4.7]) createIon(world, x, 0, 4.1);
    createIon(world, 4, 0, 5.2);
    if (isVoid) world.nucleationCells.countVoid(cell, 1);
    refreshChanged(world);
    const expected = rate(surfaceEnergy, isVoid ? 0.06 : 0);
    const found = world.trees[NUCLEATE].get(cell);
    if (critical === 0) {
      expect(expected.size).toBeGreaterThan(5); // more than there are ions
      expect(found).toBe(0);
    } else {
      expect(expected.size).toBe(critical);
      expect(found / expected.rate).toBeCloseTo(1, 6);
      expect(world.trees[NUCLEATE].get(above)).toBeGreaterThan(0);
    }
  });
});

describe('validate', () => {
  const parameters = parametersOf({ inclusions: { placed: [{ center: ['4 nm', '4 nm'], diameter: '2 nm' }] } });
  const simulation = Simulation.create(parameters, 2);
  for (let i = 0; i < 10 && !simulation.stopReason; i++) simulation.advanceWindow();
  const snapshot = simulation.snapshot();
  const ionOf = (world: World) => slotsOf(world, ION)[0];
  const looseIonOf = (world: World) => slotsOf(world, ION).find((slot) => world.particles.touch[slot] === 0) as number;
  const touchingIonOf = (world: World) =>
    slotsOf(world, ION).find((slot) => world.particles.touch[slot] === TOUCHES_COUNTER) as number;
  const metalOf = (world: World) => slotsOf(world, METAL)[0];
  const faults: [string, (world: World) => void][] = [
    ['the ledger holds', (world) => world.ledger.emitted++],
    ['the ledger holds', (world) => world.ledger.returned++],
    ['the ledger holds', (world) => (world.ledger.activeCharge += 1)],
    ["the film's charge", (world) => world.bodies.charge[world.particles.body[metalOf(world)]]++],
    ['do not match their counts', (world) => world.ionCount++],
    ['does not add up to all metal', (world) => world.floatingMetal--],
    ['the free list', (world) => world.particles.freeCount--],
    ['floating bodies, not', (world) => world.floatingBodies++],
    ['members, not', (world) => world.bodies.size[world.particles.body[metalOf(world)]]++],
    ['contacts of body', (world) => world.bodies.counterContacts[world.particles.body[metalOf(world)]]++],
    ['names', (world) => (world.particles.body[metalOf(world)] = 200)],
    ['coordination of slot', (world) => world.particles.coordination[metalOf(world)]++],
    ['wrong metal cell', (world) => (world.particles.x[metalOf(world)] += 3)],
    ['wrong ion cell', (world) => (world.particles.x[ionOf(world)] += 3)],
    ['ions about cell', (world) => world.ionCells.count[2]++],
    ['touches what is no metal', (world) => (world.particles.touched[touchingIonOf(world)] = looseIonOf(world))],
    ['for another kind', (world) => (world.particles.touched[touchingIonOf(world)] = metalOf(world))],
    ['loose ions', (world) => world.nucleationCells.countLoose(world.ionCells.cellOf[ionOf(world)], 1)],
    ['bare electrode', (world) => world.nucleationCells.countBare(3, 1)],
    ['counts of ions that touch metal', (world) => world.particles.touchers[0]++],
    ['the reservoir holds', (world) => (world.reservoir = -1)],
  ];

  it.each(faults)('sees a fault: %s', (text, spoil) => {
    const { world } = Simulation.restore(parameters, snapshot);
    expect(world.ionCount).toBeGreaterThan(0);
    expect(validate(world)).toEqual([]);
    spoil(world);
    expect(validate(world).join('\n')).toContain(text);
  });
});
