import type { SweptPath, SweptValue } from '../../formats/campaignRow.ts';
import { axisTitle, coordinateOf, distinctValues, gapsOf, spacingOf, valueText } from '../../formats/sweptValues.ts';

const mostTicks = 8;
const mostSteps = 24;
const leastGap = 0.35; // of the mean one; with closer neighbours cells stand in steps of equal width

/** How the values of a swept path are laid along an axis: by value, by its logarithm, or one step for each. */
export type AxisKind = 'linear' | 'logarithmic' | 'stepped';

/** A swept path as an axis. */
export interface PlanAxis {
  title: string;
  kind: AxisKind;
  index: (value: SweptValue) => number; // among the values in their order
  place: (value: SweptValue) => number; // coordinate along the axis
  edges: (value: SweptValue) => [number, number]; // of the cell about a value, half-way to its neighbours
  domain: [number, number];
  ticks: { at: number; text: string }[]; // none where round numbers of the coordinate do
}

/** Where no path is swept: an axis with one place, drawn without ticks and name. */
export const noAxis: PlanAxis = {
  title: '',
  kind: 'stepped',
  index: () => 0,
  place: () => 0,
  edges: () => [-0.5, 0.5],
  domain: [-0.5, 0.5],
  ticks: [],
};

/** The axis of a path: logarithmic where its values are more evenly spaced that way, stepped where they are no numbers or spaced unevenly. */
export function planAxis(sweep: SweptPath, values: readonly SweptValue[], isGrid: boolean): PlanAxis {
  const distinct = distinctValues(values);
  const numbers = distinct.filter((value) => typeof value === 'number');
  const valueKind = numbers.length < distinct.length ? 'stepped' : spacingOf(numbers);
  const kind =
    isGrid && valueKind !== 'stepped' && isUneven(numbers.map(coordinateOf(valueKind))) ? 'stepped' : valueKind;
  const steps = new Map(distinct.map((value, index) => [value, index]));
  const index = (value: SweptValue) => steps.get(value) ?? NaN;
  const coordinate = coordinateOf(kind);
  const place = (value: SweptValue) => (kind === 'stepped' ? index(value) : coordinate(value as number));
  const places = distinct.map(place);
  const domain: [number, number] = isGrid ? [edgeOf(places, -1), edgeOf(places, places.length - 1)] : widened(places);
  return {
    title: axisTitle(sweep, distinct),
    kind,
    index,
    place,
    edges: (value) => [edgeOf(places, index(value) - 1), edgeOf(places, index(value))],
    domain,
    ticks: ticksOf(kind, distinct, places, domain),
  };
}

function isUneven(ascending: readonly number[]): boolean {
  if (ascending.length < 3 || ascending.length > mostSteps) return false;
  const gaps = gapsOf(ascending);
  return Math.min(...gaps) < (leastGap * (ascending[ascending.length - 1] - ascending[0])) / gaps.length;
}

/** The edge behind the place of an index, half-way to the next place; the outermost cells reach as far out as in. */
function edgeOf(places: readonly number[], index: number): number {
  if (places.length === 1) return places[0] + (index < 0 ? -0.5 : 0.5);
  const from = Math.min(Math.max(index, 0), places.length - 2);
  const half = (places[from + 1] - places[from]) / 2;
  return index < 0 ? places[0] - half : places[index] + half;
}

function widened(places: readonly number[]): [number, number] {
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const margin = 0.04 * (last - first) || 0.5;
  return [first - margin, last + margin];
}

function ticksOf(
  kind: AxisKind,
  distinct: readonly SweptValue[],
  places: readonly number[],
  [from, to]: [number, number],
): PlanAxis['ticks'] {
  if (kind === 'logarithmic' && to - from >= 2) return decades(from, to);
  if (distinct.length <= mostTicks || kind === 'stepped') {
    const every = Math.ceil(distinct.length / mostTicks);
    return distinct.map((value, i) => ({ at: places[i], text: valueText(value) })).filter((_, i) => i % every === 0);
  }
  if (kind === 'linear') return [];
  return Array.from({ length: Math.floor(to) - Math.floor(from) + 1 }, (_, i) => Math.floor(from) + i)
    .flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)))
    .map((value) => ({ at: Math.log10(value), text: valueText(value) }))
    .filter(({ at }) => at >= from && at <= to);
}

function decades(from: number, to: number): PlanAxis['ticks'] {
  const every = Math.ceil((to - from) / mostTicks);
  const powers = Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, i) => Math.ceil(from) + i);
  return powers
    .filter((power) => power % every === 0)
    .map((power) => ({ at: power, text: valueText(Number(`1e${power}`)) }));
}
