import { log } from './elementary.ts';

/** log(1 + x), within a few ulp, also near 0; the same bits in every JavaScript engine. */
export function logOnePlus(x: number): number {
  const sum = 1 + x;
  // What the sum lost of x, it lost of the logarithm's argument too: the ratio is smooth.
  return sum === 1 || sum === Infinity ? x : (x * log(sum)) / (sum - 1);
}
