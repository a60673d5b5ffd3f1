import { describe, expect, it } from 'vitest';
import { filmHeatLoss } from '../../src/laws/filmHeatLoss.ts';

/** Modified Bessel functions of the second kind by their integral, int_0^inf e^{-x cosh t} cosh(n t) dt. */
function besselK(order: number, x: number): number {
  let sum = 0;
  const step = 1e-3;
  for (let t = 0; t < 20; t += step)
    sum += Math.exp(-x * Math.cosh(t)) * Math.cosh(order * t) * (t === 0 ? 0.5 : 1) * step;
  return sum;
}

function exactLoss(radius: number, thickness: number): number {
  const x = (Math.PI * radius) / thickness;
  return (2 * Math.PI * x * besselK(1, x)) / besselK(0, x);
}

describe('filmHeatLoss', () => {
  it('is that of a thin wire between cold planes', () => {
    expect(filmHeatLoss(1, 1e-4, 10) / exactLoss(1e-4, 10)).toBeCloseTo(1, 3);
  });

  it('stays within 11 % at any radius', () => {
    for (const radius of [0.05, 0.25, 0.5, 1, 2, 4, 10, 40])
      expect(Math.abs(filmHeatLoss(1, radius, 10) / exactLoss(radius, 10) - 1)).toBeLessThan(0.12);
  });
});
