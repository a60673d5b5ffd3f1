import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { grouped, withPrefix } from '../../src/formats/numberText.ts';

/** A number that a run comes to, by which cells can be coloured. */
export interface Measure {
  id: string;
  label: string; // without its unit
  unit: string; // "1" for a plain number
  range: readonly [number, number] | null; // null: that of the values
  read(row: CampaignRow): number | null;
  text(value: number): string; // without the unit where it is a count or a share
}

const share = { unit: 'share of the metal', range: [0, 1] as const, text: (value: number) => value.toFixed(2) };
const time = { unit: 's', range: null, text: (value: number) => withPrefix(value, 's') };
const amount = { range: null, text: amountText };

/** All that cells can be coloured by besides the growth mode. */
export const measures: readonly Measure[] = [
  { id: 'floating', label: 'Floating metal', ...share, read: ({ floating }) => floating },
  { id: 'active', label: 'Metal on the active electrode', ...share, read: ({ active }) => active },
  { id: 'counter', label: 'Metal on the counter electrode', ...share, read: ({ counter }) => counter },
  {
    ...{ id: 'coordination', label: 'Coordination of a metal particle', unit: 'neighbours', range: null },
    ...{ read: ({ coordination }) => coordination, text: (value) => value.toFixed(2) },
  },
  {
    ...{ id: 'firstNucleusHeight', label: 'Height of the first nucleus', unit: 'film thickness', range: [0, 1] },
    ...{ read: ({ firstNucleusHeight }) => firstNucleusHeight, text: (value) => value.toFixed(2) },
  },
  { id: 'timeToBridge', label: 'Time to bridge', ...time, read: ({ timeToBridge }) => timeToBridge },
  { id: 'simulatedTime', label: 'Simulated time', ...time, read: ({ simulatedTime }) => simulatedTime },
  { id: 'events', label: 'Events', unit: '1', ...amount, read: ({ events }) => events },
  { id: 'cpuSeconds', label: 'CPU time', ...time, read: ({ cpuSeconds }) => cpuSeconds },
  { id: 'ions', label: 'Ions at the end', unit: 'particles', ...amount, read: ({ ions }) => ions },
  { id: 'metal', label: 'Metal at the end', unit: 'particles', ...amount, read: metalOf },
  { id: 'clusters', label: 'Floating clusters at the end', unit: '1', ...amount, read: clustersOf },
  { id: 'largest', label: 'Largest floating cluster', unit: 'particles', ...amount, read: largestOf },
  { id: 'nucleations', label: 'Nucleations', unit: '1', ...amount, read: ({ nucleations }) => nucleations },
  { id: 'merges', label: 'Merges of clusters', unit: '1', ...amount, read: ({ merges }) => merges },
  { id: 'splits', label: 'Splits of clusters', unit: '1', ...amount, read: ({ splits }) => splits },
];

function metalOf({ metalFloating, metalActive, metalCounter }: CampaignRow): number | null {
  if (metalFloating === null || metalActive === null || metalCounter === null) return null;
  return metalFloating + metalActive + metalCounter;
}

function clustersOf({ clusterSizes }: CampaignRow): number | null {
  return clusterSizes && clusterSizes.length;
}

function largestOf({ clusterSizes }: CampaignRow): number | null {
  return clusterSizes && (clusterSizes[0] ?? 0);
}

/** Counts as they are, means of a few with a decimal, large ones with a prefix. */
function amountText(value: number): string {
  if (value >= 1e4) return withPrefix(value, '');
  return Number.isInteger(value) || value >= 100 ? grouped(value) : value.toFixed(1);
}

/** What the runs of a cell say about a measure; null where none has a value. */
export function meanOf(rows: readonly CampaignRow[], { read }: Measure): MeasureMean | null {
  const values = rows.flatMap((row) => read(row) ?? []);
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { count: values.length, mean, least: Math.min(...values), most: Math.max(...values) };
}

export interface MeasureMean {
  count: number; // runs that have a value
  mean: number;
  least: number;
  most: number;
}
