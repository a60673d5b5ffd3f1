/**
 * The arithmetic mean.
 *
 * @throws RangeError when there is no value.
 */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('the mean needs at least one value');
  let sum = 0;
  for (let index = 0; index < values.length; index++) sum += values[index];
  return sum / values.length;
}

/**
 * The unbiased sample variance, sum (x - mean)^2 / (n - 1), summed about the mean so that large offsets do no harm.
 *
 * @throws RangeError when there are fewer than two values.
 */
export function variance(values: ArrayLike<number>): number {
  if (values.length < 2) throw new RangeError('the variance needs at least two values');
  const centre = mean(values);
  let sum = 0;
  for (let index = 0; index < values.length; index++) {
    const deviation = values[index] - centre;
    sum += deviation * deviation;
  }
  return sum / (values.length - 1);
}

/**
 * The standard error of the mean, sqrt(variance / n).
 *
 * @throws RangeError when there are fewer than two values.
 */
export function standardError(values: ArrayLike<number>): number {
  return Math.sqrt(variance(values) / values.length);
}

/**
 * The value below which a share of the ascending values lies, by straight lines between them; the first for 0, the last for 1.
 *
 * @throws RangeError when there is no value.
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  if (ascending.length === 0) throw new RangeError('a quantile needs at least one value');
  const place = share * (ascending.length - 1);
  const below = ascending[Math.floor(place)];
  const above = ascending[Math.ceil(place)];
  return below === above ? below : below + (place - Math.floor(place)) * (above - below);
}
