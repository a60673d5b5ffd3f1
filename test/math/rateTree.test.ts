import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RateTree } from '../../src/math/rateTree.ts';

const size = 21;
const rate = fc.oneof(fc.constant(0), fc.nat(1000), fc.nat(1_000_000)); // whole numbers: every sum is exact
const changes = fc.array(fc.tuple(fc.nat(size - 1), rate), { minLength: 1, maxLength: 60 });

/** The leaf that a walk along the rates finds. */
function walk(rates: readonly number[], target: number): number {
  let sum = 0;
  return rates.findIndex((one) => (sum += one) > target);
}

function sumOf(rates: readonly number[]): number {
  return rates.reduce((sum, one) => sum + one, 0);
}

describe('a rate tree', () => {
  it('adds and picks as a walk along a plain array does', () => {
    fc.assert(
      fc.property(changes, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (list, share) => {
        const tree = new RateTree(size);
        const rates = new Array<number>(size).fill(0);
        for (const [index, value] of list) {
          tree.set(index, value);
          rates[index] = value;
          expect(tree.total).toBe(sumOf(rates));
        }
        expect(rates.map((_, index) => tree.get(index))).toEqual(rates);
        if (tree.total === 0) return;
        const target = share * tree.total;
        if (target < tree.total) expect(tree.pick(target)).toBe(walk(rates, target));
        let edge = 0;
        rates.forEach((one, index) => {
          if (one > 0) expect(tree.pick(edge)).toBe(index);
          edge += one;
        });
      }),
    );
  });

  it('never picks what cannot happen, not even where rounding leads beyond the total', () => {
    const real = fc.oneof(fc.constant(0), fc.double({ min: 1e-12, max: 1e12, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(real, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rates, share) => {
          const tree = new RateTree(rates.length);
          rates.forEach((one, index) => tree.set(index, one));
          fc.pre(tree.total > 0);
          for (const target of [share * tree.total, tree.total, tree.total * (1 + 1e-15)])
            expect(rates[tree.pick(target)]).toBeGreaterThan(0);
          expect(Math.abs(tree.total / sumOf(rates) - 1)).toBeLessThan(1e-13);
        },
      ),
    );
  });

  it('forgets every earlier rate: no sum drifts', () => {
    const tree = new RateTree(size);
    for (let i = 0; i < 5000; i++) tree.set(i % size, i % 3 === 0 ? 1e15 / 7 : 1e-9 * i);
    for (let index = 0; index < size; index++) tree.set(index, index === 4 ? 0.1 : 0);
    expect(tree.total).toBe(0.1);
  });

  it('is rebuilt from its leaves, and keeps them when it grows', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 100 }), (list, capacity) => {
        const [one, other] = [new RateTree(size), new RateTree(size)];
        for (const [index, value] of list) {
          one.set(index, value);
          other.setLeaf(index, value);
        }
        other.rebuild();
        expect(other.nodes).toEqual(one.nodes);
        one.grow(capacity);
        expect(one.capacity).toBeGreaterThanOrEqual(Math.max(size, capacity));
        expect(one.total).toBe(other.total);
        for (let index = 0; index < size; index++) expect(one.get(index)).toBe(other.get(index));
        one.set(one.capacity - 1, 3);
        expect(one.pick(one.total - 1)).toBe(one.capacity - 1);
      }),
    );
  });

  it.each([-1, -1e-300, NaN, Infinity, -Infinity])('throws at a rate of %d and stays as it was', (faulty) => {
    const tree = new RateTree(4);
    tree.set(2, 5);
    const before = tree.nodes.slice();
    expect(() => tree.set(2, faulty)).toThrow(RangeError);
    expect(() => tree.setLeaf(1, faulty)).toThrow(`finite and not negative, got ${faulty}`);
    expect(tree.nodes).toEqual(before);
  });
});
