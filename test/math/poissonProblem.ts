import { Matrix, solve } from 'ml-matrix';
import { PoissonSolver } from '../../src/math/multigrid.ts';

/** A small linear congruential stream: the tests need variety, not quality. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface Problem {
  size: [number, number, number];
  step: number; // [nm]
  phi: Float64Array; // [V]
  fixed: Uint8Array;
  source: Float64Array; // [V/nm^2]
  sides?: 'periodic' | 'mirrored';
}

export function emptyProblem(size: [number, number, number], step: number, top: number): Problem {
  const count = size[0] * size[1] * size[2];
  const phi = new Float64Array(count);
  const fixed = new Uint8Array(count);
  for (let i = size[2] - 1; i < count; i += size[2]) phi[i] = top;
  return { size, step, phi, fixed, source: new Float64Array(count) };
}

/** Metal at random nodes with random potentials, random charge and a random start. */
export function randomProblem(size: [number, number, number], metal: number, seed: number): Problem {
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

export function solveProblem(problem: Problem, tolerance: number): { cycles: number; correction: number } {
  const solver = new PoissonSolver(...problem.size, problem.step, problem.sides);
  return solver.solve(problem.phi, problem.fixed, problem.source, tolerance);
}

/** The same equations assembled node by node and solved by elimination. */
export function solveDense({ size, step, phi, fixed, source, sides }: Problem): Float64Array {
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

export function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i])), 0);
}

export const smallGrids: [number, number, number][] = [
  [8, 1, 9],
  [13, 1, 10],
  [25, 1, 12],
  [3, 1, 40],
  [2, 1, 3],
  [3, 2, 6],
  [5, 5, 7],
  [6, 7, 8],
];
