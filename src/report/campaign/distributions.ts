import type { GrowthModeName } from '../../analysis/growthMode.ts';
import { bootstrapIntervals, type Interval } from '../../math/bootstrap.ts';
import { createRandomStream } from '../../math/random.ts';
import { quantile } from '../../math/statistics.ts';
import type { CampaignRow } from '../../formats/campaignRow.ts';
import { confidence, isFinished } from './campaignData.ts';
import { modeNames } from '../../analysis/cellVerdict.ts';

const resamples = 1000;
const heightBins = 10;

/** A number with its bootstrap interval, which a single run does not have. */
export interface Estimate {
  value: number;
  interval: Interval | null;
}

/** The share or number in a bin. */
export interface BinEstimate extends Estimate {
  from: number;
  to: number;
}

/** What the finished runs of one growth mode say together; mixed ones count with the mode they are nearest to. */
export interface ModeGroup {
  mode: GrowthModeName;
  runs: number;
}

/** A histogram of the runs of a mode. */
export interface ModeHistogram extends ModeGroup {
  bins: BinEstimate[];
  summary: string;
}

/** The finished runs of each mode that occurs. */
export function runsByMode(rows: readonly CampaignRow[]): [mode: GrowthModeName, rows: CampaignRow[]][] {
  const finished = rows.filter(isFinished);
  return modeNames
    .map((mode): [GrowthModeName, CampaignRow[]] => [mode, finished.filter((row) => row.mode === mode)])
    .filter(([, own]) => own.length > 0);
}

/**
 * Statistics of a number of runs with their bootstrap intervals, the same each time.
 *
 * @param name of what is estimated and for which mode: each has random numbers of its own
 * @param statistics of runs that were drawn so often
 */
export function estimate(
  name: string,
  runs: number,
  statistics: (timesDrawn: Uint32Array) => ArrayLike<number>,
): Estimate[] {
  const values = Array.from(statistics(new Uint32Array(runs).fill(1)));
  if (runs < 2) return values.map((value) => ({ value, interval: null }));
  const stream = createRandomStream(1, 0, `bootstrap of ${name}`);
  const intervals = bootstrapIntervals(runs, statistics, stream, resamples, confidence);
  return values.map((value, i) => ({ value, interval: intervals[i] }));
}

/** Share of runs by the height of their first nucleus, in tenths of the film, and the median height. */
export function nucleusHeights(rows: readonly CampaignRow[]): ModeHistogram[] {
  return runsByMode(rows.filter(({ firstNucleusHeight }) => firstNucleusHeight !== null)).map(([mode, own]) => {
    const heights = own.map(({ firstNucleusHeight }) => firstNucleusHeight as number).sort((one, other) => one - other);
    const places = heights.map((height) => Math.min(heightBins - 1, Math.max(0, Math.floor(height * heightBins))));
    const estimates = estimate(`first nuclei, ${mode}`, own.length, (timesDrawn) => {
      const values = new Float64Array(heightBins + 1);
      places.forEach((bin, run) => (values[bin] += timesDrawn[run] / places.length));
      values[heightBins] = drawnMedian(heights, timesDrawn);
      return values;
    });
    const bins = estimates
      .slice(0, heightBins)
      .map((one, i) => ({ ...one, from: i / heightBins, to: (i + 1) / heightBins }));
    const median = estimates[heightBins];
    return {
      mode,
      runs: own.length,
      bins,
      summary: `${counted(own.length, 'run')}, median ${estimateText(median, (height) => height.toFixed(2))}`,
    };
  });
}

function drawnMedian(ascending: readonly number[], timesDrawn: Uint32Array): number {
  const drawn: number[] = [];
  ascending.forEach((value, i) => {
    for (let time = 0; time < timesDrawn[i]; time++) drawn.push(value);
  });
  return quantile(drawn, 0.5);
}

/** Floating clusters per run by size, in bins that double (1, 2 to 3, 4 to 7 ...), and their mean size. */
export function clusterSizes(rows: readonly CampaignRow[]): ModeHistogram[] {
  const groups = runsByMode(rows);
  const largest = rows.reduce((most, { clusterSizes: sizes }) => Math.max(most, sizes?.[0] ?? 0), 0);
  if (largest === 0) return [];
  const count = Math.floor(Math.log2(largest)) + 1;
  return groups.map(([mode, own]) => {
    const tables = own.map(({ clusterSizes: sizes }) => sizeTable(sizes ?? [], count));
    const estimates = estimate(`cluster sizes, ${mode}`, own.length, (timesDrawn) => {
      const values = new Float64Array(count + 2);
      tables.forEach((table, run) => {
        const times = timesDrawn[run];
        if (times > 0) for (let i = 0; i < values.length; i++) values[i] += table[i] * times;
      });
      const [clusters, particles] = values.slice(count);
      values[count + 1] = clusters > 0 ? particles / clusters : 0;
      return values.map((value, i) => (i <= count ? value / tables.length : value));
    });
    const bins = estimates.slice(0, count).map((one, i) => ({ ...one, from: 2 ** i, to: 2 ** (i + 1) - 1 }));
    const clusters = Math.round(estimates[count].value * own.length);
    const mean = clusters > 0 ? `, mean size ${estimateText(estimates[count + 1], (size) => size.toPrecision(3))}` : '';
    return {
      mode,
      runs: own.length,
      bins,
      summary: `${counted(clusters, 'cluster')} in ${counted(own.length, 'run')}${mean}`,
    };
  });
}

/** Clusters of a run by size, then how many there are and how many particles they hold. */
function sizeTable(sizes: readonly number[], count: number): Float64Array {
  const table = new Float64Array(count + 2);
  for (const size of sizes) {
    table[Math.floor(Math.log2(size))]++;
    table[count]++;
    table[count + 1] += size;
  }
  return table;
}

/** A number with its interval, such as "0.31 (0.02–0.55)". */
export function estimateText({ value, interval }: Estimate, write: (value: number) => string): string {
  return interval ? `${write(value)} (${write(interval.low)}–${write(interval.high)})` : write(value);
}

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
