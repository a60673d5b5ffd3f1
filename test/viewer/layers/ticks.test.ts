import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundAbove, roundBelow, roundTicks } from '../../../viewer/layers/ticks.ts';

const isRound = (value: number) => ['1', '2', '5'].includes(value.toExponential().split('e')[0]);

describe('round ticks', () => {
  it('stand at multiples of a round step within what is seen', () => {
    expect(roundTicks(0, 40, 10)).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40]);
    expect(roundTicks(12.31, 12.74, 5)).toEqual([12.4, 12.5, 12.6, 12.7]);
    expect(roundTicks(-0.3, 0.25, 6)).toEqual([-0.3, -0.2, -0.1, 0, 0.1, 0.2]);
    expect(roundTicks(3, 3, 5)).toEqual([]);
  });

  it('are never more than asked for', () => {
    const places = {
      from: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      length: fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
    };
    fc.assert(
      fc.property(fc.record({ ...places, most: fc.integer({ min: 1, max: 20 }) }), ({ from, length, most }) => {
        const ticks = roundTicks(from, from + length, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        for (const tick of ticks) expect(tick).toBeGreaterThanOrEqual(from - 1e-6 * length);
        for (const tick of ticks) expect(tick).toBeLessThanOrEqual(from + length * (1 + 1e-6));
      }),
    );
  });
});

describe('round numbers', () => {
  it('enclose a value within a factor of 2.5', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (value) => {
        const [below, above] = [roundBelow(value), roundAbove(value)];
        expect(isRound(below) && isRound(above)).toBe(true);
        expect(below).toBeLessThanOrEqual(value * (1 + 1e-6));
        expect(above).toBeGreaterThanOrEqual(value * (1 - 1e-6));
        expect(above / below).toBeLessThanOrEqual(2.5 * (1 + 1e-6));
      }),
    );
  });
});
