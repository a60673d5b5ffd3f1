import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgedCell } from '../../src/bridge/bridgedCell.ts';
import { measureClosures } from '../../src/bridge/closures.ts';
import type { RunFluxes } from '../../src/bridge/runFluxes.ts';
import { flatRecession, pointAreas } from '../../src/filament/front/recession.ts';
import { MeasuredRecession } from '../../src/filament/front/measuredRecession.ts';
import { copperCell } from '../filament/copperCell.ts';
import { classFrom, emitted, gaussianRun, particleVolume, stageTo } from './syntheticRun.ts';

const byRing = fc.array(fc.nat(60), { minLength: 41, maxLength: 41 });

/** A run of random counts, some of which came back. */
const randomRun = fc
  .record({
    near: byRing,
    far: byRing,
    back: byRing,
    seed: fc.nat(1e6),
    gained: fc.array(fc.nat(40), { minLength: 10, maxLength: 10 }),
  })
  .map(({ near, far, back, seed, gained }): RunFluxes => {
    const returned = { ...emitted(back), entry: 'returned' as const };
    const expected = gained.map((count, i) => 0.37 * count + 0.1 * ((seed + i) % 7));
    const deposition = { gained, lost: gained, expected, surface: gained };
    return gaussianRun(1, 5, {
      source: `out/${seed}`,
      classes: [classFrom(0, [emitted(near), returned], deposition), classFrom(2.5, [emitted(far)], deposition)],
      stages: [stageTo(4, [emitted(far)]), stageTo(8, [emitted(near), returned])],
    });
  });

describe('closures', () => {
  it('are those that the injection was made with', () => {
    const { ratio, ratios, greatestDepth, injection, sideTipRatio, nucleation } = measureClosures([
      gaussianRun(0.5, 7),
    ]);
    expect(greatestDepth.mean).toBeCloseTo(0.5, 1); // whole particles
    expect(ratio).toEqual({ mean: greatestDepth.mean / 8, standardError: null, runs: 1 });
    expect(ratios.map(({ from, to }) => [from, to])).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((from) => [from, from + 1]));
    for (const each of ratios) expect(each.ratio.mean).toBeCloseTo(ratio.mean, 12);
    for (const { profile } of injection.filter(({ isOwn }) => isOwn)) expect(profile?.sigma).toBeCloseTo(7, 0);
    expect(sideTipRatio?.mean).toBeUndefined(); // two steps above half the film are too few
    expect(nucleation?.time.mean).toBe(1e-3);
  });

  it('take the profile of all classes where a class has too few particles', () => {
    const { injection } = measureClosures([gaussianRun(0.5, 7)]);
    expect(injection.map(({ isOwn }) => isOwn)).toEqual([true, false, true, true, true]);
    expect(injection[1].particles).toBe(0);
    expect(injection[1].shares).toEqual(injection[0].shares);
  });

  it('give mean and standard error over runs', () => {
    const runs = [0.4, 0.6].map((depth) => gaussianRun(depth, 7));
    const { greatestDepth } = measureClosures(runs);
    const each = runs.map((run) => measureClosures([run]).greatestDepth.mean);
    expect(greatestDepth.mean).toBeCloseTo((each[0] + each[1]) / 2, 12);
    expect(greatestDepth.standardError).toBeCloseTo(Math.abs(each[0] - each[1]) / 2, 12);
  });

  it('hold every particle of the records, and none twice', () => {
    fc.assert(
      fc.property(fc.array(randomRun, { minLength: 1, maxLength: 4 }), (runs) => {
        const { injection } = measureClosures(runs);
        for (const { gap, net, particles, volume, shares } of injection) {
          const counts = runs
            .flatMap(({ classes }) => classes.filter((each) => each.gap[0] === gap[0]))
            .flatMap((each) => each.counts);
          const left = counts.reduce(
            (sum, { entry, byRadius }) =>
              sum + (entry === 'returned' ? -1 : 1) * byRadius.reduce((all, one) => all + one),
            0,
          );
          expect(particles).toBe(left);
          expect(net.reduce((sum, count) => sum + count, 0)).toBe(left);
          expect(volume).toBe(left * runs[0].particleVolume);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('do not depend on the order of the runs', () => {
    fc.assert(
      fc.property(fc.array(randomRun, { minLength: 2, maxLength: 5 }), (runs) => {
        expect(measureClosures(runs.toReversed())).toEqual(measureClosures(runs));
      }),
      { numRuns: 12 },
    );
  });

  it('take from the electrode what the records say, whatever their rings', () => {
    fc.assert(
      fc.property(randomRun, fc.double({ min: 0.01, max: 50, noNaN: true }), (run, volume) => {
        const { dissolution } = bridgedCell(copperCell(), measureClosures([run]));
        const recession = flatRecession(25, 1);
        const areas = pointAreas(recession);
        new MeasuredRecession(dissolution?.injection ?? [], Infinity, recession).take(recession.depth, 1, volume);
        const taken = recession.depth.reduce((sum, depth, j) => sum + depth * areas[j], 0);
        expect(taken / volume).toBeCloseTo(1, 12);
      }),
      { numRuns: 12 },
    );
  });

  it('go into a cell, and change nothing else of it', () => {
    const cell = copperCell();
    const closures = measureClosures([gaussianRun(0.5, 7)]);
    const bridged = bridgedCell(cell, closures);
    expect(bridged).toMatchObject({
      ...cell,
      dissolution: { ratio: 0.05, greatestDepth: closures.greatestDepth.mean },
      deposition: expect.anything(),
    });
    expect(bridged.deposition?.map(({ gap }) => gap)).toEqual([0, 2.5, 3.5, 5, 7.5]);
    for (const factor of bridged.deposition?.[0].factors ?? []) expect(factor).toBe(1);
    expect(bridgedCell({ ...cell, dissolution: null }, closures).dissolution).toBeNull();
  });

  it('have one factor for tenths of the height in which little is expected', () => {
    const counts = {
      gained: [0, 30, 20, 20, 20, 20, 20, 20, 20, 40],
      expected: [0, 20, 20, 20, 20, 20, 20, 40, 20, 1],
    };
    const deposition = { ...counts, lost: counts.gained, surface: counts.gained };
    const [{ factors }] = measureClosures([
      gaussianRun(0.5, 7, { classes: [classFrom(0, gaussianRun(0.5, 7).classes[0].counts, deposition)] }),
    ]).deposition;
    expect(factors.map((factor) => Number(factor.toFixed(3)))).toEqual(
      [31 / 21, 31 / 21, 1, 1, 1, 1, 1, 21 / 41, 61 / 22, 61 / 22].map((factor) => Number(factor.toFixed(3))),
    );
  });

  it('of a slice let strips stand for rings', () => {
    const even = emitted([...new Array<number>(40).fill(100), 0]); // as many in each pair of strips
    const change = { dimension: 2, depth: 0.5, classes: [classFrom(0, [even])], stages: [stageTo(8, [even])] } as const;
    const { injection, greatestDepth } = measureClosures([
      gaussianRun(1, 7, { ...change, classes: [...change.classes], stages: [...change.stages] }),
    ]);
    const { shares } = injection[0];
    shares.slice(0, 40).forEach((share, ring) => expect(share / shares[0]).toBeCloseTo(2 * ring + 1, 9)); // even by area
    expect(greatestDepth.mean).toBeCloseTo((200 * particleVolume) / (2 * 0.5 * 1), 9);
  });
});
