import type { TopLevelSpec } from 'vega-lite';
import { modeColors } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import type { ModeHistogram } from './distributions.ts';

const size = { width: 370, height: 170 }; // [px] of a panel

/** What a histogram is of. */
export interface HistogramLook {
  title: string;
  x: string; // with its unit
  y: string;
  isShare: boolean; // of runs: bins on a common scale from 0 to 1
}

export const heightLook: HistogramLook = {
  title: 'Height of the first nucleus, 95 % bootstrap intervals',
  x: 'height over the counter electrode [film thickness]',
  y: 'share of runs [1]',
  isShare: true,
};

export const sizeLook: HistogramLook = {
  title: 'Floating clusters at the end, 95 % bootstrap intervals',
  x: 'size of a cluster [particles]',
  y: 'clusters per run [1]',
  isShare: false,
};

/** A histogram with intervals for each mode, two panels in a row. */
export function histogramChart(histograms: readonly ModeHistogram[], look: HistogramLook): TopLevelSpec {
  const panels = histograms.map((histogram) => panel(histogram, look));
  const rows = panels.flatMap((_, i) => (i % 2 === 0 ? [{ hconcat: panels.slice(i, i + 2), spacing: 40 }] : []));
  return {
    title: { text: look.title, anchor: 'start', fontSize: 15, offset: 14 },
    vconcat: rows,
    spacing: 26,
  } as unknown as TopLevelSpec;
}

function panel({ mode, bins, summary }: ModeHistogram, look: HistogramLook): object {
  const values = bins.map(({ from, to, value, interval }) => ({
    ...{ from, to, middle: (from + to) / 2, bin: from === to ? String(from) : `${from}–${to}` },
    ...{ value, low: interval?.low ?? value, high: interval?.high ?? value },
  }));
  const encode = look.isShare ? byValue(look) : byName(look, bins.length);
  const y = (field: string) => ({
    ...{ field, type: 'quantitative', title: look.y },
    ...(look.isShare ? { scale: { domain: [0, 1] } } : {}),
    axis: { tickCount: 5, minExtent: 40 },
  });
  return {
    ...size,
    title: { text: `${mode}: ${summary}`, anchor: 'start', offset: 8, fontSize: 13 },
    data: { values },
    layer: [
      { mark: { ...encode.bar, color: modeColors[mode] }, encoding: { ...encode.bars, y: y('value'), ...encode.base } },
      {
        transform: [{ filter: 'datum.high > datum.low' }],
        mark: {
          type: 'errorbar',
          color: 'currentColor',
          thickness: 1.5,
          ticks: { size: 8, thickness: 1.5, color: 'currentColor' },
        },
        encoding: { ...encode.middle, y: y('low'), y2: { field: 'high' } },
      },
    ],
  };
}

/** Bins as stretches of an axis of numbers. */
function byValue({ x: title }: HistogramLook) {
  const x = (field: string) => ({
    ...{ field, type: 'quantitative', title, scale: { domain: [0, 1] } },
    axis: { grid: false, tickCount: 10 },
  });
  return {
    bar: { type: 'rect', xOffset: 1, x2Offset: -1 },
    bars: { x: x('from'), x2: { field: 'to' } },
    base: { y2: { datum: 0 } },
    middle: { x: x('middle') },
  };
}

/** Bins side by side under their names. */
function byName({ x: title }: HistogramLook, count: number) {
  const axis = { grid: false, labelAngle: count > 7 ? -40 : 0, labelFontSize: 11.5, labelOverlap: false };
  const x = { field: 'bin', type: 'ordinal', sort: null, title, axis };
  return { bar: { type: 'bar' }, bars: { x }, base: {}, middle: { x } };
}

/** The table of histograms, a line a bar. */
export function histogramTable(histograms: readonly ModeHistogram[], look: HistogramLook): string {
  const headings = ['mode', `${look.x} from`, 'to', look.y, '95 % interval from', '95 % interval to', 'runs'];
  const rows = histograms.flatMap(({ mode, runs, bins }) =>
    bins.map(({ from, to, value, interval }) => [
      mode,
      from,
      to,
      value,
      interval?.low ?? null,
      interval?.high ?? null,
      runs,
    ]),
  );
  return csvText(headings, rows);
}
