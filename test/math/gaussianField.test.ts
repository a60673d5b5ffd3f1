import { describe, expect, it } from 'vitest';
import { correlatedGaussianField } from '../../src/math/gaussianField.ts';
import { createRandomStream } from '../../src/math/random.ts';

interface FieldCase {
  size: [number, number, number];
  step: number; // [nm]
  length: number; // [nm]
}

const cases: FieldCase[] = [
  { size: [24, 1, 9], step: 0.5, length: 1.5 },
  { size: [13, 1, 6], step: 0.4, length: 0.6 },
  { size: [12, 10, 5], step: 1, length: 1.5 },
];

/** The response of every node to each white-noise draw in turn: the field is linear in its noise. */
function responses({ size: [nx, ny, nz], step, length }: FieldCase): Float64Array[] {
  let draws = 0;
  correlatedGaussianField({ normal: () => draws++ }, nx, ny, nz, step, length);
  return Array.from({ length: draws }, (_, chosen) => {
    let count = 0;
    return correlatedGaussianField({ normal: () => (count++ === chosen ? 1 : 0) }, nx, ny, nz, step, length);
  });
}

describe('correlatedGaussianField', () => {
  it.each(cases)('has unit variance at every node and the stated covariance: $size, l = $length', (field) => {
    const [nx, ny, nz] = field.size;
    const all = responses(field);
    const covariance = (a: number, b: number) => all.reduce((sum, one) => sum + one[a] * one[b], 0);
    const node = (ix: number, iy: number, iz: number) => (iy * nx + ix) * nz + iz;
    const expected = (steps: number) => Math.exp(-((steps * field.step) ** 2) / (2 * field.length ** 2));
    for (let i = 0; i < nx * ny * nz; i++) expect(covariance(i, i)).toBeCloseTo(1, 12);
    for (let steps = 1; steps < Math.min(5, nz, nx / 2); steps++) {
      expect(Math.abs(covariance(node(0, 0, 0), node(steps, 0, 0)) - expected(steps))).toBeLessThan(2e-3);
      expect(Math.abs(covariance(node(0, 0, 0), node(nx - steps, 0, 0)) - expected(steps))).toBeLessThan(2e-3);
      expect(Math.abs(covariance(node(2, 0, 0), node(2, 0, steps)) - expected(steps))).toBeLessThan(2e-3);
      expect(Math.abs(covariance(node(2, 0, 0), node(2 + steps, 0, steps)) - expected(steps) ** 2)).toBeLessThan(2e-3);
      if (ny > 1) {
        expect(Math.abs(covariance(node(1, 0, 1), node(1, ny - steps, 1)) - expected(steps))).toBeLessThan(2e-3);
      }
    }
  });

  it('has zero mean, unit variance and the stated correlation over many seeds, within four standard errors', () => {
    const [nx, nz, step, length, seeds] = [16, 8, 0.5, 1, 2000];
    const sums = { mean: [0, 0], variance: [0, 0], correlation: [0, 0] };
    const add = (sum: number[], value: number) => {
      sum[0] += value;
      sum[1] += value * value;
    };
    for (let seed = 0; seed < seeds; seed++) {
      const field = correlatedGaussianField(createRandomStream(seed, 0, 'disorder'), nx, 1, nz, step, length);
      add(sums.mean, field[0]);
      add(sums.variance, field[nz - 1] ** 2);
      add(sums.correlation, field[3 * nz + 2] * field[5 * nz + 2]);
    }
    const expected = { mean: 0, variance: 1, correlation: Math.exp(-0.5) };
    for (const key of ['mean', 'variance', 'correlation'] as const) {
      const mean = sums[key][0] / seeds;
      const standardError = Math.sqrt((sums[key][1] / seeds - mean * mean) / seeds);
      expect(Math.abs(mean - expected[key]) / standardError).toBeLessThan(4);
    }
  });

  it('is the white noise itself for length zero, in the layout of the nodes', () => {
    let count = 0;
    const field = correlatedGaussianField({ normal: () => count++ }, 3, 2, 4, 0.5, 0);
    expect(Array.from(field)).toEqual(Array.from({ length: 24 }, (_, i) => i));
  });

  it('refuses lengths and steps that are none', () => {
    const random = { normal: () => 0 };
    expect(() => correlatedGaussianField(random, 4, 1, 4, 0, 1)).toThrow(RangeError);
    expect(() => correlatedGaussianField(random, 4, 1, 4, 0.5, -1)).toThrow(RangeError);
    expect(() => correlatedGaussianField(random, 4, 1, 4, 0.5, Number.NaN)).toThrow(RangeError);
  });
});
