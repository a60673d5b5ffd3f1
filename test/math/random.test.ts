import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { createRandomStream, restoreRandomStream, type RandomStream } from '../../src/math/random.ts';
import { mean, standardError, variance } from '../../src/math/statistics.ts';

function draw(count: number, one: () => number): Float64Array {
  return new Float64Array(count).map(one);
}

function takeMixed(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => [
    stream.next(),
    stream.double(),
    stream.exponential(),
    stream.normal(),
  ]).flat();
}

/** Standard errors by which the mean of the values misses the expected one. */
function miss(values: Float64Array, expected: number): number {
  return Math.abs(mean(values) - expected) / standardError(values);
}

describe('random stream', () => {
  it('is the alea generator of seedrandom under its key', () => {
    const stream = createRandomStream(7, 3, 'events');
    const plain = seedrandom.alea('7/3/events');
    expect(Array.from({ length: 50 }, () => stream.next())).toEqual(Array.from({ length: 50 }, () => plain()));
    expect(stream.double()).toBe(plain.double());
  });

  it('is the same for the same key and unrelated for any other', () => {
    const first = new Float64Array(20_000);
    const streams = [
      [1, 0, 'events'],
      [2, 0, 'events'],
      [1, 1, 'events'],
      [1, 0, 'disorder'],
      [10, 1, 'events'],
      [1, 10, 'events'],
    ] as const;
    const draws = streams.map(([seed, run, purpose]) => {
      const stream = createRandomStream(seed, run, purpose);
      return first.map(() => stream.next());
    });
    const again = createRandomStream(1, 0, 'events');
    expect(first.map(() => again.next())).toEqual(draws[0]);
    for (let left = 0; left < draws.length; left++) {
      for (let right = left + 1; right < draws.length; right++) {
        const products = draws[left].map((value, index) => (value - 0.5) * (draws[right][index] - 0.5));
        expect(miss(products, 0)).toBeLessThan(4);
      }
    }
  });

  it('continues exactly where its state was taken', () => {
    const key = fc.tuple(fc.integer(), fc.nat(), fc.string());
    fc.assert(
      fc.property(key, fc.nat(100), (names, skipped) => {
        const stream = createRandomStream(...names);
        takeMixed(stream, skipped);
        const restored = restoreRandomStream(JSON.parse(JSON.stringify(stream.state())) as number[]);
        expect(takeMixed(restored, 20)).toEqual(takeMixed(stream, 20));
        expect(restored.state()).toEqual(stream.state());
      }),
    );
  });

  it('refuses numbers that are no state', () => {
    const state = createRandomStream(1, 0, 'events').state();
    for (const faulty of [
      [],
      state.slice(1),
      [...state, 0],
      [0.5, 0, 0, 0],
      [-1, 0, 0, 0],
      [1, 1, 0, 0],
      [1, NaN, 0, 0],
      [1, 0.1, 0, 0],
    ]) {
      expect(() => restoreRandomStream(faulty)).toThrow('no state of a random stream');
    }
  });
});

describe('random numbers', () => {
  const count = 100_000;

  it('are uniform in [0, 1)', () => {
    const stream = createRandomStream(11, 0, 'test');
    const values = draw(count, () => stream.next());
    expect(miss(values, 1 / 2)).toBeLessThan(4);
    expect(
      miss(
        values.map((value) => value * value),
        1 / 3,
      ),
    ).toBeLessThan(4);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
  });

  it('have 53 bits where asked for', () => {
    const stream = createRandomStream(12, 0, 'test');
    const values = draw(1000, () => stream.double());
    expect(values.every((value) => Number.isInteger(value * 2 ** 53))).toBe(true);
    expect(values.filter((value) => Number.isInteger(value * 2 ** 32)).length).toBeLessThan(5);
  });

  it('have the moments of the exponential distribution', () => {
    const stream = createRandomStream(13, 0, 'test');
    const values = draw(count, () => stream.exponential());
    expect(miss(values, 1)).toBeLessThan(4);
    expect(
      miss(
        values.map((value) => value * value),
        2,
      ),
    ).toBeLessThan(4);
    expect(
      miss(
        values.map((value) => (value > 3 ? 1 : 0)),
        Math.exp(-3),
      ),
    ).toBeLessThan(4);
  });

  it('have the moments of the normal distribution', () => {
    const stream = createRandomStream(14, 0, 'test');
    const values = draw(count, () => stream.normal());
    expect(miss(values, 0)).toBeLessThan(4);
    expect(variance(values)).toBeCloseTo(1, 1);
    expect(
      miss(
        values.map((value) => value ** 4),
        3,
      ),
    ).toBeLessThan(4);
    expect(
      miss(
        values.map((value) => (value > 1 ? 1 : 0)),
        0.158655,
      ),
    ).toBeLessThan(4);
  });
});
