import type { TimelineRow } from '../particle/probes/timelineRow.ts';

const compactFrom = { 2: 4.6, 3: 7.6 }; // mean coordination, discs in a slice and spheres in a box
const counterShare = 0.8;
const floatingShare = 0.35;

/**
 * How metal grew: a) compact, from the counter electrode; b) as floating clusters; c) from the active electrode;
 * d) branched, from the counter electrode.
 */
export type GrowthModeName = 'a' | 'b' | 'c' | 'd';

/** The growth modes in a few words. */
export const modeDescriptions: Record<GrowthModeName, string> = {
  a: 'compact metal from the counter electrode',
  b: 'floating clusters',
  c: 'metal from the active electrode',
  d: 'branches from the counter electrode',
};

export interface OrderParameters {
  /** Shares of the metal, averaged over the second half of the metal counts reached. */
  floating: number;
  active: number;
  counter: number;
  /** Mean number of neighbours of a metal particle at the end. */
  coordination: number;
  /** Of the first nucleus, as a share of the film's thickness from the counter electrode; null if none formed. */
  firstNucleusHeight: number | null;
}

export interface GrowthMode {
  mode: GrowthModeName;
  mixed: boolean; // the run meets no mode's criterion; `mode` is the nearest
  orderParameters: OrderParameters;
}

/**
 * Growth mode of a run: counter > 0.8 is a (compact) or d (branched); the active share largest is c; floating >= active and
 * >= 0.35 is b; anything else is the mode that it misses by least, marked mixed.
 *
 * **Source** shares and thresholds were fitted to the four modes of Yang 2014, Fig 3.
 * @returns null where there never was any metal
 */
export function classifyGrowth(
  rows: readonly TimelineRow[],
  dimension: 2 | 3,
  firstNucleusHeight: number | null = null,
): GrowthMode | null {
  const shares = averageShares(rows);
  if (!shares) return null;
  const orderParameters = { ...shares, coordination: rows[rows.length - 1].meanCoordination, firstNucleusHeight };
  const { floating, active, counter } = shares;
  const fromCounter = orderParameters.coordination >= compactFrom[dimension] ? 'a' : 'd';
  if (counter > counterShare) return { mode: fromCounter, mixed: false, orderParameters };
  if (active > Math.max(floating, counter)) return { mode: 'c', mixed: false, orderParameters };
  if (floating >= active && floating >= floatingShare) return { mode: 'b', mixed: false, orderParameters };
  const misses: [GrowthModeName, number][] = [
    [fromCounter, counterShare - counter],
    ['c', Math.max(floating, counter) - active],
    ['b', Math.max(active, floatingShare) - floating],
  ];
  const [nearest] = misses.reduce((best, miss) => (miss[1] < best[1] ? miss : best));
  return { mode: nearest, mixed: true, orderParameters };
}

type Shares = Pick<OrderParameters, 'floating' | 'active' | 'counter'>;

/** Every metal count above half of the largest weighs the same, however many rows have it. */
function averageShares(rows: readonly TimelineRow[]): Shares | null {
  const largest = rows.reduce((most, row) => Math.max(most, metalOf(row)), 0);
  if (largest === 0) return null;
  const rowsOfCount = new Map<number, TimelineRow[]>();
  for (const row of rows) {
    const metal = metalOf(row);
    if (metal <= largest / 2) continue;
    const alike = rowsOfCount.get(metal);
    if (alike) alike.push(row);
    else rowsOfCount.set(metal, [row]);
  }
  const means = [...rowsOfCount].map(([metal, alike]) => ({
    floating: mean(alike.map((row) => row.floating / metal)),
    active: mean(alike.map((row) => row.ae / metal)),
    counter: mean(alike.map((row) => row.ce / metal)),
  }));
  return {
    floating: mean(means.map(({ floating }) => floating)),
    active: mean(means.map(({ active }) => active)),
    counter: mean(means.map(({ counter }) => counter)),
  };
}

function metalOf({ floating, ae, ce }: TimelineRow): number {
  return floating + ae + ce;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
