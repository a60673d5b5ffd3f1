import type { TopLevelSpec } from 'vega-lite';
import { okabeIto } from '../analysis/palette.ts';
import { netIons } from '../bridge/netIons.ts';
import type { FluxRecord, WrittenFluxClass, WrittenFluxStage } from '../formats/fluxRecord.ts';
import { fluxColors, gapText, plottedClasses } from './fluxProfiles.ts';

const nanometre = 1e-9; // [m]
const axisRadius = 1; // [nm] about the axis that counts as on it
const leastGains = 100; // in a class whose deposition is drawn

interface Point {
  x: number;
  y: number;
  low: number;
  high: number;
  series: string;
}

/** Height and radii of the dominant filament in time, recession by growth (v*) and deposition factor C; null where there are under three stages. */
export function stageChart(record: FluxRecord): TopLevelSpec | null {
  const stages = record.stages.filter((stage) => stage['height [m]'] > 0);
  if (stages.length < 3) return null;
  const sizes = [
    ['height', 'height [m]', okabeIto.vermilion],
    ['radius at the foot', 'footRadius [m]', okabeIto.blue],
    ['radius half-way', 'middleRadius [m]', okabeIto.skyBlue],
  ] as const;
  const courses = sizes.flatMap(([series, key]) =>
    stages.map((stage) => plainPoint(stage['to [s]'], stage[key] / nanometre, series)),
  );
  const ratios = record.stages.flatMap((stage, i) => recession(record, stage, record.stages[i - 1]));
  const classes = plottedClasses(record).filter(hasGains);
  const factors = classes.flatMap(depositionFactors);
  const panels = [
    panel(
      courses,
      ['time [s]', 'height, radii [nm]'],
      [sizes.map(([name]) => name), sizes.map(([, , color]) => color)],
    ),
    panel(ratios, ['height [nm]', 'v*: recession on the axis over growth'], [['v*'], [okabeIto.purple]], [0]),
    panel(
      factors,
      ['height over that of the filament', 'C: deposited over expected'],
      [classes.map(gapText), fluxColors.slice(0, classes.length)],
      [1],
    ),
  ];
  const drawn = factors.length > 0 ? panels : panels.slice(0, 2);
  return { hconcat: drawn, spacing: 30, resolve: { scale: { color: 'independent' } } } as unknown as TopLevelSpec;
}

function plainPoint(x: number, y: number, series: string): Point {
  return { x, y, low: y, high: y, series };
}

/** v* of a stage that the filament grew in, at the middle of what it grew by, with its error of counting. */
function recession(record: FluxRecord, stage: WrittenFluxStage, before: WrittenFluxStage | undefined): Point[] {
  const growth = stage['height [m]'] - (before?.['height [m]'] ?? 0);
  const radii = record['radii [m]'];
  const rings = radii.filter((radius) => radius > 0 && radius <= (axisRadius + 1e-6) * nanometre).length;
  const sum = (values: readonly number[]) => values.slice(0, rings).reduce((all, value) => all + value, 0);
  const area = sum(stage['areas [m2]']);
  if (!(growth > 0.1 * nanometre) || area === 0) return [];
  const { net, gross } = netIons(stage.counts, 'active', 'byRadius', radii.length);
  const unit = record['particleVolume [m3]'] / (area * growth);
  const [y, error] = [sum(net) * unit, Math.sqrt(sum(gross)) * unit];
  const x = (stage['height [m]'] - growth / 2) / nanometre;
  return [{ x, y, low: y - error, high: y + error, series: 'v*' }];
}

function hasGains({ deposition }: WrittenFluxClass): boolean {
  return deposition !== null && deposition.gained.reduce((sum, count) => sum + count, 0) >= leastGains;
}

/** C of a class in each tenth of the height where a particle or more was expected. */
function depositionFactors(each: WrittenFluxClass): Point[] {
  const { gained, expected } = each.deposition ?? { gained: [], expected: [] };
  return gained.flatMap((count, bin) => {
    if (expected[bin] < 1) return [];
    const [y, error] = [count / expected[bin], Math.sqrt(count) / expected[bin]];
    return [{ x: (bin + 0.5) / gained.length, y, low: y - error, high: y + error, series: gapText(each) }];
  });
}

type Legend = readonly [names: readonly string[], colors: readonly string[]];

/** A panel with lines, bars of error and, dashed, what would mean no effect. */
function panel(values: readonly Point[], titles: readonly [string, string], legend: Legend, rules: number[] = []) {
  const color = {
    ...{ field: 'series', type: 'nominal', scale: { domain: legend[0], range: legend[1] } },
    legend: legend[0].length > 1 ? { title: null, orient: 'top', columns: 2, labelLimit: 0 } : null,
  };
  const axis = { tickCount: 6, format: '.4~g', labelOverlap: true };
  const x = { field: 'x', type: 'quantitative', title: titles[0], scale: { zero: false }, axis };
  const y = { field: 'y', type: 'quantitative', title: titles[1], axis };
  const level = rules.map((value) => ({ value }));
  return {
    ...{ width: 250, height: 220, data: { values } },
    layer: [
      {
        data: { values: level },
        mark: { type: 'rule', strokeDash: [4, 4], opacity: 0.5, color: 'currentColor' },
        encoding: { y: { field: 'value', type: 'quantitative', title: titles[1] } },
      },
      { mark: { type: 'line', strokeWidth: 1.6 }, encoding: { x, y, color } },
      {
        mark: { type: 'rule', strokeWidth: 1.3 },
        encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' }, color },
      },
      { mark: { type: 'point', filled: true, size: 22, opacity: 1 }, encoding: { x, y, color } },
    ],
  };
}
