import type { TopLevelSpec } from 'vega-lite';
import { cellMean, type MappedParameter } from './orderParameters.ts';
import type { Layout, Panel } from './layout.ts';
import { axisEncoding, panelGrid, panelTitle } from './panels.ts';

const height = 230; // [px]
const mostBars = 60; // means with an error bar of their own; more have a band
const mostRings = 400; // runs that are drawn one by one, beside the means

/** An order parameter over one swept path: the mean of the runs with its 95 % interval, each run as a small ring beside it. */
export function parameterCurve(layout: Layout, parameter: MappedParameter): TopLevelSpec {
  return panelGrid({
    title: `${parameter.title}, mean of the runs and 95 % interval`,
    layout,
    draw: (panel, { width }) => ({
      ...{ width: Math.max(width, 300), height },
      ...panelTitle(panel),
      layer: curveLayers(panel, parameter),
    }),
    key: { content: () => ({ mark: 'point', data: { values: [] }, width: 1, height: 1 }), isWide: false },
  });
}

function curveLayers(panel: Panel, parameter: MappedParameter): object[] {
  const { color, column, axis: title, range } = parameter;
  const x = axisEncoding('x', panel.x);
  const y = (field: string) => ({ field, type: 'quantitative', title, scale: { zero: range !== null } });
  const means = panel.cells
    .flatMap((cell) => {
      const { mean, interval } = cellMean(cell.rows, parameter);
      if (mean === null) return [];
      return { x: panel.x.place(cell.x), mean, low: interval?.[0] ?? mean, high: interval?.[1] ?? mean };
    })
    .sort((one, other) => one.x - other.x);
  const runs = panel.cells.flatMap((cell) =>
    cell.rows.flatMap((row) => (row[column] === null ? [] : { x: panel.x.place(cell.x), value: row[column] })),
  );
  const layer = (values: object[], mark: object, encoding: object) => ({
    data: { values },
    mark,
    encoding: { x, ...encoding },
  });
  const interval = { y: y('low'), y2: { field: 'high' } };
  if (means.length > mostBars)
    return [
      layer(means, { type: 'area', color, opacity: 0.3 }, interval),
      layer(means, { type: 'line', color, strokeWidth: 1.6 }, { y: y('mean') }),
    ];
  const ring = { type: 'point', color: 'currentColor', opacity: 0.45, size: 22, strokeWidth: 1, xOffset: 10 };
  const ticks = { size: 10, color, thickness: 2.4 };
  return [
    layer(means, { type: 'line', color, opacity: 0.5 }, { y: y('mean') }),
    ...(runs.length <= mostRings ? [layer(runs, ring, { y: y('value') })] : []),
    layer(means, { type: 'errorbar', color, thickness: 2.4, ticks }, interval),
    layer(means, { type: 'point', filled: true, color, size: 70, opacity: 1 }, { y: y('mean') }),
  ];
}
