/** What counts as borne out by a measured number; NaN never does. */
export interface Criterion {
  readonly tolerance: string; // in words
  readonly accepts: (value: number) => boolean;
}

export function atLeast(least: number): Criterion {
  return { tolerance: `at least ${least}`, accepts: (value) => value >= least };
}

export function atMost(most: number): Criterion {
  return { tolerance: `at most ${most}`, accepts: (value) => value <= most };
}

export function between(least: number, most: number): Criterion {
  return { tolerance: `${least} to ${most}`, accepts: (value) => value >= least && value <= most };
}

/** @param deviation largest distance from the expected value that is accepted */
export function near(expected: number, deviation: number): Criterion {
  return { tolerance: `${expected} ± ${deviation}`, accepts: (value) => Math.abs(value - expected) <= deviation };
}

/** @param share of the expected value that it may be off by, such as 0.1 */
export function within(expected: number, share: number): Criterion {
  const deviation = Math.abs(expected) * share;
  return between(rounded(expected - deviation), rounded(expected + deviation));
}

/** Of the size of a value for which the paper has no number. */
export function halfToTwice(expected: number): Criterion {
  return between(rounded(expected / 2), rounded(expected * 2));
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
