import { okabeIto, roles } from '../../src/analysis/palette.ts';
import type { TimelineRow } from '../../src/particle/probes/timelineRow.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { TimeAxis } from '../playback/timeAxis.ts';
import type { ThemeName } from '../theme.ts';

/** The plots below the stage, in order. */
export const plotNames = ['current', 'voltage', 'temperature', 'counts'] as const;
export type PlotName = (typeof plotNames)[number];

export interface SeriesLook {
  name: string;
  title: string;
  color: Record<ThemeName, string>;
  dash: number[]; // [px]
  isStepped: boolean; // a mean since the value before
}

export interface PlotLook {
  title: string;
  unit: string;
  isFromZero: boolean; // whether values are seen against 0
  series: SeriesLook[];
}

/** Coordinates and values of one plot. */
export type PlotData = [x: Float64Array, ...values: Float64Array[]];

const line = { light: okabeIto.blue, dark: okabeIto.skyBlue };

export const plotLooks: Record<PlotName, PlotLook> = {
  current: {
    title: 'Current',
    unit: 'A',
    isFromZero: true,
    series: [
      series('current', 'Faradaic current at the active electrode, mean since the value before', line, [], true),
    ],
  },
  voltage: {
    title: 'Voltage',
    unit: 'V',
    isFromZero: true,
    series: [series('voltage', 'Active against counter electrode', line)],
  },
  temperature: {
    title: 'Temperature',
    unit: 'K',
    isFromZero: false,
    series: [series('temperature', 'Temperature of the film', line)],
  },
  counts: {
    title: 'Particles',
    unit: '',
    isFromZero: true,
    series: [
      series('ions', 'Ions', roles.ion.color, [2, 2]),
      series('on CE', 'Metal particles on the counter electrode', line),
      series('on AE', 'Metal particles on the active electrode', roles.active.color, [7, 3]),
      series('floating', 'Metal particles in floating clusters', roles.floating.color),
      series('joining', 'Metal particles in bodies that join the electrodes', okabeIto.purple, [9, 2, 2, 2]),
      series('clusters', 'Floating clusters', okabeIto.grey, [4, 4]),
    ],
  },
};

/** Values of a plot along a time axis; null where the recording does not say. */
export function plotData(name: PlotName, recording: OpenRecording, axis: TimeAxis): PlotData | null {
  const { heads, counts, indexedCount, timeline } = recording;
  if (name === 'voltage') return [frameCoordinates(axis, axis.count), heads.voltage.slice(0, axis.count)];
  if (name === 'counts') {
    const known = Math.min(indexedCount, axis.count);
    const { ions, counter, active, floating, bridging, clusters } = counts;
    const values = [ions, counter, active, floating, bridging, clusters].map((column) => column.slice(0, known));
    return [frameCoordinates(axis, known), ...values];
  }
  if (timeline.length === 0) return null;
  const column = (value: (row: TimelineRow) => number) => Float64Array.from(timeline, value);
  const x = column((row) => axis.coordinateOfTime(row.time));
  return name === 'current' ? [x, column((row) => row.current)] : [x, column((row) => row.temperature)];
}

function frameCoordinates(axis: TimeAxis, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => axis.coordinate(index));
}

function series(
  name: string,
  title: string,
  color: string | Record<ThemeName, string>,
  dash: number[] = [],
  isStepped = false,
): SeriesLook {
  return { name, title, color: typeof color === 'string' ? { light: color, dark: color } : color, dash, isStepped };
}
