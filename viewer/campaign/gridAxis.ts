import type { SweptColumn, SweptValue } from '../../src/formats/campaignRow.ts';
import { axisTitle, coordinateOf, distinctValues, spacingOf, valueText } from '../../src/formats/sweptValues.ts';

const mostSteps = 16; // values of an axis that stand on their own
const bins = 8; // into which more numbers than that are put

/** A step of an axis: one value, or a range of values. */
export interface AxisStep {
  label: string;
  holds(value: SweptValue): boolean;
}

/** A swept path as rows or columns of a grid, in ascending order. */
export interface GridAxis {
  title: string; // path and unit
  steps: readonly AxisStep[];
}

/** Where no path is swept: one step, without a name. */
export const noAxis: GridAxis = { title: '', steps: [{ label: '', holds: () => true }] };

/** The axis of a path: a step for each value, or ranges where numbers are too many; these are even in the scale on which the values are. */
export function gridAxis(sweep: SweptColumn, values: readonly SweptValue[]): GridAxis {
  const distinct = distinctValues(values);
  const title = axisTitle(sweep, distinct);
  const numbers = distinct.filter((value) => typeof value === 'number');
  if (distinct.length <= mostSteps || numbers.length < distinct.length)
    return { title, steps: distinct.map((value) => ({ label: valueText(value), holds: (other) => other === value })) };
  return { title, steps: ranges(numbers) };
}

function ranges(ascending: readonly number[]): AxisStep[] {
  const scale = spacingOf(ascending);
  const coordinate = coordinateOf(scale);
  const [from, to] = [coordinate(ascending[0]), coordinate(ascending[ascending.length - 1])];
  const edge = (index: number) => from + ((to - from) * index) / bins;
  const valueAt = (place: number) => (scale === 'logarithmic' ? 10 ** place : place);
  const binOf = (value: number) =>
    Math.min(bins - 1, Math.max(0, Math.floor((bins * (coordinate(value) - from)) / (to - from))));
  return Array.from({ length: bins }, (_, index) => ({
    label: `${valueText(valueAt(edge(index)))} – ${valueText(valueAt(edge(index + 1)))}`,
    holds: (value: SweptValue) => typeof value === 'number' && binOf(value) === index,
  }));
}
