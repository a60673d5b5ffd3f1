/** Something watched until it happened, or until the watch ended before. */
export interface Waiting {
  time: number; // [s] of the happening, or of the end of the watch
  happened: boolean; // false: censored, it happens later or never
}

/** In the order of time; where times are equal, what happened comes before what was censored. */
export function inOrderOfTime<Kind extends Waiting>(waitings: readonly Kind[]): Kind[] {
  return [...waitings].sort((one, other) => one.time - other.time || Number(other.happened) - Number(one.happened));
}

/**
 * The share that has happened by each of some ascending times, 1 - S(t), with S the product over all happenings up to t of
 * 1 - (happened then) / (still watched then).
 *
 * **Holds** without censoring it is the share of times up to t.
 * **Breaks** where the watch ends because of what also decides the waiting.
 * **Source** Kaplan and Meier, J. Am. Stat. Assoc. 53, 457 (1958).
 * @param ordered by inOrderOfTime
 * @param weights how often each counts, for resampling
 */
export function happenedShares(
  ordered: readonly Waiting[],
  times: ArrayLike<number>, // [s]
  weights: ArrayLike<number> | null = null,
): Float64Array {
  const shares = new Float64Array(times.length);
  let watched = 0;
  for (let i = 0; i < ordered.length; i++) watched += weights ? weights[i] : 1;
  let surviving = 1;
  let next = 0;
  for (let at = 0; at < times.length; at++) {
    for (; next < ordered.length && ordered[next].time <= times[at]; next++) {
      const weight = weights ? weights[next] : 1;
      // One after another at equal times: (1 - 1/n)(1 - 1/(n-1)) = 1 - 2/n, so ties need no care.
      if (ordered[next].happened && weight > 0) surviving *= 1 - weight / watched;
      watched -= weight;
    }
    shares[at] = 1 - surviving;
  }
  return shares;
}

/** The first of some ascending times by which a share has happened, Infinity where none is late enough. */
export function timeOfShare(times: ArrayLike<number>, shares: ArrayLike<number>, share: number): number {
  // The product loses a last bit or two: half of an even number must count as half.
  for (let at = 0; at < times.length; at++) if (shares[at] >= share - 1e-12) return times[at];
  return Infinity;
}
