import { describe, expect, it } from 'vitest';
import { classifyGrowth } from '../../src/analysis/growthMode.ts';
import { timelineRow } from './timelineRow.ts';

/** A history from 1 to `metal` particles with constant shares, and the given coordination at the end. */
function history(shares: { floating: number; ae: number; ce: number }, meanCoordination: number, metal = 200) {
  return Array.from({ length: metal }, (_, i) => {
    const count = i + 1;
    const [floating, ae] = [Math.round(shares.floating * count), Math.round(shares.ae * count)];
    return timelineRow({ time: count, floating, ae, ce: count - floating - ae, meanCoordination });
  });
}

describe('classifyGrowth', () => {
  it('calls compact metal on the counter electrode a, open metal there d', () => {
    const onCounter = { floating: 0, ae: 0, ce: 1 };
    expect(classifyGrowth(history(onCounter, 4.6), 2)).toMatchObject({ mode: 'a', mixed: false });
    expect(classifyGrowth(history(onCounter, 4.59), 2)).toMatchObject({ mode: 'd', mixed: false });
  });

  it('expects more neighbours of spheres than of discs', () => {
    const onCounter = { floating: 0, ae: 0, ce: 1 };
    expect(classifyGrowth(history(onCounter, 7.6), 3)?.mode).toBe('a');
    expect(classifyGrowth(history(onCounter, 7.59), 3)?.mode).toBe('d');
  });

  it('calls it c where most metal is on the active electrode, b where most floats', () => {
    expect(classifyGrowth(history({ floating: 0.1, ae: 0.8, ce: 0.1 }, 5), 2)).toMatchObject({
      mode: 'c',
      mixed: false,
    });
    expect(classifyGrowth(history({ floating: 0.8, ae: 0.1, ce: 0.1 }, 3), 2)).toMatchObject({
      mode: 'b',
      mixed: false,
    });
    expect(classifyGrowth(history({ floating: 0.4, ae: 0.1, ce: 0.5 }, 3), 2)).toMatchObject({
      mode: 'b',
      mixed: false,
    });
  });

  it('marks the nearest mode as mixed where no criterion is met', () => {
    expect(classifyGrowth(history({ floating: 0.3, ae: 0.1, ce: 0.6 }, 5), 2)).toMatchObject({
      mode: 'b',
      mixed: true,
    });
    expect(classifyGrowth(history({ floating: 0.2, ae: 0.05, ce: 0.75 }, 5), 2)).toMatchObject({
      mode: 'a',
      mixed: true,
    });
    expect(classifyGrowth(history({ floating: 0, ae: 0.48, ce: 0.52 }, 5), 2)).toMatchObject({
      mode: 'c',
      mixed: true,
    });
  });

  it('averages over the metal counts above half of the largest, each once', () => {
    const rows = [
      timelineRow({ floating: 5 }), // half of the largest: left out
      timelineRow({ floating: 6 }),
      timelineRow({ floating: 3, ae: 3 }), // the same count again: mean share 3/4
      timelineRow({ ce: 10, meanCoordination: 4 }),
    ];
    expect(classifyGrowth(rows, 2, 0.25)?.orderParameters).toEqual({
      floating: 0.375,
      active: 0.125,
      counter: 0.5,
      coordination: 4,
      firstNucleusHeight: 0.25,
    });
  });

  it('takes the coordination from the end even where metal has dissolved by then', () => {
    const rows = [...history({ floating: 0, ae: 0, ce: 1 }, 5), timelineRow({ ce: 20, meanCoordination: 3 })];
    expect(classifyGrowth(rows, 2)?.orderParameters.coordination).toBe(3);
  });

  it('finds no mode without metal', () => {
    expect(classifyGrowth([timelineRow({ ions: 9 })], 2)).toBeNull();
    expect(classifyGrowth([], 2)).toBeNull();
  });
});
