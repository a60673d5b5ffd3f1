import { mean, standardError } from '../math/statistics.ts';

/** A number that several runs have measured. */
export interface Spread {
  mean: number;
  standardError: number | null; // over runs; null where there is only one
  runs: number; // that have measured it
}

/** Mean and standard error, whatever the order of the values; null where there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  return { mean: mean(sorted), standardError: sorted.length > 1 ? standardError(sorted) : null, runs: sorted.length };
}
