import { describe, expect, it } from 'vitest';
import { fitLine, fitTwoLines } from '../../src/math/lineFit.ts';

describe('fitLine', () => {
  it('solves the normal equations', () => {
    const [x, y] = [
      [0, 1, 2, 5],
      [1, 0, 4, 9],
    ];
    const { slope, intercept, residual } = fitLine(x, y);
    const errors = x.map((value, i) => y[i] - intercept - slope * value);
    expect(errors.reduce((sum, error) => sum + error, 0)).toBeCloseTo(0, 12);
    expect(errors.reduce((sum, error, i) => sum + error * x[i], 0)).toBeCloseTo(0, 12);
    expect(residual).toBeCloseTo(
      errors.reduce((sum, error) => sum + error * error, 0),
      12,
    );
  });
});

describe('fitTwoLines', () => {
  it('finds where a line bends', () => {
    const x = Array.from({ length: 15 }, (_, i) => 0.25 * i);
    const y = x.map((value) => (value < 1.9 ? 3 - 2 * value : 3 - 3.8 - 0.7 * (value - 1.9)));
    const lines = fitTwoLines(x, y, 3)!;
    expect(lines.left.slope).toBeCloseTo(-2, 12);
    expect(lines.right.slope).toBeCloseTo(-0.7, 12);
    expect(lines.at).toBeCloseTo(1.9, 12);
  });

  it('needs enough points on both sides', () => {
    expect(fitTwoLines([0, 1, 2, 3, 4], [0, 1, 2, 3, 4], 3)).toBeNull();
  });
});
