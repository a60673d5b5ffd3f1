import type { GrowthModeName } from './growthMode.ts';

export const modeNames: readonly GrowthModeName[] = ['a', 'b', 'c', 'd'];

/** What has to be known of a run. */
interface JudgedRun {
  failure: string | null;
  mode: GrowthModeName | null;
  mixed: boolean | null;
}

/** What the runs of a cell say together. */
export interface CellVerdict {
  counts: Record<GrowthModeName, number>; // finished runs of each mode, mixed ones with the mode they are nearest to
  finished: number;
  noMetal: number; // finished without a mode
  mixedRuns: number; // of the finished ones
  failed: number;
  missing: number; // planned, not yet there
  leaders: GrowthModeName[]; // modes with the most runs: several where they tie, none where no run has a mode
  agreement: number; // share of the finished runs that have the first leader's mode
  isMixed: boolean; // no single leader, or at least half of the runs meet no mode's criterion
}

/** @param wanted runs that the plan asks for */
export function judgeCell({ rows, wanted }: { rows: readonly JudgedRun[]; wanted: number }): CellVerdict {
  const runs = rows.filter(({ failure }) => failure === null);
  const counts = { a: 0, b: 0, c: 0, d: 0 };
  for (const { mode } of runs) if (mode) counts[mode]++;
  const most = Math.max(...modeNames.map((mode) => counts[mode]));
  const leaders = most === 0 ? [] : modeNames.filter((mode) => counts[mode] === most);
  const mixedRuns = runs.filter(({ mixed }) => mixed).length;
  return {
    counts,
    finished: runs.length,
    noMetal: runs.filter(({ mode }) => mode === null).length,
    mixedRuns,
    failed: rows.length - runs.length,
    missing: Math.max(0, wanted - rows.length),
    leaders,
    agreement: runs.length > 0 ? most / runs.length : 0,
    isMixed: leaders.length > 1 || (mixedRuns > 0 && 2 * mixedRuns >= runs.length),
  };
}
