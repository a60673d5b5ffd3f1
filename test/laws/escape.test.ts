import { describe, expect, it } from 'vitest';
import { escapeProbability } from '../../src/laws/escape.ts';

describe('escapeProbability', () => {
  it('leaves the net rate of a chain metal <-> contact -> film', () => {
    // Steady state of the contact site c: oxidise = c (reduce + escape); the net rate is c * escape.
    const [oxidise, reduce, escape] = [0.3, 5, 2];
    const contact = oxidise / (reduce + escape);
    expect(oxidise * escapeProbability(escape, reduce)).toBeCloseTo(contact * escape, 15);
  });

  it('is 1 without reduction and 0 without a way out', () => {
    expect(escapeProbability(2, 0)).toBe(1);
    expect(escapeProbability(0, 2)).toBe(0);
    expect(escapeProbability(0, 0)).toBe(0);
    expect(escapeProbability(2, Infinity)).toBe(0);
  });
});
