import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logOnePlus } from '../../src/math/logOnePlus.ts';

it('log(1 + x) agrees with the built-in one to some ulp, also near 0', () => {
  const numbers = fc.oneof(
    fc.double({ min: -0.999, max: 1e6, noNaN: true }),
    fc.double({ min: -1e-3, max: 1e-3, noNaN: true }),
  );
  fc.assert(
    fc.property(numbers, (x) => {
      expect(Math.abs(logOnePlus(x) - Math.log1p(x))).toBeLessThan(1e-15 * Math.abs(Math.log1p(x)) + 1e-300);
    }),
    { numRuns: 1000 },
  );
  expect(logOnePlus(Infinity)).toBe(Infinity);
});
