import { exp } from './elementary.ts';

/** sinh(x), within a few ulp, also near 0; the same bits in every JavaScript engine. */
export function sinh(x: number): number {
  if (Math.abs(x) > 1) return 0.5 * (exp(x) - exp(-x));
  const square = x * x;
  let sum = 1;
  for (let k = 16; k >= 2; k -= 2) sum = 1 + (sum * square) / (k * (k + 1));
  return x * sum;
}

/** exp(x) - 1, within a few ulp, also near 0; the same bits in every JavaScript engine. */
export function expMinusOne(x: number): number {
  return Math.abs(x) > 1 ? exp(x) - 1 : 2 * exp(x / 2) * sinh(x / 2);
}
