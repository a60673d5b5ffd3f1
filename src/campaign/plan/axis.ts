import { exp, log } from '../../math/elementary.ts';
import type { JsonPath } from '../../scene/problem.ts';
import type { Fault } from '../../scene/readFaults.ts';
import type { SweptColumn, SweptValue } from '../../formats/campaignRow.ts';
import { convertUnit, splitQuantity } from '../../units/quantity.ts';
import type { Range, Sweep } from './planSchema.ts';

const digits = 12; // of values between the ends of a range, so that a step of 0.1 gives 0.3 and not 0.30000000000000004

/** One value that a swept setting takes. */
export interface AxisEntry {
  value: SweptValue; // in the unit of the column
  written: SweptValue; // as a scene has it
  place: JsonPath; // where it stands in its sweep
}

/** A swept setting and its values. */
export interface Axis {
  column: SweptColumn;
  entries: AxisEntry[];
}

/** An axis, and what is wrong with it; places of faults are within its sweep. */
export interface AxisReading {
  axis: Axis;
  faults: Fault[];
}

type Ends = NonNullable<Range['linear']>;

/** Values of a sweep that gives exactly one of list, linear and logarithmic. */
export function readSweep(sweep: Sweep): AxisReading {
  if (sweep.list) return readList(sweep.path, sweep.list);
  const scale = sweep.linear ? 'linear' : 'logarithmic';
  const range = sweep[scale] as NonNullable<Sweep['linear']>;
  const last = range.count - 1;
  const shares = Array.from({ length: range.count }, (_, index) => index / last);
  return readRange(sweep.path, scale, range, shares);
}

/**
 * Values within a range.
 *
 * @param shares how far each lies from the first to the last value, 0 to 1
 */
export function readRange(path: string, scale: 'linear' | 'logarithmic', range: Ends, shares: number[]): AxisReading {
  const { ends, unit, faults } = readEnds(scale, range);
  if (!ends || faults.length > 0) {
    const entries = (['from', 'to'] as const).map((end) => plainEntry(range[end], [scale, end]));
    return { axis: axisOf(path, null, 'VARCHAR', entries), faults };
  }
  const [from, to] = ends;
  const [a, b] = scale === 'linear' ? ends : [log(from), log(to)];
  const valueAt = (share: number) => {
    if (share === 0 || share === 1) return share === 0 ? from : to;
    const value = a + (b - a) * share;
    return Number((scale === 'linear' ? value : exp(value)).toPrecision(digits));
  };
  const entries = shares.map((share) => {
    const place = share === 0 ? [scale, 'from'] : share === 1 ? [scale, 'to'] : [scale];
    return quantityEntry(valueAt(share), unit, place);
  });
  return { axis: axisOf(path, unit, 'DOUBLE', entries), faults: [] };
}

function readEnds(scale: string, { from, to }: Ends) {
  const fault = (end: string, expected: string): Fault => ({ path: [scale, end], expected });
  const [first, last] = [split(from), split(to)];
  if (!first || !last) {
    const unreadable = [...(first ? [] : ['from']), ...(last ? [] : ['to'])];
    const faults = unreadable.map((end) => fault(end, 'a number, or a quantity such as "2 V"'));
    return { ends: null, unit: null, faults };
  }
  const { unit, value } = first;
  const end = inUnit(last, unit);
  if (end === null)
    return { ends: null, unit, faults: [fault('to', `a quantity of the same kind as ${JSON.stringify(from)}`)] };
  const faults: Fault[] = [];
  const ends: [number, number] = [value, end];
  if (scale === 'logarithmic')
    for (const [index, name] of (['from', 'to'] as const).entries())
      if (!(ends[index] > 0)) faults.push(fault(name, 'a value above 0 on a logarithmic scale'));
  if (value === end) faults.push(fault('to', 'another value than from: the range is empty'));
  return { ends, unit, faults };
}

function readList(path: string, list: NonNullable<Sweep['list']>): AxisReading {
  const types = new Set(list.map((value) => typeof value));
  const parts = list.map(split);
  const unit = parts[0]?.unit ?? null;
  const numbers = parts.map((part) => part && inUnit(part, unit));
  const isNumeric = types.size === 1 && numbers.every((number) => number !== null);
  const type = isNumeric ? 'DOUBLE' : types.size === 1 && types.has('boolean') ? 'BOOLEAN' : 'VARCHAR';
  const entries = list.map((value, index) => {
    if (isNumeric) return quantityEntry(numbers[index] as number, unit, ['list', index]);
    return { ...plainEntry(value, ['list', index]), value: type === 'VARCHAR' ? String(value) : value };
  });
  const faults = entries.flatMap(({ value, place }, index): Fault[] => {
    const isRepeated = entries.findIndex((entry) => entry.value === value) < index;
    return isRepeated ? [{ path: place, expected: 'a value that does not stand before it' }] : [];
  });
  return { axis: axisOf(path, isNumeric ? unit : null, type, entries), faults };
}

function axisOf(path: string, unit: string | null, type: SweptColumn['type'], entries: AxisEntry[]): Axis {
  return { column: { path, unit, column: unit === null ? path : `${path} [${unit}]`, type }, entries };
}

function plainEntry(value: SweptValue, place: JsonPath): AxisEntry {
  return { value, written: value, place };
}

function quantityEntry(value: number, unit: string | null, place: JsonPath): AxisEntry {
  return { value, written: unit === null ? value : `${value} ${unit}`, place };
}

/** A number, with its unit if it has one. */
interface Part {
  value: number;
  unit: string | null;
}

function split(value: SweptValue): Part | null {
  if (typeof value === 'number') return { value, unit: null };
  return typeof value === 'string' ? splitQuantity(value) : null;
}

function inUnit({ value, unit }: Part, wanted: string | null): number | null {
  if (unit === null || wanted === null) return unit === wanted ? value : null;
  return convertUnit(value, unit, wanted);
}
