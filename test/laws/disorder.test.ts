import { describe, expect, it } from 'vitest';
import { barrierDeviation, hopDisorderFactor } from '../../src/laws/disorder.ts';

describe('barrierDeviation', () => {
  it('grows with the logarithm of lower mobility and never turns negative', () => {
    expect(barrierDeviation(0.15, 0.12, 1)).toBeCloseTo(0.15, 15);
    expect(barrierDeviation(0.15, 0.12, 1e-4)).toBeCloseTo(0.15 + 0.12 * 4 * Math.LN10, 13);
    expect(barrierDeviation(0.15, 0.12, 1e4)).toBe(0);
  });
});

describe('hopDisorderFactor', () => {
  it('has the mean of a log-normal, exp(sigma^2 / 2), where no clip acts', () => {
    const deviation = 0.6;
    const step = 0.01;
    let mean = 0;
    for (let g = -8; g <= 8; g += step) {
      const density = Math.exp((-g * g) / 2) / Math.sqrt(2 * Math.PI);
      mean += density * step * hopDisorderFactor(g, deviation, -Infinity, Infinity);
    }
    expect(mean).toBeCloseTo(Math.exp(deviation ** 2 / 2), 10);
  });

  it('slows hops over higher barriers, within both clips', () => {
    expect(hopDisorderFactor(2, 0.5, -1, 6)).toBeCloseTo(Math.exp(-1), 14);
    expect(hopDisorderFactor(-10, 1, -1, 6)).toBeCloseTo(Math.E, 14);
    expect(hopDisorderFactor(10, 1, -1, 6)).toBeCloseTo(Math.exp(-6), 14);
  });
});
