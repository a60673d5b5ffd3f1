import { happenedShares, inOrderOfTime, timeOfShare, type Waiting } from '../../analysis/kaplanMeier.ts';
import type { Interval } from '../../math/bootstrap.ts';
import type { CampaignRow } from '../../formats/campaignRow.ts';
import { estimate, runsByMode, type Estimate, type ModeGroup } from './distributions.ts';

const mostTimes = 160; // of a curve; with more happenings it is evaluated at equal ratios
const ticksPerDecade = 25; // marks of censored runs nearer to each other are one

/** The share of a mode's runs that metal has bridged, over simulated time. */
export interface BridgingCurve extends ModeGroup {
  bridged: number; // runs
  censored: number; // runs that ended unbridged
  steps: BridgingStep[];
  median: Estimate; // [s] Infinity where less than half have bridged
  marks: { time: number; share: number }[]; // where runs were censored
}

/** The share from a time on. */
export interface BridgingStep {
  time: number; // [s]
  share: number;
  interval: Interval | null;
  watched: number; // runs neither bridged nor ended before
}

/** The bridging curve of each mode, by Kaplan and Meier; runs that ended unbridged are censored. */
export function bridgingCurves(rows: readonly CampaignRow[]): BridgingCurve[] {
  return runsByMode(rows).map(([mode, own]) => {
    const ordered = inOrderOfTime(own.map(waitingOf));
    const times = timesOf(ordered);
    const estimates = estimate(`time to bridge, ${mode}`, own.length, (timesDrawn) => {
      const shares = happenedShares(ordered, times, timesDrawn);
      return [...shares, timeOfShare(times, shares, 0.5)];
    });
    const steps = times.map((time, i) => ({
      ...{ time, share: estimates[i].value, interval: estimates[i].interval },
      watched: ordered.filter((waiting) => waiting.time >= time).length,
    }));
    const bridged = ordered.filter(({ happened }) => happened).length;
    const [runs, median] = [own.length, estimates[times.length]];
    return { mode, runs, bridged, censored: runs - bridged, steps, median, marks: marksOf(ordered, steps) };
  });
}

function waitingOf({ timeToBridge, simulatedTime }: CampaignRow): Waiting {
  return { time: timeToBridge ?? simulatedTime ?? 0, happened: timeToBridge !== null };
}

/** When the share changes, and the end of the last run. */
function timesOf(ordered: readonly Waiting[]): number[] {
  const happened = [...new Set(ordered.filter((waiting) => waiting.happened).map(({ time }) => time))];
  const last = ordered[ordered.length - 1].time;
  if (happened.length < mostTimes) return happened.includes(last) ? happened : [...happened, last];
  const ratio = last / happened[0];
  return Array.from({ length: mostTimes }, (_, i) =>
    i === mostTimes - 1 ? last : happened[0] * ratio ** (i / (mostTimes - 1)),
  );
}

function marksOf(ordered: readonly Waiting[], steps: readonly BridgingStep[]): BridgingCurve['marks'] {
  const marks = new Map<number, { time: number; share: number }>();
  for (const { time, happened } of ordered) {
    if (happened || time <= 0) continue;
    const share = steps.findLast((step) => step.time <= time)?.share ?? 0;
    marks.set(Math.round(Math.log10(time) * ticksPerDecade), { time, share });
  }
  return [...marks.values()];
}
