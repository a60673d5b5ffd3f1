import { okabeIto, roles } from '../analysis/palette.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';

/** A line of a history panel. */
export interface Series {
  name: string;
  color: string;
  valueOf: (row: TimelineRow) => number | null; // null: nothing to draw
}

/** A quantity of a run's history, with its lines. */
export interface Panel {
  title: string;
  series: readonly Series[];
  height: number; // [px]
  axis: 'fromZero' | 'logarithmic' | 'close';
}

const leastCurrent = 1e-18; // [A] below it there is nothing to measure

const metal: Panel = {
  ...{ title: 'metal particles', height: 170, axis: 'fromZero' },
  series: [
    { name: 'on counter electrode', color: roles.counter.color, valueOf: (row) => row.ce },
    { name: 'on active electrode', color: roles.active.color, valueOf: (row) => row.ae },
    { name: 'floating', color: roles.floating.color, valueOf: (row) => row.floating },
  ],
};

const counts: Panel = {
  ...{ title: 'ions, clusters', height: 130, axis: 'fromZero' },
  series: [
    { name: 'ions', color: roles.ion.color, valueOf: (row) => row.ions },
    { name: 'floating clusters', color: okabeIto.skyBlue, valueOf: (row) => row.clusters },
  ],
};

const voltage: Panel = {
  ...{ title: 'voltage [V]', height: 80, axis: 'fromZero' },
  series: [{ name: 'voltage', color: okabeIto.purple, valueOf: (row) => row.voltage }],
};

const current: Panel = {
  ...{ title: 'current [A]', height: 150, axis: 'logarithmic' },
  series: [
    { name: 'electrons', color: okabeIto.blue, valueOf: ({ device }) => measurable(device?.electronCurrent ?? 0) },
    {
      ...{ name: 'ions', color: roles.ion.color },
      valueOf: (row) => measurable(row.current - (row.device?.electronCurrent ?? 0)),
    },
  ],
};

const circuit: Panel = {
  ...{ title: 'voltage [V]', height: 90, axis: 'fromZero' },
  series: [
    { name: 'applied', color: okabeIto.grey, valueOf: ({ device }) => device?.appliedVoltage ?? null },
    { name: 'film', color: okabeIto.purple, valueOf: (row) => row.voltage },
  ],
};

const temperature: Panel = {
  ...{ title: 'temperature [K]', height: 110, axis: 'close' },
  series: [
    { name: 'hottest', color: okabeIto.orange, valueOf: ({ device }) => device?.greatestTemperature ?? null },
    { name: 'where heated', color: okabeIto.vermilion, valueOf: (row) => row.temperature },
  ],
};

/** What a run's history shows, from top to bottom: with a device also current, circuit and temperature. */
export function historyPanels(rows: readonly TimelineRow[]): Panel[] {
  const hasDevice = rows.some(({ device }) => device);
  return hasDevice ? [metal, counts, current, circuit, temperature] : [metal, counts, voltage];
}

/** Size of a current; null where it is too small to draw. [A] */
function measurable(amperes: number): number | null {
  return Math.abs(amperes) >= leastCurrent ? Math.abs(amperes) : null;
}
