import type { TopLevelSpec } from 'vega-lite';
import { netIons } from '../bridge/netIons.ts';
import type { FluxRecord, WrittenFluxClass } from '../formats/fluxRecord.ts';
import { elementaryCharge } from '../units/constants.ts';
import { fluxColors, gapText, plottedClasses } from './fluxProfiles.ts';

const nanometre = 1e-9; // [m]

interface Point {
  x: number;
  y: number;
  low: number;
  high: number;
  gap: string;
}

/** Injection about the axis and deposition on the filament, for up to four classes of the gap; null where too little was counted. */
export function fluxChart(record: FluxRecord): TopLevelSpec | null {
  const classes = plottedClasses(record);
  if (classes.length === 0) return null;
  const gaps = classes.map(gapText);
  const distance =
    record.geometry === 'box' ? 'distance from the axis [nm]' : 'distance from the axis, either way [nm]';
  const across = classes.map((each) => acrossTheAxis(record, each, 'active'));
  const onto = classes.map((each) => acrossTheAxis(record, each, 'filament'));
  const along = classes.map((each) => alongTheFilament(record, each));
  return {
    hconcat: [
      panel(across.flat(), gaps, distance, 'injection at the active electrode [A/m²]', false),
      panel(onto.flat(), gaps, distance, 'deposition on the filament [A/m²]', false),
      panel(along.flat(), gaps, 'height above the counter electrode [nm]', 'deposition by height [A/m]', true),
    ],
    spacing: 30,
    resolve: { scale: { color: 'independent' } },
  } as unknown as TopLevelSpec;
}

function acrossTheAxis(record: FluxRecord, each: WrittenFluxClass, side: 'active' | 'filament'): Point[] {
  const { net, gross } = netIons(each.counts, side, 'byRadius', record['radii [m]'].length);
  const areas = each['areas [m2]'];
  return record['radii [m]']
    .slice(1)
    .flatMap((outer, i) =>
      pointOf(
        record,
        each,
        (outer + record['radii [m]'][i]) / 2,
        side === 'active' ? net[i] : -net[i],
        gross[i],
        areas[i],
      ),
    );
}

function alongTheFilament(record: FluxRecord, each: WrittenFluxClass): Point[] {
  const heights = record['heights [m]'];
  const { net, gross } = netIons(each.counts, 'filament', 'byHeight', heights.length - 1);
  return heights
    .slice(1)
    .flatMap((top, i) => pointOf(record, each, (top + heights[i]) / 2, -net[i], gross[i], top - heights[i]));
}

/** A point with its error of counting, as current by what it is spread over; none where a logarithmic axis has no place for it. */
function pointOf(
  { valence, atomsPerParticle }: FluxRecord,
  each: WrittenFluxClass,
  place: number,
  net: number,
  gross: number,
  extent: number,
): Point[] {
  if (!(net > 0) || !(extent > 0)) return [];
  const unit = (valence * atomsPerParticle * elementaryCharge) / (extent * each['time [s]']);
  const error = Math.sqrt(gross);
  const low = (net > error ? net - error : 0.3 * net) * unit;
  return [{ x: place / nanometre, y: net * unit, low, high: (net + error) * unit, gap: gapText(each) }];
}

function panel(values: readonly Point[], gaps: readonly string[], x: string, y: string, hasLegend: boolean): object {
  const color = {
    field: 'gap',
    type: 'nominal',
    scale: { domain: gaps, range: fluxColors.slice(0, gaps.length) },
    legend: hasLegend ? { title: 'gap', orient: 'right', labelLimit: 0 } : null,
  };
  const position = { field: 'x', type: 'quantitative', title: x, axis: { tickCount: 6 } };
  const vertical = (field: string) => ({
    ...{ field, type: 'quantitative', title: y, scale: { type: 'log' } },
    axis: { tickCount: 6, format: '.0e' },
  });
  return {
    width: 250,
    height: 220,
    data: { values },
    layer: [
      { mark: { type: 'line', strokeWidth: 1.6 }, encoding: { x: position, y: vertical('y'), color } },
      {
        mark: { type: 'rule', strokeWidth: 1.3 },
        encoding: { x: position, y: vertical('low'), y2: { field: 'high' }, color },
      },
      {
        mark: { type: 'point', filled: true, size: 22, opacity: 1 },
        encoding: { x: position, y: vertical('y'), color },
      },
    ],
  };
}
