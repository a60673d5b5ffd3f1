import type { AxisEntry, Axis } from './axis.ts';

/** Settings that take their values together, entry by entry; the combinations of all factors are the points. */
export interface Factor {
  size: number; // entries
  axes: readonly Axis[];
}

/** How many points there are. */
export function countPoints(factors: readonly Factor[]): number {
  return factors.reduce((product, { size }) => product * size, 1);
}

/** What each swept setting is at a point; the last factor changes fastest. */
export function entriesAt(factors: readonly Factor[], point: number): AxisEntry[] {
  const entries: AxisEntry[][] = [];
  let rest = point;
  for (const { size, axes } of [...factors].reverse()) {
    const index = rest % size;
    rest = Math.floor(rest / size);
    entries.unshift(axes.map((axis) => axis.entries[index]));
  }
  return entries.flat();
}
