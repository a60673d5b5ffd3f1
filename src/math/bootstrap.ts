import type { RandomStream } from './random.ts';
import { quantile } from './statistics.ts';

/** The ends of a confidence interval. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * Percentile bootstrap intervals of several statistics of a sample at once.
 *
 * The sample is drawn anew, with replacement, `resamples` times; `statistics` gets how often each of its `count` members was drawn, so what
 * belongs together (all clusters of a run) is drawn together. Each interval is that between the quantiles of the resampled values.
 *
 * **Holds** the same stream gives the same intervals.
 * **Breaks** for few members: five of them give intervals that are too narrow, and one gives none at all (low = high).
 * **Source** Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
 */
export function bootstrapIntervals(
  count: number,
  statistics: (timesDrawn: Uint32Array) => ArrayLike<number>,
  stream: RandomStream,
  resamples: number,
  confidence: number,
): Interval[] {
  const timesDrawn = new Uint32Array(count);
  const drawn: Float64Array[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    timesDrawn.fill(0);
    for (let draw = 0; draw < count; draw++) timesDrawn[Math.floor(count * stream.next())]++;
    const values = statistics(timesDrawn);
    for (let i = 0; i < values.length; i++) (drawn[i] ??= new Float64Array(resamples))[resample] = values[i];
  }
  const tail = (1 - confidence) / 2;
  return drawn.map((values) => {
    values.sort();
    return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
  });
}
