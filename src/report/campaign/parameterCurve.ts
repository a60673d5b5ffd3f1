import type { TopLevelSpec } from 'vega-lite';
import { cellMean, type MappedParameter } from './orderParameters.ts';
import type { Layout } from './layout.ts';
import { axisEncoding, panelGrid, panelTitle } from './panels.ts';

const height = 230; // [px]
const fewRuns = 400; // runs that are drawn one by one, behind the means

/** An order parameter over one swept path: the mean of the runs with its 95 % interval, each run as a small ring behind. */
export function parameterCurve(layout: Layout, parameter: MappedParameter): TopLevelSpec {
  return panelGrid({
    title: `${parameter.title}, mean of the runs and 95 % interval`,
    layout,
    draw: (panel, { width }) => {
      const means = panel.cells.flatMap((cell) => {
        const { mean, interval } = cellMean(cell.rows, parameter);
        if (mean === null) return [];
        return { x: panel.x.place(cell.x), mean, low: interval?.[0] ?? mean, high: interval?.[1] ?? mean };
      });
      const runs = panel.cells.flatMap((cell) =>
        cell.rows.flatMap((row) => {
          const value = row[parameter.column];
          return value === null ? [] : { x: panel.x.place(cell.x), value };
        }),
      );
      const y = (field: string) => ({
        field,
        type: 'quantitative',
        title: parameter.axis,
        scale: { zero: parameter.range !== null },
      });
      const x = axisEncoding('x', panel.x);
      const { color } = parameter;
      return {
        ...{ width: Math.max(width, 300), height },
        ...panelTitle(panel),
        layer: [
          { data: { values: means }, mark: { type: 'line', color, opacity: 0.5 }, encoding: { x, y: y('mean') } },
          ...(runs.length <= fewRuns
            ? [
                {
                  data: { values: runs },
                  mark: { type: 'point', color: 'currentColor', opacity: 0.45, size: 22, strokeWidth: 1, xOffset: 10 },
                  encoding: { x, y: y('value') },
                },
              ]
            : []),
          {
            data: { values: means },
            mark: { type: 'errorbar', color, thickness: 2.4, ticks: { size: 10, color, thickness: 2.4 } },
            encoding: { x, y: { ...y('low') }, y2: { field: 'high' } },
          },
          {
            data: { values: means },
            mark: { type: 'point', filled: true, color, size: 70, opacity: 1 },
            encoding: { x, y: y('mean') },
          },
        ],
      };
    },
    key: { content: () => ({ mark: 'point', data: { values: [] }, width: 1, height: 1 }), isWide: false },
  });
}
