import { exp } from './elementary.ts';

const greatestExponent = 200;

/** exp(x) with x kept within +-200: neither the result nor a product of a few of them overflows or vanishes. */
export function boundedExponential(x: number): number {
  return exp(Math.min(greatestExponent, Math.max(-greatestExponent, x)));
}
