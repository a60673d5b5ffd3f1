import { expect, it } from 'vitest';
import { boundedExponential } from '../../src/math/boundedExponential.ts';

it('keeps exponents within 200', () => {
  expect(boundedExponential(3)).toBeCloseTo(Math.exp(3), 13);
  expect(boundedExponential(1e9) / Math.exp(200)).toBeCloseTo(1, 12);
  expect(boundedExponential(-Infinity) / Math.exp(-200)).toBeCloseTo(1, 12);
});
