import { describe, expect, it } from 'vitest';
import { happenedShares, inOrderOfTime, timeOfShare, type Waiting } from '../../src/analysis/kaplanMeier.ts';

const happened = (...times: number[]): Waiting[] => times.map((time) => ({ time, happened: true }));
const censored = (...times: number[]): Waiting[] => times.map((time) => ({ time, happened: false }));

describe('the share that has happened', () => {
  it('agrees with the remissions of Freireich (1963), the textbooks’ example', () => {
    const ordered = inOrderOfTime([
      ...censored(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35),
      ...happened(6, 6, 6, 7, 10, 13, 16, 22, 23),
    ]);
    const printed = [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482];
    const shares = happenedShares(ordered, [6, 7, 10, 13, 16, 22, 23]);
    printed.forEach((surviving, i) => expect(1 - shares[i]).toBeCloseTo(surviving, 4));
    expect(timeOfShare([6, 7, 10, 13, 16, 22, 23], shares, 0.5)).toBe(23);
  });

  it('is the share of times so far where nothing is censored', () => {
    const ordered = inOrderOfTime(happened(5, 1, 3, 3));
    const shares = happenedShares(ordered, [0, 1, 2, 3, 4, 5, 9]);
    [0, 0.25, 0.25, 0.75, 0.75, 1, 1].forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 14));
    expect(timeOfShare([1, 3, 5], happenedShares(ordered, [1, 3, 5]), 0.75)).toBe(3);
  });

  it('counts by weight as if each had been listed so often', () => {
    const once = inOrderOfTime([...happened(1, 2, 4), ...censored(3, 5)]);
    const listed = inOrderOfTime([...happened(1, 1, 4), ...censored(3, 5, 5)]);
    const weights = [2, 0, 1, 1, 2];
    const times = [1, 2, 3, 4, 5];
    const shares = happenedShares(once, times, weights);
    happenedShares(listed, times).forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 14));
  });

  it('stays at zero where all is censored, and no time has half', () => {
    expect([...happenedShares(censored(1, 2), [1, 2])]).toEqual([0, 0]);
    expect(timeOfShare([1, 2], [0, 0.4], 0.5)).toBe(Infinity);
  });
});
