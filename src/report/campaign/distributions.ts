import type { GrowthModeName } from '../../analysis/growthMode.ts';
import { happenedShares, inOrderOfTime, type Waiting } from '../../analysis/kaplanMeier.ts';
import { bootstrapIntervals } from '../../math/bootstrap.ts';
import { createRandomStream } from '../../math/random.ts';
import type { CampaignRow } from '../../storage/campaignRow.ts';
import { confidence, isFinished } from './campaignData.ts';
import { modeNames } from './cellVerdict.ts';

const resamples = 400;
const curvePoints = 48; // of a curve over time
const heightBins = 10;

/** One value of a distribution with its bootstrap interval. */
export interface Estimate {
  mode: GrowthModeName;
  from: number; // the bin, or the time twice
  to: number;
  value: number;
  low: number;
  high: number;
}

/** A distribution of the finished runs, one part for each growth mode that occurs. */
export interface Distribution {
  estimates: Estimate[];
  note: string; // numbers of runs behind it, by mode
}

type Group = [mode: GrowthModeName, rows: CampaignRow[]];

function groupsOf(rows: readonly CampaignRow[]): Group[] {
  const finished = rows.filter(isFinished);
  return modeNames
    .map((mode): Group => [mode, finished.filter((row) => row.mode === mode)])
    .filter(([, group]) => group.length > 0);
}

/** Estimates of one group; `statistics` gets how often each of its runs counts. */
function estimatesOf(
  [mode, rows]: Group,
  name: string,
  bins: readonly [from: number, to: number][],
  statistics: (timesDrawn: ArrayLike<number>) => ArrayLike<number>,
): Estimate[] {
  const values = statistics(new Uint32Array(rows.length).fill(1));
  const stream = createRandomStream(1, 0, `bootstrap of ${name}, ${mode}`);
  const intervals = bootstrapIntervals(rows.length, statistics, stream, resamples, confidence);
  return bins.map(([from, to], i) => ({ mode, from, to, value: values[i], ...intervals[i] }));
}

/** Share of runs that metal has bridged, by simulated time: Kaplan and Meier, with runs that ended unbridged as censored. */
export function bridgingCurves(rows: readonly CampaignRow[]): Distribution {
  const notes: string[] = [];
  const estimates = groupsOf(rows).flatMap((group) => {
    const [mode, own] = group;
    const waitings = inOrderOfTime(own.map(waitingOf));
    const bridged = waitings.filter(({ happened }) => happened);
    notes.push(`${mode}: ${bridged.length} of ${own.length} bridged, ${own.length - bridged.length} censored`);
    if (bridged.length === 0) return [];
    const times = timesBetween(bridged[0].time, waitings[waitings.length - 1].time);
    return estimatesOf(
      group,
      'time to bridge',
      times.map((time) => [time, time]),
      (timesDrawn) => happenedShares(waitings, times, timesDrawn),
    );
  });
  return { estimates, note: notes.join('; ') };
}

function waitingOf({ timeToBridge, simulatedTime }: CampaignRow): Waiting {
  return { time: timeToBridge ?? simulatedTime ?? 0, happened: timeToBridge !== null };
}

/** From just before the first to the last, in equal ratios. */
function timesBetween(first: number, last: number): number[] {
  const from = 0.98 * first;
  return Array.from({ length: curvePoints }, (_, i) => from * (last / from) ** (i / (curvePoints - 1)));
}

/** Share of runs by the height of their first nucleus, in equal parts of the film. */
export function nucleusHeights(rows: readonly CampaignRow[]): Distribution {
  const bins = Array.from({ length: heightBins }, (_, i): [number, number] => [i / heightBins, (i + 1) / heightBins]);
  const groups = groupsOf(rows.filter(({ firstNucleusHeight }) => firstNucleusHeight !== null));
  const estimates = groups.flatMap((group) => {
    const places = group[1].map(({ firstNucleusHeight }) =>
      Math.min(heightBins - 1, Math.max(0, Math.floor((firstNucleusHeight as number) * heightBins))),
    );
    return estimatesOf(group, 'first nucleus', bins, (timesDrawn) => {
      const shares = new Float64Array(heightBins);
      places.forEach((bin, run) => (shares[bin] += timesDrawn[run] / places.length));
      return shares;
    });
  });
  return { estimates, note: groups.map(([mode, own]) => `${mode}: ${own.length} runs`).join('; ') };
}

/** Floating clusters per run by size, in bins that double: 1, 2 to 3, 4 to 7 and so on. */
export function clusterSizes(rows: readonly CampaignRow[]): Distribution {
  const groups = groupsOf(rows);
  const largest = Math.max(1, ...groups.flatMap(([, own]) => own.map(({ clusterSizes: sizes }) => sizes?.[0] ?? 1)));
  const count = Math.floor(Math.log2(largest)) + 1;
  const bins = Array.from({ length: count }, (_, i): [number, number] => [2 ** i, 2 ** (i + 1) - 1]);
  const estimates = groups.flatMap((group) => {
    const tables = group[1].map(({ clusterSizes: sizes }) => {
      const table = new Uint32Array(count);
      for (const size of sizes ?? []) table[Math.floor(Math.log2(size))]++;
      return table;
    });
    return estimatesOf(group, 'cluster sizes', bins, (timesDrawn) => {
      const means = new Float64Array(count);
      tables.forEach((table, run) => {
        if (timesDrawn[run] > 0) table.forEach((of, bin) => (means[bin] += (of * timesDrawn[run]) / tables.length));
      });
      return means;
    });
  });
  const noteOf = ([mode, own]: Group) =>
    `${mode}: ${own.reduce((sum, { clusterSizes: sizes }) => sum + (sizes?.length ?? 0), 0)} clusters in ${own.length} runs`;
  return { estimates, note: groups.map(noteOf).join('; ') };
}
