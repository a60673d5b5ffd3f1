import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expMinusOne, sinh } from '../../src/math/hyperbolic.ts';

const numbers = fc.oneof(
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
);

describe('hyperbolic functions', () => {
  it('agree with the built-in ones to some ulp, also near 0', () => {
    fc.assert(
      fc.property(numbers, (x) => {
        expect(Math.abs(sinh(x) - Math.sinh(x))).toBeLessThan(1e-15 * Math.abs(Math.sinh(x)) + 1e-300);
        expect(Math.abs(expMinusOne(x) - Math.expm1(x))).toBeLessThan(1e-15 * Math.abs(Math.expm1(x)) + 1e-300);
      }),
      { numRuns: 2000 },
    );
  });
});
