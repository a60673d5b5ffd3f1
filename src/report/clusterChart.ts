import type { TopLevelSpec } from 'vega-lite';
import type { SizeBin } from '../analysis/clusters.ts';
import { roles } from '../analysis/palette.ts';

/** Floating clusters by size, in doubling bins. */
export function clusterChart(bins: readonly SizeBin[]): TopLevelSpec {
  const values = bins.map(({ from, to, clusters }) => ({
    size: from === to ? `${from}` : `${from} to ${to}`,
    clusters,
  }));
  return {
    width: 420,
    height: 150,
    data: { values },
    mark: { type: 'bar', color: roles.floating.color },
    encoding: {
      x: {
        field: 'size',
        type: 'ordinal',
        sort: null,
        title: 'size [particles]',
        axis: { labelAngle: 0, grid: false },
      },
      y: {
        field: 'clusters',
        type: 'quantitative',
        title: 'floating clusters',
        axis: { tickMinStep: 1, tickCount: 5 },
      },
    },
  };
}
