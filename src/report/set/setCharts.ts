import type { TopLevelSpec } from 'vega-lite';
import { okabeIto } from '../../analysis/palette.ts';
import type { SetSweep } from '../../formats/setRecord.ts';
import { conductanceOverTime, currentOf, currentOverTime, currentOverVoltage, gapOverTime, rowsOf } from './courses.ts';
import { chartRows, lineChart, type ChartContent, type Curve } from './lineChart.ts';
import type { ShownSweep } from './sweepLook.ts';

const size = { width: 440, height: 320 }; // [px]
const leastCurrent = 1e-13; // [A] shown: below lies what no instrument resolves
const leastPotential = 1e-3; // [mV] shown
const leastConductance = 1e-18; // [S] shown
const widestGap = 20; // [nm] shown on the logarithmic axis

/** |I| over the applied voltage of the set stages, or over time where that never changes. */
export function setCurrents(sweeps: readonly ShownSweep[]): TopLevelSpec {
  return currents(sweeps, 'set');
}

/** |I| over the applied voltage of the reset stages, or over time where that never changes. */
export function resetCurrents(sweeps: readonly ShownSweep[]): TopLevelSpec {
  return currents(sweeps, 'reset');
}

function currents(sweeps: readonly ShownSweep[], kind: 'set' | 'reset'): TopLevelSpec {
  const stages = sweeps.map((sweep) => ({ sweep, rows: rowsOf(sweep, kind) }));
  const isPulse = stages.every(({ rows }) => rows.every((row) => row.appliedVoltage === rows[0].appliedVoltage));
  const pointsOf = isPulse ? currentOverTime : currentOverVoltage;
  const title = isPulse ? 'time [s]' : 'applied voltage [V]';
  const curves = stages.map(({ sweep, rows }) => curveOf(sweep, pointsOf(rows)));
  return lineChart({
    ...{ ...size, width: 620, height: 360, curves },
    x: { title, scale: 'linear' },
    y: { title: '|current| [A]', scale: 'log', range: [leastCurrent, 2 * Math.max(leastCurrent * 10, most(curves))] },
  });
}

/** The least gap over time, and beside it its last part enlarged. */
export function gaps(sweeps: readonly ShownSweep[]): TopLevelSpec {
  const curves = sweeps.map((sweep) => curveOf(sweep, gapOverTime(sweep.rows)));
  const closing = closingPart(sweeps);
  const common: Omit<ChartContent, 'x' | 'y'> = { ...size, curves };
  return chartRows([
    lineChart({
      ...{ ...common, title: 'whole course', legend: 'none' },
      x: { title: 'time [s]', scale: 'linear' },
      y: { title: 'gap [nm]', scale: 'log', range: [least(curves, widestGap / 2) / 1.3, widestGap] },
    }),
    lineChart({
      ...{ ...common, title: 'as the gap closes' },
      x: { title: 'time [s]', scale: 'linear', range: closing.time },
      y: { title: 'gap [nm]', scale: 'linear', range: closing.gap },
    }),
  ]);
}

/** Resistance of the low state and radii of the filament over the compliance; null where fewer than two sweeps have one. */
export function statesOverCompliance(sweeps: readonly ShownSweep[]): TopLevelSpec | null {
  const points = (key: 'lowResistance [ohm]' | 'baseRadius [nm]' | 'tipRadius [nm]') => overCompliance(sweeps, key);
  const resistance = points('lowResistance [ohm]');
  if (resistance.length < 2) return null;
  const x = { title: 'compliance current [A]', scale: 'log' } as const;
  return chartRows([
    lineChart({
      ...{ ...size, x, legend: 'none', y: { title: 'low resistance [ohm]', scale: 'log' } },
      curves: [{ name: 'LRS', color: okabeIto.blue, points: resistance, marks: true }],
    }),
    lineChart({
      ...{ ...size, x, y: { title: 'radius [nm]', scale: 'linear' } },
      curves: [
        { name: 'at the base', color: okabeIto.vermilion, points: points('baseRadius [nm]'), marks: true },
        { name: '0.5 nm below the tip', color: okabeIto.green, points: points('tipRadius [nm]'), marks: true },
      ],
    }),
  ]);
}

/** Highest temperature over the compliance; null where fewer than two sweeps have one. */
export function temperatureOverCompliance(sweeps: readonly ShownSweep[]): TopLevelSpec | null {
  const points = overCompliance(sweeps, 'maximumTemperature [K]');
  if (points.length < 2) return null;
  return lineChart({
    ...{ ...size, width: 620, legend: 'none' },
    x: { title: 'compliance current [A]', scale: 'log' },
    y: { title: 'highest temperature [K]', scale: 'linear' },
    curves: [{ name: 'highest', color: okabeIto.vermilion, points, marks: true }],
  });
}

/** Potential along each filament at its greatest recorded current, against the counter electrode; null without a current. */
export function filamentPotentials(sweeps: readonly ShownSweep[]): TopLevelSpec | null {
  const curves = sweeps.flatMap((sweep) => {
    const pictures = sweep.snapshots.filter(
      ({ stage, current }) => sweep.record.stages[stage]?.kind === 'set' && current > 0,
    );
    if (pictures.length === 0) return [];
    const { z, potential } = pictures.reduce((most, one) => (one.current >= most.current ? one : most)).wire;
    return [
      curveOf(
        sweep,
        z.map((height, i): [number, number] => [height, 1000 * potential[i]]),
      ),
    ];
  });
  if (curves.length === 0) return null;
  return lineChart({
    ...{ ...size, width: 620, curves },
    x: { title: 'z [nm]', scale: 'linear' },
    y: {
      title: 'potential in the filament [mV]',
      scale: 'log',
      range: [leastPotential, 2 * Math.max(1, most(curves))],
    },
  });
}

/** Conductance over the time at rest, and the gap. */
export function restCourses(sweeps: readonly ShownSweep[]): TopLevelSpec {
  const resting = sweeps.map((sweep) => ({ sweep, rows: rowsOf(sweep, 'rest') }));
  const x = { title: 'time at rest [s]', scale: 'log' } as const;
  const gapCurves = resting.map(({ sweep, rows }) =>
    curveOf(
      sweep,
      rows.map(({ time, gap }): [number, number] => [time - rows[0].time, gap]),
    ),
  );
  const curves = resting.map(({ sweep, rows }) => curveOf(sweep, conductanceOverTime(rows)));
  const range = [Math.max(leastConductance, least(curves, 1) / 2), 2 * Math.max(1e-17, most(curves))] as const;
  return chartRows([
    lineChart({ ...{ ...size, x, legend: 'none', curves }, y: { title: 'conductance [S]', scale: 'log', range } }),
    lineChart({ ...{ ...size, x, y: { title: 'gap [nm]', scale: 'log' } }, curves: gapCurves }),
  ]);
}

/** The last picture of the last stage of a kind. */
export function lastOf({ snapshots, record }: ShownSweep, kind: SetSweep['stages'][number]['kind']) {
  return snapshots.findLast(({ stage }) => record.stages[stage]?.kind === kind);
}

function curveOf({ name, color }: ShownSweep, points: Curve['points']): Curve {
  return { name, color, points };
}

function overCompliance(
  sweeps: readonly ShownSweep[],
  key: 'lowResistance [ohm]' | 'baseRadius [nm]' | 'tipRadius [nm]' | 'maximumTemperature [K]',
): [number, number][] {
  return sweeps.flatMap(({ record }) => {
    const [compliance, value] = [record['compliance [A]'], record[key]];
    return compliance === null || value === null ? [] : [[compliance, value] as [number, number]];
  });
}

/** From shortly before the first current that counts to shortly after the last compliance is reached, and the gaps in it. */
function closingPart(sweeps: readonly ShownSweep[]): { time: [number, number]; gap: [number, number] } {
  const begins = sweeps.flatMap(({ rows }) => rows.find((row) => currentOf(row) > 1e-10)?.time ?? []);
  const reached = sweeps.flatMap(({ record, rows }) => record['complianceReachedAt [s]'] ?? rows[rows.length - 1].time);
  const [first, last] = [Math.min(...begins), Math.max(...reached)];
  const isEmpty = begins.length === 0 || last <= first;
  const time: [number, number] = isEmpty ? [0, last] : [first - 0.3 * (last - first), last + 0.6 * (last - first)];
  const seen = sweeps.flatMap(({ rows }) => rows.filter((row) => row.time >= time[0] && row.time <= time[1]));
  const widest = seen.reduce((width, { gap }) => Math.max(width, gap), 0.1);
  return { time, gap: [0, isEmpty ? widest : Math.min(widest, 0.9)] };
}

function most(curves: readonly Curve[]): number {
  return curves.flatMap(({ points }) => points).reduce((high, [, y]) => Math.max(high, y), 0);
}

/** The least positive ordinate, at most so much. */
function least(curves: readonly Curve[], atMost: number): number {
  const low = (lowest: number, [, y]: readonly [number, number]) => (y > 0 ? Math.min(lowest, y) : lowest);
  return curves.flatMap(({ points }) => points).reduce(low, atMost);
}
