import type { TopLevelSpec } from 'vega-lite';
import { rampColor } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import type { CampaignData } from './campaignData.ts';
import { drawCells, type CellLook } from './cellMap.ts';
import { judgeCell } from './cellVerdict.ts';
import { colorBar } from './keys.ts';
import { cellsOf, settingHeadings, type Cell, type Layout } from './layout.ts';
import { cellMean, rampThrough, type CellMean, type MappedParameter } from './orderParameters.ts';
import { isFineLayout, panelGrid } from './panels.ts';
import { parameterCurve } from './parameterCurve.ts';
import { drawPoints } from './pointMap.ts';

const intervalColor = '#7d8797';

/**
 * An order parameter over the swept paths: the mean of each cell's runs in colour and in figures, with its 95 % interval below it; where
 * cells are too small for figures the interval has a map of its own; over one path alone, a curve with error bars.
 */
export function parameterMap(layout: Layout, parameter: MappedParameter): TopLevelSpec {
  if (layout.shape === 'strip') return parameterCurve(layout, parameter);
  const means = new Map(
    layout.panels.flatMap(({ cells }) => cells.map((cell) => [cell, cellMean(cell.rows, parameter)])),
  );
  const meanOf = (cell: Cell) => means.get(cell) as CellMean;
  const range = parameter.range ?? rangeOf([...means.values()].flatMap(({ mean }) => mean ?? []));
  const hasWords = layout.shape === 'grid' && !isFineLayout(layout);
  const ofMeans = map(layout, `${parameter.title}, mean of the runs${hasWords ? ' ± 95 % interval' : ''}`, {
    ...{ stops: rampThrough(parameter.color), range, axis: parameter.axis },
    valueOf: (cell) => meanOf(cell).mean,
    linesOf: (cell) => intervalLines(cell, meanOf(cell)),
  });
  if (hasWords) return ofMeans;
  const halfWidths = [...means.values()].flatMap(({ halfWidth }) => halfWidth ?? []);
  const widest = Math.max(0, ...[halfWidths.length > 0 ? halfWidths.reduce((most, one) => Math.max(most, one)) : 0]);
  const most = parameter.range ? Math.min(widest, parameter.range[1]) : widest;
  const ofIntervals = map(layout, 'Half width of its 95 % interval', {
    ...{ stops: rampThrough(intervalColor), range: [0, most || 1], axis: `± ${parameter.axis}` },
    valueOf: (cell) => meanOf(cell).halfWidth,
    linesOf: () => [],
  });
  return { vconcat: [ofMeans, ofIntervals], spacing: 30 } as unknown as TopLevelSpec;
}

interface MapContent {
  stops: string[];
  range: [number, number];
  axis: string;
  valueOf: (cell: Cell) => number | null;
  linesOf: (cell: Cell) => string[];
}

function map(layout: Layout, title: string, { stops, range, axis, valueOf, linesOf }: MapContent): TopLevelSpec {
  const [low, high] = range;
  const look = (cell: Cell): CellLook => {
    const value = valueOf(cell);
    const [head, fill] =
      value === null ? ['', null] : [value.toFixed(2), rampColor(stops, (value - low) / (high - low))];
    return { head, lines: linesOf(cell), fill, isFramed: false, isStruck: false };
  };
  return panelGrid({
    title,
    layout,
    draw: (panel, size, isFine) =>
      layout.shape === 'scatter'
        ? drawPoints(panel, size, (cell) => ({ ...look(cell), head: '' }), isFine)
        : drawCells(panel, size, { look, headSize: 15, isFine }),
    key: { content: (height) => colorBar(stops, range, axis, height), isWide: false },
  });
}

function intervalLines(cell: Cell, { count, halfWidth }: CellMean): string[] {
  const { failed, missing, finished } = judgeCell(cell);
  if (count === 0) return [failed > 0 ? 'failed' : missing > 0 ? 'to come' : 'none'];
  const runs = count < cell.wanted || halfWidth === null ? [`n = ${count}`] : [];
  const isPart = count < finished ? [`of ${finished}`] : [];
  return [...(halfWidth === null ? [] : [`± ${halfWidth.toFixed(2)}`]), [...runs, ...isPart].join(' ')].filter(
    (line) => line !== '',
  );
}

/** From the least to the largest value, a little more where they are alike. */
function rangeOf(values: readonly number[]): [number, number] {
  const least = values.reduce((one, other) => Math.min(one, other), Infinity);
  const most = values.reduce((one, other) => Math.max(one, other), -Infinity);
  if (values.length === 0) return [0, 1];
  return most > least ? [least, most] : [least - 0.5, most + 0.5];
}

/** The table of a map, a line for each cell. */
export function parameterTable(data: CampaignData, layout: Layout, parameter: MappedParameter): string {
  const headings = [
    ...settingHeadings(data),
    'runs',
    `mean ${parameter.axis}`,
    '95 % interval from',
    '95 % interval to',
  ];
  const rows = cellsOf(layout).map((cell) => {
    const { count, mean, halfWidth } = cellMean(cell.rows, parameter);
    const hasInterval = mean !== null && halfWidth !== null;
    const interval = hasInterval ? [mean - halfWidth, mean + halfWidth] : [null, null];
    return [...cell.settings, count, mean, ...interval];
  });
  return csvText(headings, rows);
}
