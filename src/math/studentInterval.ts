import { cos, sin } from './elementary.ts';
import { mean, standardError } from './statistics.ts';

/** A mean with the interval about it that holds the true mean with the asked confidence. */
export interface MeanInterval {
  count: number; // values
  mean: number;
  halfWidth: number | null; // null with fewer than two values, which say nothing about their scatter
}

/**
 * The mean of normally scattered values with its confidence interval, mean +- t s / sqrt(n).
 *
 * **Breaks** for values that do not scatter normally, such as shares near 0 or 1: the interval may then reach past them.
 * @throws RangeError when there is no value.
 */
export function meanInterval(values: ArrayLike<number>, confidence: number): MeanInterval {
  const count = values.length;
  const halfWidth = count < 2 ? null : studentQuantile(confidence, count - 1) * standardError(values);
  return { count, mean: mean(values), halfWidth };
}

/**
 * The t with P(|T| < t) = share for Student's distribution of `degrees` degrees of freedom.
 *
 * With theta = arctan(t / sqrt(degrees)) that probability is a finite sum of powers of cos(theta), which rises with theta.
 *
 * **Source** Abramowitz and Stegun, 26.7.3 and 26.7.4.
 * @throws RangeError for a share outside [0, 1) or degrees that are no positive whole number.
 */
export function studentQuantile(share: number, degrees: number): number {
  if (!(share >= 0 && share < 1)) throw new RangeError(`a share of ${share}: it must be at least 0 and below 1`);
  if (!(Number.isInteger(degrees) && degrees > 0))
    throw new RangeError(`${degrees} degrees of freedom: it must be a positive whole number`);
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (centralShare(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return (Math.sqrt(degrees) * sin(low)) / cos(low);
}

function centralShare(theta: number, degrees: number): number {
  const cosine = cos(theta);
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? cosine : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= ((power + 1) / (power + 2)) * cosine * cosine;
  }
  return isOdd ? (2 / Math.PI) * (theta + sin(theta) * sum) : sin(theta) * sum;
}
