import type { TopLevelSpec } from 'vega-lite';
import type { TimelineRow } from '../../particle/probes/timelineRow.ts';
import { okabeIto } from '../../analysis/palette.ts';

/** Current of electrons in a row of a run with a device [A]. */
export function electronCurrent({ device }: TimelineRow): number {
  return device?.electronCurrent ?? 0;
}

/** When the electrons first carry so much [s]; null where they never do. */
export function onsetOf(rows: readonly TimelineRow[], current: number): number | null {
  return rows.find((row) => electronCurrent(row) >= current)?.time ?? null;
}

/** Current of electrons over time, logarithmic; what is below `floor` [A] is drawn there, at the foot. */
export function currentChart(
  rows: readonly TimelineRow[],
  { floor, isTimeLogarithmic }: { floor: number; isTimeLogarithmic: boolean },
): TopLevelSpec {
  const values = rows
    .filter(({ time }) => time > 0)
    .map((row) => ({ time: row.time, current: Math.max(floor, electronCurrent(row)) }));
  return {
    ...{ width: 420, height: 260 },
    data: { values },
    mark: { type: 'line', interpolate: 'step-after', strokeWidth: 1.5, color: okabeIto.blue },
    encoding: {
      x: {
        field: 'time',
        type: 'quantitative',
        title: 'time [s]',
        scale: isTimeLogarithmic ? { type: 'log', nice: false } : { nice: true },
        axis: { ...(isTimeLogarithmic && { format: '~g' }), labelOverlap: true, tickCount: 6 },
      },
      y: {
        field: 'current',
        type: 'quantitative',
        title: 'current of electrons [A]',
        scale: { type: 'log' },
        axis: { format: '.0e', tickCount: 8 },
      },
    },
  } as TopLevelSpec;
}
