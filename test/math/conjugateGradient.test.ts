import { describe, expect, it } from 'vitest';
import { ConjugateGradient, type LinearMap } from '../../src/math/conjugateGradient.ts';

const size = 50;
/** -u'' with u = 0 beyond both ends, times a weight that makes the rows unlike each other. */
const weight = Float64Array.from({ length: size }, (_, i) => 1 + (i % 7) * 40);
const multiply: LinearMap = (x, into) => {
  for (let i = 0; i < size; i++) into[i] = (2 + weight[i]) * x[i] - (x[i - 1] ?? 0) - (x[i + 1] ?? 0);
};
const copy: LinearMap = (x, into) => {
  into.set(x);
};
const divide: LinearMap = (x, into) => {
  for (let i = 0; i < size; i++) into[i] = x[i] / (2 + weight[i]);
};
const exact = Float64Array.from({ length: size }, (_, i) => Math.sin(i) + 0.01 * i);
const b = new Float64Array(size);
multiply(exact, b);
const length = Math.sqrt(b.reduce((sum, value) => sum + value * value, 0));

describe('ConjugateGradient', () => {
  const gradient = new ConjugateGradient(size);

  it('solves, and sooner with a better preconditioner', () => {
    const limits = { absolute: 0, relative: 1e-12, iterations: 200 };
    const plain = new Float64Array(size);
    const first = gradient.solve(multiply, copy, b, plain, limits);
    const scaled = new Float64Array(size);
    const second = gradient.solve(multiply, divide, b, scaled, limits);
    for (const x of [plain, scaled]) for (let i = 0; i < size; i++) expect(x[i]).toBeCloseTo(exact[i], 9);
    expect([first.converged, second.converged]).toEqual([true, true]);
    expect(second.iterations).toBeLessThan(first.iterations);
  });

  it('stops at the looser of its two tolerances and tells the residual', () => {
    for (const limits of [
      { absolute: 0, relative: 1e-3, iterations: 200 },
      { absolute: 1e-3 * length, relative: 1e-9, iterations: 200 },
    ]) {
      const x = new Float64Array(size);
      const { residual, converged } = gradient.solve(multiply, divide, b, x, limits);
      const image = new Float64Array(size);
      multiply(x, image);
      const rest = Math.sqrt(b.reduce((sum, value, i) => sum + (value - image[i]) ** 2, 0));
      expect(converged).toBe(true);
      expect(residual / rest).toBeCloseTo(1, 6);
      expect(residual).toBeLessThanOrEqual(1e-3 * length);
      expect(residual).toBeGreaterThan(1e-6 * length);
    }
  });

  it('takes no step from the solution and gives up after its iterations', () => {
    const x = exact.slice();
    const limits = { absolute: 0, relative: 1e-12, iterations: 3 };
    expect(gradient.solve(multiply, divide, b, x, limits)).toMatchObject({ iterations: 0, converged: true });
    const other = new Float64Array(size);
    expect(gradient.solve(multiply, copy, b, other, limits)).toMatchObject({ iterations: 3, converged: false });
  });

  it('leaves the start value alone where the matrix is not positive definite or not finite', () => {
    const x = new Float64Array(size);
    const limits = { absolute: 0, relative: 1e-12, iterations: 9 };
    const nothing: LinearMap = (_, into) => into.fill(0);
    expect(gradient.solve(nothing, copy, b, x, limits).converged).toBe(false);
    expect(gradient.solve(multiply, copy, new Float64Array(size).fill(NaN), x, limits).converged).toBe(false);
    expect([...x]).toEqual(Array.from({ length: size }, () => 0));
  });
});
