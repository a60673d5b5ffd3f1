import type { TopLevelSpec } from 'vega-lite';
import { powersWithin, type Range } from '../../analysis/axisTicks.ts';

/** A curve of a chart: points are joined in their order; curves of one name share a colour. */
export interface Curve {
  name: string; // in the legend
  color: string;
  points: readonly (readonly [x: number, y: number])[];
  dash?: readonly number[]; // [px]
  marks?: boolean; // whether each point has a dot
}

/** An axis with its unit in the title. */
export interface ChartAxis {
  title: string;
  scale: 'linear' | 'log';
  range?: Range; // what is shown; all points if left out
}

/** A line across the chart, with its name. */
export interface Guide {
  x?: number;
  y?: number;
  text: string;
}

/** A point with a word beside it. */
export interface Note {
  x: number;
  y: number;
  text: string;
}

/** A chart of curves, the first on top. */
export interface ChartContent {
  title?: string;
  width: number; // [px]
  height: number; // [px]
  x: ChartAxis;
  y: ChartAxis;
  curves: readonly Curve[];
  guides?: readonly Guide[];
  notes?: readonly Note[];
  legend?: 'right' | 'none';
}

type Axis = ChartAxis & { range: Range };

/** A chart of curves on linear or logarithmic axes; what a logarithmic axis cannot show is left out. */
export function lineChart(content: ChartContent): TopLevelSpec {
  const { title, width, height, curves, guides = [], notes = [], legend = 'right' } = content;
  const x = withRange(content.x, curves, 0);
  const y = withRange(content.y, curves, 1);
  const encoding = { x: position('x', x, width), y: position('y', y, height) };
  const named = curves.filter(({ name }, i) => curves.findIndex((other) => other.name === name) === i);
  const color = {
    field: 'name',
    type: 'nominal',
    scale: { domain: named.map(({ name }) => name), range: named.map((curve) => curve.color) },
    legend: legend === 'none' ? null : { title: null, orient: legend, labelLimit: 0, symbolType: 'stroke' },
  };
  const lines = curves.toReversed().map((curve) => ({
    data: { values: pointsOf(curve, x, y, width, height) },
    mark: {
      ...{ type: 'line', strokeWidth: 2, clip: true, ...(curve.dash ? { strokeDash: [...curve.dash] } : {}) },
      ...(curve.marks ? { point: { size: 42, filled: true } } : {}),
    },
    encoding: { ...encoding, color, order: { field: 'order', type: 'quantitative' } },
  }));
  return {
    ...(title === undefined ? {} : { title: { text: title, anchor: 'start' } }),
    width,
    height,
    layer: [...lines, ...guides.flatMap((guide) => guideLayers(guide, encoding)), ...noteLayers(notes, encoding)],
  } as unknown as TopLevelSpec;
}

/** Charts side by side, so many to a row, each with colours and axes of its own. */
export function chartRows(charts: readonly TopLevelSpec[], columns = 2): TopLevelSpec {
  return {
    ...{ concat: charts, columns, spacing: 36 },
    resolve: { scale: { color: 'independent', x: 'independent', y: 'independent' } },
  } as unknown as TopLevelSpec;
}

function withRange(axis: ChartAxis, curves: readonly Curve[], index: 0 | 1): Axis {
  if (axis.range) return { ...axis, range: axis.range };
  const isLog = axis.scale === 'log';
  let [low, high] = [Infinity, -Infinity];
  for (const { points } of curves)
    for (const point of points) {
      const value = point[index];
      if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  if (low > high) return { ...axis, range: isLog ? [0.1, 1] : [0, 1] };
  if (isLog) return { ...axis, range: [low / 1.4, high * 1.4] };
  const margin = 0.03 * (high - low || Math.abs(high) || 1);
  return { ...axis, range: [low - margin, high + margin] };
}

function position(field: string, { title, scale, range }: Axis, length: number): object {
  const ticks =
    scale === 'log'
      ? { values: powersWithin(range, Math.max(3, length / 34)), labelExpr: logLabels(range) }
      : { tickCount: Math.max(3, Math.round(length / 55)) };
  return {
    ...{ field, type: 'quantitative', title },
    scale: { type: scale, domain: range, nice: false, ...(scale === 'linear' ? { zero: false } : {}) },
    axis: { ...ticks, labelOverlap: true, labelFlush: false },
  };
}

/** Points that can be shown, without those that fall on the pixel of the one before. */
function pointsOf({ name, points, marks }: Curve, x: Axis, y: Axis, width: number, height: number): object[] {
  const shown: object[] = [];
  let [lastX, lastY] = [NaN, NaN];
  for (const [order, [x0, y0]] of points.entries()) {
    const [a, b] = [nearRange(x0, x), nearRange(y0, y)];
    const [px, py] = [share(a, x) * width, share(b, y) * height];
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    const isNear = Math.abs(px - lastX) + Math.abs(py - lastY) < 0.5;
    if (isNear && !marks && order < points.length - 1) continue;
    shown.push({ x: Number(a.toPrecision(7)), y: Number(b.toPrecision(6)), name, order });
    [lastX, lastY] = [px, py];
  }
  return shown;
}

/** No farther off than what is shown is wide: what draws PNGs loses lines that go far beyond it. */
function nearRange(value: number, { scale, range: [low, high] }: Axis): number {
  const [least, most] = scale === 'log' ? [(low * low) / high, (high * high) / low] : [2 * low - high, 2 * high - low];
  return scale === 'log' && value <= 0 ? NaN : Math.min(most, Math.max(least, value));
}

function share(value: number, { scale, range: [low, high] }: Axis): number {
  if (scale === 'linear') return (value - low) / (high - low);
  return Math.log(value / low) / Math.log(high / low);
}

function noteLayers(notes: readonly Note[], encoding: { x: object; y: object }): object[] {
  if (notes.length === 0) return [];
  const data = { values: [...notes] };
  const text = { type: 'text', fontSize: 13, fontWeight: 'bold', dx: 10, dy: -9, color: 'currentColor' };
  return [
    { data, mark: { type: 'point', size: 46, filled: true, opacity: 1, color: 'currentColor' }, encoding },
    { data, mark: text, encoding: { ...encoding, text: { field: 'text', type: 'nominal' } } },
  ];
}

function guideLayers({ x, y, text }: Guide, encoding: { x: object; y: object }): object[] {
  const at = x === undefined ? { y: encoding.y } : { x: encoding.x };
  const place = x === undefined ? { x: { value: 6 } } : { y: { value: 6 } };
  const style = x === undefined ? { align: 'left', dy: -6 } : { align: 'left', dx: 4, baseline: 'top' };
  const data = { values: [x === undefined ? { y } : { x }] };
  return [
    { data, mark: { type: 'rule', strokeDash: [4, 4], opacity: 0.55, color: 'currentColor' }, encoding: at },
    {
      data,
      mark: { type: 'text', text, fontSize: 11, color: 'currentColor', ...style },
      encoding: { ...at, ...place },
    },
  ];
}

/** A Vega expression for the labels of a logarithmic axis: powers such as 1e-9, since few fonts have a raised minus, where numbers would be long. */
function logLabels([low, high]: Range): string {
  if (low >= 0.0009 && high <= 20_000) return "format(datum.value, '~r')";
  return "replace(format(datum.value, '~e'), '+', '')";
}
