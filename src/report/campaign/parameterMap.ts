import type { TopLevelSpec } from 'vega-lite';
import { rampColor } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import type { CampaignData } from './campaignData.ts';
import type { CellLook } from './cellMap.ts';
import { judgeCell } from '../../analysis/cellVerdict.ts';
import { panelDrawer } from './drawPanel.ts';
import { colorBar } from './keys.ts';
import { settingHeadings, type Cell, type Layout } from './layout.ts';
import { cellMean, rampThrough, type CellMean, type MappedParameter } from './orderParameters.ts';
import { panelGrid, smallestCell } from './panels.ts';
import { parameterCurve } from './parameterCurve.ts';

const intervalColor = '#7d8797';
const shades = 100; // of a map: cells of one shade are drawn together
const intervalRoom = { width: 60, height: 34 }; // [px] that a mean with its interval needs

/**
 * An order parameter over the swept paths: the mean of each cell's runs in colour and in figures, with its 95 % interval below it; where
 * cells are too small for that the interval has a map of its own; over one path alone, a curve with error bars.
 */
export function parameterMap(layout: Layout, parameter: MappedParameter): TopLevelSpec {
  if (layout.shape === 'strip') return parameterCurve(layout, parameter);
  const means = new Map(
    layout.panels.flatMap(({ cells }) => cells.map((cell) => [cell, cellMean(cell.rows, parameter)])),
  );
  const meanOf = (cell: Cell) => means.get(cell) as CellMean;
  const { width, height } = smallestCell(layout);
  const hasIntervals = layout.shape === 'grid' && width >= intervalRoom.width && height >= intervalRoom.height;
  const ofMeans = map(layout, `${parameter.title}, mean of the runs${hasIntervals ? ' and its 95 % interval' : ''}`, {
    ...{ stops: rampThrough(parameter.color), axis: parameter.axis },
    range: parameter.range ?? rangeOf([...means.values()].flatMap(({ mean }) => mean ?? [])),
    valueOf: (cell) => meanOf(cell).mean,
    linesOf: (cell) => (hasIntervals ? intervalLines(cell, meanOf(cell)) : []),
  });
  const widths = [...means.values()].flatMap((mean) => widthOf(mean) ?? []);
  if (hasIntervals || widths.length === 0) return ofMeans;
  const ofIntervals = map(layout, 'Width of its 95 % interval', {
    ...{ stops: rampThrough(intervalColor), axis: `interval of ${parameter.axis}` },
    range: [0, widths.reduce((most, one) => Math.max(most, one), 0) || 1],
    valueOf: (cell) => widthOf(meanOf(cell)),
    linesOf: () => [],
  });
  return { vconcat: [ofMeans, ofIntervals], spacing: 30 } as unknown as TopLevelSpec;
}

function widthOf({ interval }: CellMean): number | null {
  return interval && interval[1] - interval[0];
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
    const share = value === null ? 0 : Math.round((shades * (value - low)) / (high - low)) / shades;
    const [head, fill] =
      value === null ? ['', null] : [layout.shape === 'scatter' ? '' : value.toFixed(2), rampColor(stops, share)];
    return { head, lines: linesOf(cell), fill, isFramed: false, isStruck: false };
  };
  return panelGrid({
    title,
    layout,
    draw: panelDrawer(layout, look, 15),
    key: { content: (height) => colorBar(stops, range, axis, height), isWide: false },
  });
}

function intervalLines(cell: Cell, { count, interval }: CellMean): string[] {
  const { failed, missing } = judgeCell(cell);
  if (count === 0) return [failed > 0 ? 'failed' : missing > 0 ? 'to come' : 'none'];
  const bounds = interval ? [interval.map((bound) => bound.toFixed(2)).join('–')] : [];
  return count < cell.wanted || !interval ? [...bounds, `n = ${count}`] : bounds;
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
  const rows = layout.cells.map((cell) => {
    const { count, mean, interval } = cellMean(cell.rows, parameter);
    return [...cell.settings, count, mean, ...(interval ?? [null, null])];
  });
  return csvText(headings, rows);
}
