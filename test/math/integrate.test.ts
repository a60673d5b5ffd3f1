import { expect, it } from 'vitest';
import { integrate } from '../../src/math/integrate.ts';

it('integrates to its tolerance, also across a narrow fall', () => {
  expect(integrate(Math.sin, 0, Math.PI, 1e-11)).toBeCloseTo(2, 10);
  expect(integrate((x) => x ** 3, -1, 3, 1e-12)).toBeCloseTo(20, 12); // exact for cubics
  const width = 1e-3;
  const fall = integrate((x) => 1 / (1 + Math.exp((x - 0.7) / width)), 0, 1, 1e-11);
  expect(fall).toBeCloseTo(0.7, 10);
});
