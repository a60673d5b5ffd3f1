import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../../src/particle/engine/simulation.ts';
import { findDominantFilament } from '../../src/particle/probes/dominantFilament.ts';
import { FluxProbe } from '../../src/particle/probes/fluxes.ts';
import type { FluxClass, FluxCounts, Fluxes, FluxStage } from '../../src/particle/probes/fluxTypes.ts';
import { Rings } from '../../src/particle/probes/rings.ts';
import { Space } from '../../src/particle/space/space.ts';
import { exchangeKinds } from '../../src/particle/state/exchangeLog.ts';
import { createMetal } from '../../src/particle/state/matter.ts';
import { parametersOf, randomScene } from './scenes.ts';

function probed(simulation: Simulation, windows: number, probe = new FluxProbe(simulation.world)): FluxProbe {
  for (let i = 0; i < windows && !simulation.stopReason; i++) {
    simulation.advanceWindow();
    probe.take();
  }
  return probe;
}

type Counted = Pick<FluxClass, 'counts'>;

/** Counts of each entry over all sides, by ring and by height. */
function totals(parts: readonly Counted[]): Record<string, [byRadius: number, byHeight: number]> {
  const sums: Record<string, [number, number]> = Object.fromEntries(exchangeKinds.map((kind) => [kind, [0, 0]]));
  for (const { counts } of parts)
    for (const { entry, byRadius, byHeight } of counts) {
      sums[entry][0] += sumOf(byRadius);
      sums[entry][1] += sumOf(byHeight);
    }
  return sums;
}

/** Particles exchanged on a side. */
function exchanged({ counts }: Counted, side: FluxCounts['side'], entries: readonly FluxCounts['entry'][]): number {
  const wanted = counts.filter((each) => each.side === side && entries.includes(each.entry));
  return wanted.reduce((sum, { byRadius }) => sum + sumOf(byRadius), 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, count) => sum + count, 0);
}

function expectLedger(simulation: Simulation, { classes, stages }: Fluxes): void {
  const { ledger, time } = simulation.world;
  const [byClass, byStage] = [totals(classes), totals(stages)];
  for (const kind of exchangeKinds) {
    expect([kind, ...byClass[kind]]).toEqual([kind, ledger[kind], ledger[kind]]);
    expect([kind, ...byStage[kind]]).toEqual([kind, ledger[kind], ledger[kind]]);
  }
  const spent = sumOf(classes.map((each) => each.time));
  expect(Math.abs(spent - time)).toBeLessThanOrEqual(1e-12 * time);
  stages.forEach(({ from }, i) => expect(from).toBe(i === 0 ? 0 : stages[i - 1].to));
  if (time > 0) expect(stages.at(-1)?.to).toBe(time);
}

/** Gains and losses by height are the counts on the filament, and as much was expected as was gained. */
function expectDeposition({ classes }: Fluxes): void {
  for (const each of classes) {
    const { gained, lost, expected } = each.deposition ?? { gained: [], lost: [], expected: [] };
    expect(sumOf(gained)).toBe(exchanged(each, 'filament', ['reduced', 'deposited', 'nucleated']));
    expect(sumOf(lost)).toBe(exchanged(each, 'filament', ['oxidised']));
    expect(Math.abs(sumOf(expected) - sumOf(gained))).toBeLessThanOrEqual(1e-9 * sumOf(gained));
  }
}

describe('a flux probe', () => {
  it('counts what the ledger books, exactly, and changes nothing', () => {
    fc.assert(
      fc.property(randomScene, ({ overrides, seed }) => {
        const parameters = parametersOf(overrides, seed);
        const [watched, alone] = [Simulation.create(parameters, seed), Simulation.create(parameters, seed)];
        const probe = probed(watched, 4);
        for (let i = 0; i < 4 && !alone.stopReason; i++) alone.advanceWindow();
        expect(watched.stateHash()).toBe(alone.stateHash());
        expectLedger(watched, probe.read());
        expectDeposition(probe.read());
      }),
      { numRuns: 8 },
    );
  });

  it.each([2, 3] as const)(
    'counts growth from the counter electrode until it bridges, in %i dimensions',
    (dimension) => {
      const simulation = Simulation.create(
        parametersOf({ geometry: { dimension }, stop: { metalParticles: dimension === 3 ? 50 : 80 } }),
        3,
      );
      const fluxes = probed(simulation, 4000).read();
      expectLedger(simulation, fluxes);
      const { ledger } = simulation.world;
      expect(ledger.deposited).toBeGreaterThan(10);
      expect(fluxes.filament).not.toBeNull();
      const onFilament = fluxes.classes.flatMap(({ counts }) =>
        counts.filter(({ entry, side }) => entry === 'deposited' && side === 'filament'),
      );
      expect(onFilament.length).toBeGreaterThan(1); // classes of gaps
      for (const { byHeight } of onFilament) expect(byHeight.length).toBe(16);
      expectDeposition(fluxes);
      expectGrowth(fluxes, simulation);
    },
  );

  it('goes on exactly from a snapshot', () => {
    const parameters = parametersOf({ geometry: { dimension: 3 }, stop: { metalParticles: 60 } });
    const whole = Simulation.create(parameters, 4);
    const broken = Simulation.create(parameters, 4);
    const expected = probed(whole, 400).read();
    const first = probed(broken, 150);
    expect(first.read().stages.length).toBeGreaterThan(2);
    const resumed = Simulation.restore(parameters, broken.snapshot());
    const second = new FluxProbe(resumed.world);
    second.restore(first.snapshot());
    expect(second.snapshot()).toEqual(first.snapshot());
    expect(probed(resumed, 250, second).read()).toEqual(expected);
  });
});

/** Heights rise by half a nanometre or more from stage to stage, and the first nucleus is the oldest of those that happened. */
function expectGrowth({ stages, nucleation }: Fluxes, { world }: Simulation): void {
  const ended = stages.slice(0, -1);
  expect(ended.length).toBeGreaterThan(1);
  expect(exchanged(stages[0], 'filament', exchangeKinds)).toBe(0); // there was none
  ended.forEach(({ height, gap }, i) => {
    expect(height - (ended[i - 1]?.height ?? 0) >= 0.5 - 1e-9 || gap === 0).toBe(true);
    expect(gap).toBeCloseTo(gap === 0 ? 0 : 8 - height, 12);
  });
  const last = stages.at(-1) as FluxStage;
  expect(world.bodies.size).toContain(last.metal);
  expect(last.footRadius).toBeGreaterThan(0.1);
  const nuclei = world.happenings.filter(({ kind }) => kind === 'nucleate');
  expect(nuclei.map(({ time }) => time)).toContain(nucleation?.time);
}

describe('the dominant filament', () => {
  const place = (x: number, y: number, heights: readonly number[]) => heights.map((z) => [x, y, z] as const);

  function filamentOf(particles: readonly (readonly [number, number, number])[]) {
    const { world } = Simulation.create(parametersOf({ geometry: { dimension: 3 } }), 1);
    for (const [x, y, z] of particles) createMetal(world, x, y, z);
    return findDominantFilament(world);
  }

  it('is the highest on the counter electrode, and of nearly equal ones that with the most metal', () => {
    const high = place(2, 2, [0.25, 0.75, 1.25, 1.75]);
    const floating = place(4, 4, [5, 5.5]);
    const wide = [...place(6, 6, [0.25, 0.75, 1.25, 1.6]), ...place(6.5, 6, [0.25, 0.75])];
    expect(filamentOf([])).toMatchObject({ serial: 0, gap: Infinity });
    expect(filamentOf([...high, ...floating])).toMatchObject({ x: 2, y: 2, height: 2, gap: 6 });
    const { x, y } = filamentOf([...high, ...wide, ...floating]);
    expect(x).toBeCloseTo(6 + 0.5 * (2 / 6), 12);
    expect(y).toBeCloseTo(6, 12);
  });

  it('has its axis in its middle across the edge of the box, and its gap to metal on the active electrode', () => {
    const split = [...place(0.2, 7.9, [0.25, 0.75, 1.25]), ...place(7.7, 7.9, [0.25, 0.75, 1.25])];
    const tip = place(0.2, 7.9, [7.75, 7.25]);
    const { x, y, gap } = filamentOf([...split, ...tip]);
    expect(Math.min(Math.abs(x - 7.95), Math.abs(x + 0.05))).toBeLessThan(1e-9);
    expect(y).toBeCloseTo(7.9, 12);
    expect(gap).toBeCloseTo(7.25 - 1.25 - 0.5, 12);
    expect(
      filamentOf(
        place(
          3,
          3,
          [...Array(16).keys()].map((i) => 0.25 + 0.5 * i),
        ),
      ).gap,
    ).toBe(0);
  });
});

describe('rings', () => {
  it('fill the whole plane with what lies elsewhere', () => {
    const geometry = {
      sides: 'periodic',
      width: 9.3,
      thickness: 5,
      particleDiameter: 0.5,
      contactFactor: 1.2,
    } as const;
    for (const [dimension, depth] of [
      [2, 0.5],
      [3, 7.1],
    ] as const) {
      const rings = new Rings(new Space({ ...geometry, dimension, depth }));
      expect(rings.count).toBe(dimension === 2 ? 9 : 7);
      expect(rings.areasAt(1, 2).reduce((sum, area) => sum + area, 0)).toBeCloseTo(9.3 * depth, 12);
      expect(rings.binAt(9.2, 7, 0.1, 0.1)).toBe(0); // across the edges
      expect(rings.binAt(4.7, 3.6, 0.1, 0.1)).toBe(dimension === 2 ? 9 : 7);
    }
  });

  it('are cut by mirrors', () => {
    const geometry = {
      sides: 'reflecting',
      width: 8,
      thickness: 5,
      particleDiameter: 0.5,
      contactFactor: 1.2,
    } as const;
    const box = new Rings(new Space({ ...geometry, dimension: 3, depth: 8 }));
    const whole = (i: number) => Math.PI * 0.25 * ((i + 1) ** 2 - i ** 2);
    box.areasAt(4, 4).forEach((area, i) => i < 8 && expect(area / whole(i)).toBeCloseTo(1, 2));
    box.areasAt(4, 0).forEach((area, i) => i < 8 && expect(area / whole(i)).toBeCloseTo(0.5, 2));
    expect(box.areasAt(1, 3).reduce((sum, area) => sum + area, 0)).toBeCloseTo(64, 12);
    const slice = new Rings(new Space({ ...geometry, dimension: 2, depth: 0.5 }));
    expect(slice.areasAt(1, 0).slice(0, 4)).toEqual([0.5, 0.5, 0.25, 0.25]);
    expect(slice.binAt(7.9, 0, 0.3, 0)).toBe(8); // mirrors have no other side
  });
});
