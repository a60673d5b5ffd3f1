import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { PoissonSolver } from '../../src/math/multigrid.ts';

/** A small linear congruential stream: the tests need variety, not quality. */
function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

interface Problem {
  size: [number, number, number];
  step: number; // [nm]
  phi: Float64Array; // [V]
  fixed: Uint8Array;
  source: Float64Array; // [V/nm^2]
  sides?: 'periodic' | 'mirrored';
}

function emptyProblem(size: [number, number, number], step: number, top: number): Problem {
  const count = size[0] * size[1] * size[2];
  const phi = new Float64Array(count);
  const fixed = new Uint8Array(count);
  for (let i = size[2] - 1; i < count; i += size[2]) phi[i] = top;
  return { size, step, phi, fixed, source: new Float64Array(count) };
}

/** Metal at random nodes with random potentials, random charge and a random start. */
function randomProblem(size: [number, number, number], metal: number, seed: number): Problem {
  const random = randomStream(seed);
  const problem = emptyProblem(size, 0.5, 2);
  for (let i = 0; i < problem.phi.length; i++) {
    const iz = i % size[2];
    if (iz === 0 || iz === size[2] - 1) continue;
    problem.phi[i] = 2 * random();
    if (random() < metal) problem.fixed[i] = 1;
    if (random() < 0.1) problem.source[i] = 4 * random() - 2;
  }
  return problem;
}

function solveProblem(problem: Problem, tolerance: number): { cycles: number; correction: number } {
  const solver = new PoissonSolver(...problem.size, problem.step, problem.sides);
  return solver.solve(problem.phi, problem.fixed, problem.source, tolerance);
}

/** The same equations assembled node by node and solved by elimination. */
function solveDense({ size, step, phi, fixed, source, sides }: Problem): Float64Array {
  const [nx, ny, nz] = size;
  const matrix = Matrix.zeros(phi.length, phi.length);
  const right = Matrix.zeros(phi.length, 1);
  for (let i = 0; i < phi.length; i++) {
    const iz = i % nz;
    const ix = Math.floor(i / nz) % nx;
    const iy = Math.floor(i / nz / nx);
    if (iz === 0 || iz === nz - 1 || fixed[i] === 1) {
      matrix.set(i, i, 1);
      right.set(i, 0, phi[i]);
      continue;
    }
    right.set(i, 0, source[i] * step * step);
    const neighbours = [i - 1, i + 1];
    const beside = (k: number, count: number) =>
      sides === 'mirrored'
        ? [k - 1, k + 1].filter((other) => other >= 0 && other < count)
        : [1, count - 1].map((shift) => (k + shift) % count);
    if (nx > 1) for (const jx of beside(ix, nx)) neighbours.push((iy * nx + jx) * nz + iz);
    if (ny > 1) for (const jy of beside(iy, ny)) neighbours.push((jy * nx + ix) * nz + iz);
    for (const j of neighbours) {
      matrix.set(i, i, matrix.get(i, i) + 1);
      matrix.set(i, j, matrix.get(i, j) - 1);
    }
  }
  return Float64Array.from(solve(matrix, right).to1DArray());
}

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}

const smallGrids: [number, number, number][] = [
  [8, 1, 9],
  [13, 1, 10],
  [25, 1, 12],
  [3, 1, 40],
  [2, 1, 3],
  [3, 2, 6],
  [5, 5, 7],
  [6, 7, 8],
];

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

  it.each(smallGrids)('agrees with elimination between mirrors on %i x %i x %i nodes', (nx, ny, nz) => {
    for (const metal of [0, 0.05, 0.3, 0.8]) {
      const problem: Problem = { ...randomProblem([nx, ny, nz], metal, 3 + nx + ny + nz), sides: 'mirrored' };
      const truth = solveDense(problem);
      const rough = { ...problem, phi: problem.phi.slice() };
      solveProblem(problem, 1e-10);
      expect(largestDifference(problem.phi, truth)).toBeLessThan(1e-9);
      solveProblem(rough, 1e-3);
      expect(largestDifference(rough.phi, truth)).toBeLessThan(1e-3);
    }
  });

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
