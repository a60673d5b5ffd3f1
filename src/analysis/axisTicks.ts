/** From where to where an axis goes. */
export type Range = readonly [low: number, high: number];

/** Powers of ten within a range, at most so many; 1, 2, 5 and so on where there are fewer than two. */
export function powersWithin([low, high]: Range, most = 12): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  if (last - first < 1)
    return [first - 1, first, first + 1]
      .flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)))
      .filter((value) => value >= low && value <= high);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((power) => power % every === 0)
    .map((power) => Number(`1e${power}`));
}

/** Ticks of a linear axis at round values, about so many. */
export function roundTicks([low, high]: Range, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}
