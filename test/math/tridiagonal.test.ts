import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createRandomStream } from '../../src/math/random.ts';
import { solveTridiagonal } from '../../src/math/tridiagonal.ts';

describe('solveTridiagonal', () => {
  it.each([1, 2, 3, 25])('solves %i equations as a dense solver does', (count) => {
    const random = createRandomStream(count, 0, 'tridiagonal');
    const draw = () => Float64Array.from({ length: count }, () => 2 * random.next() - 1);
    const lower = draw();
    const upper = draw();
    const right = draw();
    const diagonal = draw().map((value) => value + 3);
    const dense = Matrix.zeros(count, count);
    for (let i = 0; i < count; i++) {
      dense.set(i, i, diagonal[i]);
      if (i + 1 === count) continue;
      dense.set(i + 1, i, lower[i]);
      dense.set(i, i + 1, upper[i]);
    }
    const exact = solve(dense, Matrix.columnVector([...right])).to1DArray();
    const pivots = diagonal.slice();
    const solution = new Float64Array(count);
    solveTridiagonal(lower, pivots, upper, right, solution, count);
    solveTridiagonal(lower, diagonal, upper, right, right, count);
    for (let i = 0; i < count; i++) expect(solution[i]).toBeCloseTo(exact[i], 12);
    expect(right).toEqual(solution);
  });
});
