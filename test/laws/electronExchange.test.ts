import { describe, expect, it } from 'vitest';
import { electronCaptureRate, electronEscapeRate } from '../../src/laws/electronExchange.ts';

describe('electron exchange of a floating body', () => {
  it('captures in proportion to a positive charge', () => {
    expect(electronCaptureRate(0.01, 3, 0.2, 0.025)).toBeCloseTo(0.03, 16);
  });

  it('captures onto a body that is not positive against the work of charging it further', () => {
    expect(electronCaptureRate(1, 0, 0.2, 0.025)).toBeCloseTo(Math.exp(-4), 14);
    expect(electronCaptureRate(1, -3, 0.2, 0.025) / Math.exp(-28)).toBeCloseTo(1, 12);
  });

  it('captures nothing there where that work is infinite', () => {
    expect(electronCaptureRate(1, 0, Infinity, 0.025)).toBe(0);
    expect(electronCaptureRate(1, 2, Infinity, 0.025)).toBe(2);
  });

  it('gives up electrons in proportion to a negative charge only', () => {
    expect(electronEscapeRate(0.01, -3, 2, 2, 0.15)).toBeCloseTo(0.03, 16);
    expect(electronEscapeRate(0.01, 0, 2, 2, 0.15)).toBe(0);
    expect(electronEscapeRate(0.01, 3, 2, 2, 0.15)).toBe(0);
  });

  it('gives them up less readily the deeper the body lies below the anode', () => {
    expect(electronEscapeRate(1, -1, 2, 1.7, 0.15)).toBeCloseTo(Math.exp(-2), 14);
    expect(electronEscapeRate(1, -1, 1, 1.7, 0.15)).toBe(1);
    expect(electronEscapeRate(1, -1, 2, 0, Infinity)).toBe(1);
  });
});
