import { meanInterval } from '../../math/studentInterval.ts';
import { okabeIto, mixColors, roles } from '../../analysis/palette.ts';
import type { CampaignRow } from '../../formats/campaignRow.ts';
import { confidence, isFinished } from './campaignData.ts';

/** An order parameter as a map shows it. */
export interface MappedParameter {
  name: string; // of its files
  column: 'floating' | 'active' | 'counter' | 'coordination' | 'firstNucleusHeight';
  title: string;
  axis: string; // with its unit
  color: string;
  range: [number, number] | null; // null: that of the values
}

export const mappedParameters: readonly MappedParameter[] = [
  share('floating', 'Floating share of the metal', roles.floating.color),
  share('active', 'Share of the metal on the active electrode', roles.active.color),
  share('counter', 'Share of the metal on the counter electrode', roles.counter.color),
  {
    name: 'coordination',
    column: 'coordination',
    title: 'Mean coordination of a metal particle at the end',
    axis: 'coordination [neighbours]',
    color: okabeIto.purple,
    range: null,
  },
  {
    name: 'first-nucleus-height',
    column: 'firstNucleusHeight',
    title: 'Height of the first nucleus over the counter electrode',
    axis: 'height [film thickness]',
    color: okabeIto.vermilion,
    range: [0, 1],
  },
];

function share(column: 'floating' | 'active' | 'counter', title: string, color: string): MappedParameter {
  return { name: column, column, title, axis: 'share [1]', color, range: [0, 1] };
}

/** Light to dark through a colour: also without colour vision and in grey, darker is more. */
export function rampThrough(color: string): string[] {
  return ['#f6f7f9', color, mixColors(color, '#000000', 0.5)];
}

/** What the runs of a cell say about a parameter. */
export interface CellMean {
  count: number; // runs that have a value
  mean: number | null;
  interval: [number, number] | null; // of confidence, cut off where the parameter ends; null with fewer than two runs
}

export function cellMean(rows: readonly CampaignRow[], { column, range }: MappedParameter): CellMean {
  const values: number[] = [];
  for (const row of rows) {
    const value = row[column];
    if (value !== null && isFinished(row)) values.push(value);
  }
  if (values.length === 0) return { count: 0, mean: null, interval: null };
  const { count, mean, halfWidth } = meanInterval(values, confidence);
  if (halfWidth === null) return { count, mean, interval: null };
  const [least, most] = range ?? [0, Infinity];
  return { count, mean, interval: [Math.max(least, mean - halfWidth), Math.min(most, mean + halfWidth)] };
}
