import type { TopLevelSpec } from 'vega-lite';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import { historyPanels, type Panel, type Series } from './historyPanels.ts';

const panelWidth = 310; // [px]
const columnGap = 62; // [px]

interface Point {
  x: number;
  series: string;
  value: number;
}

/** A run's history, panel below panel: on the left against time, on the right against the metal count. */
export function historyChart(rows: readonly TimelineRow[]): TopLevelSpec {
  const started = rows.filter(({ time }) => time > 0);
  const records = metalRecords(rows);
  const panels = historyPanels(rows);
  return {
    vconcat: panels.map(({ title, series, height, axis }, i) => ({
      hconcat: [
        chartPanel(
          pointsOf(started, ({ time }) => time, series),
          series,
          {
            x: 'time [s]',
            y: title,
            height,
            axis,
            isTime: true,
            isLast: i === panels.length - 1,
            hasLegend: false,
          },
        ),
        chartPanel(pointsOf(records, metalOf, series), series, {
          x: 'metal particles',
          y: null,
          height,
          axis,
          isTime: false,
          isLast: i === panels.length - 1,
          hasLegend: series.length > 1,
        }),
      ],
      resolve: { scale: { color: 'independent' } },
      bounds: 'flush',
      spacing: columnGap,
    })),
    resolve: { scale: { color: 'independent' } },
    spacing: 14,
  } as TopLevelSpec;
}

interface PanelOptions {
  x: string;
  y: string | null;
  height: number; // [px]
  axis: Panel['axis']; // along y
  isTime: boolean;
  isLast: boolean; // of the panels below each other: only this one names its axis
  hasLegend: boolean;
}

function chartPanel(points: readonly Point[], series: readonly Series[], options: PanelOptions): object {
  const { x, y, height, axis, isTime, isLast, hasLegend } = options;
  const isLogarithmic = axis === 'logarithmic';
  const domain = series.map(({ name }) => name);
  const range = series.map(({ color }) => color);
  const timeAxis = isTime ? { values: timeTicks(points), format: '~g' } : { tickCount: 6 };
  return {
    width: panelWidth,
    height,
    data: { values: points },
    mark: { type: 'line', strokeWidth: 2, interpolate: 'step-after' },
    encoding: {
      x: {
        field: 'x',
        type: 'quantitative',
        title: isLast ? x : null,
        scale: isTime ? { type: 'log', nice: false } : { nice: false, zero: false },
        axis: { ...timeAxis, labels: isLast, labelOverlap: true },
      },
      y: {
        field: 'value',
        type: 'quantitative',
        title: y,
        scale: isLogarithmic ? { type: 'log' } : { zero: axis === 'fromZero' },
        axis: { minExtent: 44, tickCount: height / 30, ...(isLogarithmic && { format: '.0e' }) },
      },
      color: {
        field: 'series',
        type: 'nominal',
        scale: { domain, range },
        legend: hasLegend ? { title: null, orient: 'right', labelLimit: 0 } : null,
      },
    },
  };
}

function pointsOf(
  rows: readonly TimelineRow[],
  abscissa: (row: TimelineRow) => number,
  series: readonly Series[],
): Point[] {
  return series.flatMap(({ name, valueOf }) =>
    rows.flatMap((row) => {
      const value = valueOf(row);
      return value === null ? [] : [{ x: abscissa(row), series: name, value }];
    }),
  );
}

/** Powers of ten, at most eight of them; 1, 2, 5 and so on where there is at most one. */
function timeTicks(points: readonly Point[]): number[] {
  const times = points.map(({ x }) => x);
  const [first, last] = [Math.log10(Math.min(...times)), Math.log10(Math.max(...times))];
  const every = Math.max(1, Math.ceil((last - first) / 8));
  const powers = Array.from(
    { length: Math.max(0, Math.floor(last) - Math.floor(first) + 1) },
    (_, i) => Math.floor(first) + i,
  );
  const steps = last - first < 2 ? [1, 2, 5] : [1];
  return powers
    .filter((power) => power % every === 0)
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)));
}

function metalOf({ floating, ae, ce }: TimelineRow): number {
  return floating + ae + ce;
}

/** The rows with more metal than any before. */
function metalRecords(rows: readonly TimelineRow[]): TimelineRow[] {
  let most = -1;
  return rows.filter((row) => {
    const isRecord = metalOf(row) > most;
    most = Math.max(most, metalOf(row));
    return isRecord;
  });
}
