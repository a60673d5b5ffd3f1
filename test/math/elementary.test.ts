import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos, exp, log, pow, sin } from '../../src/math/elementary.ts';

const bytes = new DataView(new ArrayBuffer(8));

function doubleOf(high: number, low: number): number {
  bytes.setInt32(0, high);
  bytes.setInt32(4, low);
  return bytes.getFloat64(0);
}

/** Place of a double in the ordered list of all doubles. */
function rank(value: number): bigint {
  bytes.setFloat64(0, value);
  const bits = bytes.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fffffffffffffffn) : bits;
}

/** Units in the last place between two doubles; two NaN agree, NaN and a number are Infinity apart. */
function distance(left: number, right: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) && Number.isNaN(right) ? 0 : Infinity;
  return Math.abs(Number(rank(left) - rank(right)));
}

/** Evenly spread values that cover [0, 1) without a random generator. */
function* spread(count: number, step: number): Generator<number> {
  for (let index = 1; index <= count; index++) yield (index * step) % 1;
}

const golden = (Math.sqrt(5) - 1) / 2;
const silver = Math.SQRT2 - 1;

function worst(own: (x: number) => number, builtIn: (x: number) => number, map: (u: number) => number): number {
  let largest = 0;
  for (const u of spread(20_000, golden)) largest = Math.max(largest, distance(own(map(u)), builtIn(map(u))));
  return largest;
}

const special = [0, -0, 1, -1, 2, -2, 3, 0.5, -0.5, Infinity, -Infinity, NaN, Number.MIN_VALUE, -Number.MIN_VALUE];
special.push(Number.MAX_VALUE, -Number.MAX_VALUE, 2 ** -1022, 2 ** 53 + 2, 2 ** 52 + 1, 1 - 2 ** -53, 1 + 2 ** -52);
special.push(709.78, 709.79, 709, 710, -708, -745.13, -745.14, -746);

const anyDouble = fc.tuple(fc.integer(), fc.integer()).map(([high, low]) => doubleOf(high, low));

type Case = [name: string, own: (x: number) => number, builtIn: (x: number) => number];
const functions: Case[] = [
  ['exp', exp, Math.exp],
  ['log', log, Math.log],
  ['sin', sin, Math.sin],
  ['cos', cos, Math.cos],
];

describe.each(functions)('%s against the built-in one', (_, own, builtIn) => {
  it.each([
    ['in -1 ... 1', (u: number) => 2 * u - 1],
    ['in 0 ... 3', (u: number) => 3 * u],
    ['in -750 ... 750', (u: number) => 1500 * (u - 0.5)],
    ['about a million', (u: number) => 1e6 + 1000 * (u - 0.5)],
    ['beside 1', (u: number) => 1 + (u - 0.5) * 2 ** -20],
    ['beside 0', (u: number) => (u - 0.5) * 2 ** -20],
    ['among the subnormal', (u: number) => u * 2 ** -1022],
    ['among huge ones', (u: number) => u * 2 ** 1023],
  ])('differs by at most 1 ulp %s', (_range, map) => {
    expect(worst(own, builtIn, map)).toBeLessThanOrEqual(1);
  });

  it('differs by at most 1 ulp for any bit pattern', () => {
    const property = fc.property(anyDouble, (x) => {
      expect(distance(own(x), builtIn(x))).toBeLessThanOrEqual(1);
    });
    fc.assert(property, { numRuns: 5000 });
  });

  it.each(special)('agrees in value and sign at %s', (x) => {
    expect(distance(own(x), builtIn(x))).toBeLessThanOrEqual(1);
    expect(Object.is(own(x), -0)).toBe(Object.is(builtIn(x), -0));
  });
});

describe('pow against the built-in one', () => {
  // Beyond |y| = 2^31 the built-in one of some engines is itself hundreds of ulp off.
  const exponent = fc.oneof(fc.integer({ min: -300, max: 300 }), fc.double({ min: -2e9, max: 2e9, noNaN: true }));

  it('differs by at most 1 ulp for any base', () => {
    const property = fc.property(anyDouble, exponent, (x, y) => {
      expect(distance(pow(x, y), Math.pow(x, y))).toBeLessThanOrEqual(1);
    });
    fc.assert(property, { numRuns: 5000 });
  });

  it.each([
    [10, 20],
    [2, 2000],
    [1 + 2 ** -10, 1e6],
    [1 + 2 ** -30, 1e9],
  ])('differs by at most 1 ulp for bases up to %s and exponents up to %s', (base, largest) => {
    let difference = 0;
    for (const u of spread(20_000, golden)) {
      const x = 1 + (base - 1) * u;
      const y = largest * (2 * ((u * silver * 1e4) % 1) - 1);
      difference = Math.max(difference, distance(pow(x, y), Math.pow(x, y)));
    }
    expect(difference).toBeLessThanOrEqual(1);
  });

  it('agrees in every combination of special values', () => {
    for (const x of special) {
      for (const y of special) {
        const seen = `${x} ** ${y} = ${pow(x, y)}`;
        expect([seen, distance(pow(x, y), Math.pow(x, y)) <= 1]).toEqual([seen, true]);
        expect([seen, Object.is(pow(x, y), -0)]).toEqual([seen, Object.is(Math.pow(x, y), -0)]);
      }
    }
  });
});

describe('elementary functions against independent values', () => {
  it('give the digits computed with sixty decimal places', () => {
    expect(distance(exp(1), 2.718281828459045)).toBe(0);
    expect(distance(log(10), 2.302585092994046)).toBe(0);
    expect(distance(sin(1e22), -0.8522008497671888)).toBeLessThanOrEqual(1);
    expect(distance(cos(1e22), 0.5232147853951389)).toBeLessThanOrEqual(1);
    expect(distance(pow(1.0000001721531742, -4095647687.4679494), 6.140674558703788e-307)).toBeLessThanOrEqual(1);
  });

  it('are exact where the result is', () => {
    expect(exp(0)).toBe(1);
    expect(log(1)).toBe(0);
    expect(cos(0)).toBe(1);
    for (let power = -40; power <= 40; power++) expect(pow(2, power)).toBe(2 ** power);
    for (let base = 1; base <= 40; base++) expect(pow(base, 3)).toBe(base * base * base);
  });

  it('give the bits recorded once, so that a change or a differing engine shows', () => {
    let hash = 0;
    const note = (value: number) => {
      bytes.setFloat64(0, value);
      hash = (Math.imul(hash, 31) + bytes.getInt32(0)) | 0;
      hash = (Math.imul(hash, 31) + bytes.getInt32(4)) | 0;
    };
    for (const u of spread(10_000, golden)) {
      [exp(80 * (u - 0.5)), log(u), sin(50 * u), cos(1e9 * u), pow(u, 3.7 - 9 * u)].forEach(note);
    }
    expect(hash).toBe(-2058532654);
  });
});
