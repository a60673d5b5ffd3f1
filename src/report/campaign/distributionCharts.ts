import type { TopLevelSpec } from 'vega-lite';
import { modeColors } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import { modeNames } from './cellVerdict.ts';
import type { Distribution, Estimate } from './distributions.ts';

const panelSize = { width: 300, height: 190 }; // [px]

/** How a distribution is drawn and written. */
export interface DistributionLook {
  name: string; // of its files
  title: string;
  x: string; // with its unit
  y: string;
  shape: 'curve over time' | 'bars';
  labelOf: (estimate: Estimate) => string; // of a bar
}

export const bridgingLook: DistributionLook = {
  name: 'time-to-bridge',
  title: 'Share of runs that metal has bridged, with 95 % bootstrap band',
  x: 'simulated time [s]',
  y: 'share of runs [1]',
  shape: 'curve over time',
  labelOf: ({ from }) => String(from),
};

export const heightLook: DistributionLook = {
  name: 'first-nucleus-height-distribution',
  title: 'Height of the first nucleus, with 95 % bootstrap intervals',
  x: 'height over the counter electrode [film thickness]',
  y: 'share of runs [1]',
  shape: 'bars',
  labelOf: ({ from, to }) => `${from.toFixed(1)}–${to.toFixed(1)}`,
};

export const sizeLook: DistributionLook = {
  name: 'cluster-sizes',
  title: 'Floating clusters at the end, with 95 % bootstrap intervals',
  x: 'size of a cluster [particles]',
  y: 'clusters per run',
  shape: 'bars',
  labelOf: ({ from, to }) => (from === to ? String(from) : `${from}–${to}`),
};

/** One panel for each growth mode, two in a row. */
export function distributionChart({ estimates }: Distribution, look: DistributionLook): TopLevelSpec {
  const present = modeNames.filter((mode) => estimates.some((estimate) => estimate.mode === mode));
  const panels = present.map((mode) => {
    const own = estimates.filter((estimate) => estimate.mode === mode);
    return look.shape === 'bars' ? bars(mode, own, look) : curve(mode, own, look);
  });
  const rows = panels.flatMap((_, i) => (i % 2 === 0 ? [{ hconcat: panels.slice(i, i + 2), spacing: 40 }] : []));
  return {
    title: { text: look.title, anchor: 'start', fontSize: 15, offset: 14 },
    vconcat: rows,
    spacing: 26,
  } as unknown as TopLevelSpec;
}

function bars(mode: Estimate['mode'], own: readonly Estimate[], look: DistributionLook): object {
  const values = own.map((estimate) => ({ ...estimate, bin: look.labelOf(estimate) }));
  const x = {
    field: 'bin',
    type: 'ordinal',
    sort: null,
    title: look.x,
    axis: { labelAngle: own.length > 5 ? -40 : 0, labelOverlap: false },
  };
  return {
    ...panelSize,
    ...panelTitle(mode),
    data: { values },
    layer: [
      {
        mark: { type: 'bar', color: modeColors[mode] },
        encoding: { x, y: { field: 'value', type: 'quantitative', title: look.y } },
      },
      {
        mark: { type: 'rule', color: 'currentColor', strokeWidth: 1.4 },
        encoding: { x, y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
      },
    ],
  };
}

function curve(mode: Estimate['mode'], own: readonly Estimate[], look: DistributionLook): object {
  const x = { field: 'from', type: 'quantitative', title: look.x, scale: { type: 'log', nice: false }, axis: timeAxis };
  const y = (field: string) => ({ field, type: 'quantitative', title: look.y, scale: { domain: [0, 1] } });
  const interpolate = 'step-after';
  return {
    ...panelSize,
    ...panelTitle(mode),
    data: { values: own },
    layer: [
      {
        mark: { type: 'area', interpolate, color: modeColors[mode], opacity: 0.3 },
        encoding: { x, y: y('low'), y2: { field: 'high' } },
      },
      { mark: { type: 'line', interpolate, color: modeColors[mode] }, encoding: { x, y: y('value') } },
    ],
  };
}

const timeAxis = { format: '~g', tickCount: 5, labelOverlap: true, grid: false };

function panelTitle(mode: string): object {
  return { title: { text: `mode ${mode}`, anchor: 'start', offset: 6, fontSize: 12 } };
}

/** The table of a distribution, a line for each bar or point of a curve. */
export function distributionTable({ estimates }: Distribution, look: DistributionLook): string {
  const headings = ['mode', `${look.x} from`, `${look.x} to`, look.y, '95 % interval from', '95 % interval to'];
  const rows = estimates.map(({ mode, from, to, value, low, high }) => [mode, from, to, value, low, high]);
  return csvText(headings, rows);
}
