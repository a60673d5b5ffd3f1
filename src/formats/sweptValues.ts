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
