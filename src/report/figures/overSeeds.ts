import type { FigureRun, Measurement } from './figure.ts';

/** The share of runs of which something is true. */
export function shareOf(runs: readonly FigureRun[], isTrue: (run: FigureRun) => boolean): Measurement {
  const count = runs.filter(isTrue).length;
  return { value: count / runs.length, detail: `${count} of ${runs.length} seeds` };
}

/** The mean of a number over runs, with the number of each; runs that have none (null) are left out and said so. */
export function meanOf(runs: readonly FigureRun[], numberOf: (run: FigureRun) => number | null): Measurement {
  const numbers = runs.map(numberOf);
  const present = numbers.filter((value) => value !== null);
  const texts = numbers.map((value) => (value === null ? 'none' : String(Number(value.toPrecision(3)))));
  return {
    value: present.reduce((sum, value) => sum + value, 0) / present.length,
    detail: `by seed: ${texts.join(', ')}`,
  };
}
