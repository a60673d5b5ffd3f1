import type { SweptPath, SweptValue } from './campaignRow.ts';

/** Each value once: numbers in ascending order, anything else as it came. */
export function distinctValues(values: readonly SweptValue[]): SweptValue[] {
  const distinct = [...new Set(values)];
  const areNumbers = distinct.every((value) => typeof value === 'number');
  return areNumbers ? (distinct as number[]).sort((one, other) => one - other) : distinct;
}

/** A path with its unit, as an axis or a table names it; numbers without a unit are of unit 1. */
export function axisTitle({ path, unit, column }: SweptPath, values: readonly SweptValue[]): string {
  return unit === null && values.every((value) => typeof value === 'number') ? `${path} [1]` : column;
}

/** A swept value as a label: at most three digits, very small and large ones as scenes write them, such as 6.3e-4. */
export function valueText(value: SweptValue): string {
  if (typeof value !== 'number') return String(value);
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  if (size === 0 || (size >= 1e-3 && size < 1e5)) return String(rounded);
  // Not 10 with a raised power: where a font has no raised minus, a reader would see the power of the other sign.
  return rounded.toExponential().replace('e+', 'e');
}

/** On which scale ascending numbers are spaced more evenly. */
export function spacingOf(ascending: readonly number[]): 'linear' | 'logarithmic' {
  const [first, last] = [ascending[0], ascending[ascending.length - 1]];
  if (!(first > 0) || ascending.length < 2) return 'linear';
  if (ascending.length === 2) return last / first >= 10 ? 'logarithmic' : 'linear';
  const even = unevenness(ascending.map(coordinateOf('logarithmic')));
  return even < unevenness(ascending) - 1e-9 ? 'logarithmic' : 'linear';
}

/** Standard deviation of the gaps between neighbours over their mean. */
function unevenness(ascending: readonly number[]): number {
  const gaps = gapsOf(ascending);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const square = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  return Math.sqrt(square) / mean;
}

/** Distances between neighbours. */
export function gapsOf(ascending: readonly number[]): number[] {
  return ascending.slice(1).map((value, i) => value - ascending[i]);
}

/** Where a number lies on a scale. */
export function coordinateOf(kind: 'linear' | 'logarithmic' | 'stepped'): (value: number) => number {
  return kind === 'logarithmic' ? Math.log10 : (value) => value;
}
