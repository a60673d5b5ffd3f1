import { describe, expect, it } from 'vitest';
import {
  emptyProblem,
  largestDifference,
  randomProblem,
  smallGrids,
  solveDense,
  solveProblem,
  type Problem,
} from './poissonProblem.ts';

describe('PoissonSolver with mirrors for sides', () => {
  it.each(smallGrids.filter(([nx, ny, nz]) => nx * ny * nz < 200))(
    'agrees with elimination between mirrors on %i x %i x %i nodes',
    (nx, ny, nz) => {
      for (const metal of [0, 0.05, 0.3, 0.8]) {
        const problem: Problem = { ...randomProblem([nx, ny, nz], metal, 3 + nx + ny + nz), sides: 'mirrored' };
        const truth = solveDense(problem);
        const rough = { ...problem, phi: problem.phi.slice() };
        solveProblem(problem, 1e-10);
        expect(largestDifference(problem.phi, truth)).toBeLessThan(1e-9);
        solveProblem(rough, 1e-3);
        expect(largestDifference(rough.phi, truth)).toBeLessThan(1e-3);
      }
    },
  );

  it.each([
    [7, 1, 12],
    [6, 5, 9],
  ] as [number, number, number][])('between mirrors is half of a symmetric whole, %i x %i x %i nodes', (nx, ny, nz) => {
    const half: Problem = { ...randomProblem([nx, ny, nz], 0.1, 21), sides: 'mirrored' };
    const wholeNy = ny > 1 ? 2 * ny : 1;
    const whole = emptyProblem([2 * nx, wholeNy, nz], half.step, 2);
    const imageOf = (i: number) => {
      const [ix, iy] = [Math.floor(i / nz) % (2 * nx), Math.floor(i / nz / (2 * nx))];
      return (Math.min(iy, wholeNy - 1 - iy) * nx + Math.min(ix, 2 * nx - 1 - ix)) * nz + (i % nz);
    };
    whole.phi.forEach((_, i) => {
      whole.phi[i] = half.phi[imageOf(i)];
      whole.fixed[i] = half.fixed[imageOf(i)];
      whole.source[i] = half.source[imageOf(i)];
    });
    solveProblem(half, 1e-11);
    solveProblem(whole, 1e-11);
    expect(
      largestDifference(
        whole.phi,
        whole.phi.map((_, i) => half.phi[imageOf(i)]),
      ),
    ).toBeLessThan(1e-10);
  });

  it('needs about as many cycles between mirrors as on a period', () => {
    for (const size of [
      [40, 1, 21],
      [16, 15, 17],
    ] as [number, number, number][]) {
      // prettier-ignore
      const cyclesWith = (sides: 'periodic' | 'mirrored') => solveProblem({ ...randomProblem(size, 0.1, 2), sides }, 1e-8).cycles;
      expect(cyclesWith('mirrored')).toBeLessThanOrEqual(cyclesWith('periodic') + 4);
    }
  });
});
