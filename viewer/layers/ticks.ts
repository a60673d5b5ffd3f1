/** The round step (1, 2 or 5 times a power of ten) that divides a length into at most `most` parts. */
function roundStep(length: number, most: number): number {
  const rough = length / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((round) => round * power >= rough * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(1));
}

/** Multiples of a round step from one value to another, both included, at most `most` + 1 of them. */
export function roundTicks(from: number, to: number, most: number): number[] {
  if (!(to > from)) return [];
  const step = roundStep(to - from, most);
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** The longest round length (1, 2 or 5 times a power of ten) up to a limit. */
export function roundBelow(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  const factor = [5, 2, 1].find((round) => round * power <= limit * (1 + 1e-9)) ?? 1;
  return Number((factor * power).toPrecision(1));
}

/** The least round number (1, 2 or 5 times a power of ten) that reaches a value above 0. */
export function roundAbove(value: number): number {
  return roundStep(value, 1);
}
