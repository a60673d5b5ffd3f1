import { describe, expect, it } from 'vitest';
import { PoissonSolver } from '../../src/math/multigrid.ts';
import {
  emptyProblem,
  largestDifference,
  randomProblem,
  randomStream,
  smallGrids,
  solveDense,
  solveProblem,
} from './poissonProblem.ts';

describe('PoissonSolver', () => {
  it.each(smallGrids)('agrees with elimination on %i x %i x %i nodes with random metal', (nx, ny, nz) => {
    for (const metal of [0, 0.05, 0.3, 0.8]) {
      const problem = randomProblem([nx, ny, nz], metal, 7 + nx + ny + nz);
      const truth = solveDense(problem);
      solveProblem(problem, 1e-10);
      expect(largestDifference(problem.phi, truth)).toBeLessThan(1e-9);
    }
  });

  it.each([
    [25, 1, 13],
    [24, 1, 16],
    [6, 6, 9],
  ] as [number, number, number][])('leaves an error of at most the tolerance on %i x %i x %i nodes', (nx, ny, nz) => {
    const random = randomStream(5);
    const problem = randomProblem([nx, ny, nz], 0.15, 1);
    const solver = new PoissonSolver(nx, ny, nz, problem.step);
    for (let change = 0; change < 12; change++) {
      const node = Math.floor(random() * nx * ny) * nz + 1 + Math.floor(random() * (nz - 2));
      problem.fixed[node] = 1;
      problem.phi[node] = 2 * random();
      problem.source[Math.floor(random() * problem.source.length)] += random() - 0.5;
      const truth = solveDense(problem);
      solver.solve(problem.phi, problem.fixed, problem.source, 1e-3);
      expect(largestDifference(problem.phi, truth)).toBeLessThan(1e-3);
    }
  });

  it('sees the error of two free nodes that are neighbours over the seam of an odd period', () => {
    const problem = randomProblem([5, 1, 6], 1, 4);
    for (const ix of [0, 4]) {
      problem.fixed[ix * 6 + 2] = 0;
      problem.phi[ix * 6 + 2] = 50;
    }
    const truth = solveDense(problem);
    solveProblem(problem, 1e-6);
    expect(largestDifference(problem.phi, truth)).toBeLessThan(1e-6);
  });

  it('needs no more cycles on finer grids', () => {
    const cycles = [11, 21, 41, 81].map((nz) => solveProblem(randomProblem([2 * nz - 2, 1, nz], 0.1, 2), 1e-8).cycles);
    expect(Math.max(...cycles)).toBeLessThanOrEqual(14);
  });

  it('gives a linear potential between bare plates', () => {
    const problem = emptyProblem([60, 1, 41], 0.5, 2);
    solveProblem(problem, 1e-9);
    problem.phi.forEach((value, i) => {
      expect(value).toBeCloseTo((2 * (i % 41)) / 40, 7);
    });
  });

  it.each([1, 12])('answers a periodic sine charge with the discrete eigenvalue (ny = %i)', (ny) => {
    const [nx, nz, step] = [24, 21, 0.5];
    const problem = emptyProblem([nx, ny, nz], step, 0);
    const eigenvalue = (n: number, of: number): number => (2 - 2 * Math.cos((2 * Math.PI * n) / of)) / step ** 2;
    const total = eigenvalue(2, nx) + (ny > 1 ? eigenvalue(1, ny) : 0) + eigenvalue(3, 2 * (nz - 1));
    const shape = problem.phi.map((_, i) => {
      const ix = Math.floor(i / nz) % nx;
      const iy = Math.floor(i / nz / nx);
      return (
        Math.sin((4 * Math.PI * ix) / nx) *
        Math.cos((2 * Math.PI * iy) / ny) *
        Math.sin((3 * Math.PI * (i % nz)) / (nz - 1))
      );
    });
    shape.forEach((value, i) => (problem.source[i] = total * value));
    solveProblem(problem, 1e-10);
    expect(largestDifference(problem.phi, shape)).toBeLessThan(1e-9);
  });

  it('polarises a metal cylinder as E r (1 - (radius/r)^2), with the Lorentz field of its images', () => {
    const [nx, nz, step, radius] = [160, 161, 0.25, 3];
    const problem = emptyProblem([nx, 1, nz], step, 8); // 0.2 V/nm over 40 nm
    for (let i = 0; i < problem.phi.length; i++) {
      const x = (Math.floor(i / nz) - nx / 2) * step;
      const z = ((i % nz) - (nz - 1) / 2) * step;
      problem.phi[i] = 0.2 * (i % nz) * step;
      if (x * x + z * z > radius * radius) continue;
      problem.fixed[i] = 1;
      problem.phi[i] = 4;
    }
    solveProblem(problem, 1e-6);
    const localField = 0.2 * (1 + (Math.PI * radius ** 2) / (nx * (nz - 1) * step ** 2));
    for (const distance of [4, 5, 6, 7]) {
      const above = problem.phi[(nx / 2) * nz + (nz - 1) / 2 + distance / step] - 4;
      const effectiveRadius = Math.sqrt(distance ** 2 - (above / localField) * distance);
      expect(effectiveRadius).toBeGreaterThan(radius - step / 2);
      expect(effectiveRadius).toBeLessThan(radius);
    }
  });

  it('polarises a metal sphere as E r (1 - (radius/r)^3)', () => {
    const [n, step, radius] = [32, 0.5, 3];
    const problem = emptyProblem([n, n, n + 1], step, 3.2); // 0.2 V/nm over 16 nm
    for (let i = 0; i < problem.phi.length; i++) {
      const column = Math.floor(i / (n + 1));
      const [x, y, z] = [(column % n) - n / 2, Math.floor(column / n) - n / 2, (i % (n + 1)) - n / 2].map(
        (k) => k * step,
      );
      problem.phi[i] = 1.6 + 0.2 * z;
      if (x * x + y * y + z * z > radius * radius) continue;
      problem.fixed[i] = 1;
      problem.phi[i] = 1.6;
    }
    solveProblem(problem, 1e-6);
    const localField = 0.2 * (1 + (4 * Math.PI * radius ** 3) / (3 * (n * step) ** 3));
    for (const distance of [4, 4.5, 5]) {
      const above = problem.phi[((n / 2) * n + n / 2) * (n + 1) + n / 2 + distance / step] - 1.6;
      const effectiveRadius = Math.cbrt(distance ** 3 - (above / localField) * distance ** 2);
      expect(effectiveRadius).toBeGreaterThan(radius - step / 2);
      expect(effectiveRadius).toBeLessThan(radius);
    }
  });

  it('leaves fixed nodes and both planes untouched and gives the same bits again', () => {
    const problem = randomProblem([32, 1, 21], 0.2, 3);
    const before = problem.phi.slice();
    const again = { ...problem, phi: problem.phi.slice() };
    solveProblem(problem, 1e-4);
    solveProblem(again, 1e-4);
    expect(problem.phi).toEqual(again.phi);
    problem.fixed.forEach((flag, i) => {
      if (flag === 1 || i % 21 === 0 || i % 21 === 20) expect(problem.phi[i]).toBe(before[i]);
    });
  });

  it.each(smallGrids)('does not remember former metal, to the last bit, on %i x %i x %i nodes', (nx, ny, nz) => {
    const random = randomStream(9);
    for (const sides of ['periodic', 'mirrored'] as const) {
      const used = new PoissonSolver(nx, ny, nz, 0.5, sides);
      for (let metal = 0.9; metal > 0; metal -= 0.2) {
        const problem = { ...randomProblem([nx, ny, nz], metal, Math.floor(1000 * random())), sides };
        const again = { ...problem, phi: problem.phi.slice() };
        used.solve(problem.phi, problem.fixed, problem.source, 1e-6);
        solveProblem(again, 1e-6);
        expect(problem.phi).toEqual(again.phi);
      }
    }
  });

  it('sees a metal node that appears between two calls, and one that goes', () => {
    const problem = randomProblem([20, 1, 15], 0.1, 11);
    const solver = new PoissonSolver(...problem.size, problem.step);
    solver.solve(problem.phi, problem.fixed, problem.source, 1e-9);
    for (const flag of [1, 0]) {
      problem.fixed[7 * 15 + 6] = flag;
      problem.phi[7 * 15 + 6] = 5 * flag;
      const truth = solveDense(problem);
      solver.solve(problem.phi, problem.fixed, problem.source, 1e-9);
      expect(largestDifference(problem.phi, truth)).toBeLessThan(1e-8);
    }
  });

  it('refuses a grid without inner nodes and says when a source is not finite, then works on', () => {
    expect(() => new PoissonSolver(4, 1, 2, 0.5)).toThrow(RangeError);
    expect(() => new PoissonSolver(1, 1, 9, 0.5)).toThrow(RangeError);
    const problem = emptyProblem([8, 1, 9], 0.5, 1);
    const solver = new PoissonSolver(...problem.size, problem.step);
    problem.source[12] = Number.NaN;
    expect(() => solver.solve(problem.phi, problem.fixed, problem.source, 1e-3)).toThrow('not finite');
    const sound = emptyProblem([8, 1, 9], 0.5, 1);
    solver.solve(sound.phi, sound.fixed, sound.source, 1e-9);
    expect(sound.phi[4]).toBeCloseTo(0.5, 8);
  });
});
