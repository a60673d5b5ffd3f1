import type { TopLevelSpec } from 'vega-lite';
import { orderedStops, rampColor } from '../../analysis/palette.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { withPrefix } from '../../formats/numberText.ts';
import { convertQuantity } from '../../units/quantity.ts';
import { renderChart } from '../chart.ts';
import { contactSheet } from '../contactSheet.ts';
import { elephantPlot } from './elephantPlot.ts';
import { outlinesPicture, type Outline } from './outlines.ts';
import * as charts from './setCharts.ts';
import { type ShownSweep } from './sweepLook.ts';
import { temperatureMaps } from './temperatureMaps.ts';

const ambientMargin = 1; // [K] below which a map has nothing to show
const mostMaps = 6;
const mostOutlines = 12;

/** A plot of a SET folder. */
export interface SetPlot {
  name: string; // of its files
  section: string;
  caption: string;
  svg: string;
}

/** What the plots need of the cell. */
export interface CellFacts {
  thickness: number; // [nm]
  temperature: number; // [K] ambient
}

/** Every plot that the sweeps of a SET folder can fill. */
export async function drawSet(sweeps: readonly ShownSweep[], cell: CellFacts): Promise<SetPlot[]> {
  const plots: SetPlot[] = [];
  for (const { content, ...words } of [...plotsOfSet(sweeps, cell), ...plotsOfLaterStages(sweeps, cell)]) {
    if (content === null) continue;
    plots.push({ ...words, svg: typeof content === 'string' ? content : await renderChart(content) });
  }
  return plots;
}

type Planned = Omit<SetPlot, 'svg'> & { content: string | TopLevelSpec | null };

function plotsOfSet(sweeps: readonly ShownSweep[], cell: CellFacts): Planned[] {
  const strongest = sweeps[sweeps.length - 1];
  return [
    {
      ...{ name: 'iv', section: 'Current and voltage', content: charts.setCurrents(sweeps) },
      caption:
        'Current over the applied voltage, up and down, for each compliance; over time where the voltage stands still.',
    },
    {
      ...{ name: 'gap', section: 'Gap', content: charts.gaps(sweeps) },
      caption: 'Least gap between filament and active electrode.',
    },
    {
      ...{ name: 'morphologies', section: 'Morphologies', content: finalOutlines(sweeps, cell) },
      caption: 'Filament and active electrode at the end of the SET, mirrored about the axis.',
    },
    {
      ...{ name: 'states', section: 'States over compliance', content: charts.statesOverCompliance(sweeps) },
      caption: 'Low resistance, and radii of the filament, at the end of the SET.',
    },
    {
      ...{ name: 'potential', section: 'Potential along the filament', content: charts.filamentPotentials(sweeps) },
      caption: 'Against the counter electrode, when the filament last carried its greatest current.',
    },
    {
      ...{ name: 'elephant', section: 'Growth in space and time', content: elephantOf(strongest, cell) },
      caption: `Radius of the filament over height and time, ${strongest.name}.`,
    },
    {
      ...{ name: 'temperatures', section: 'Temperature', content: mapsOf(strongest, cell) },
      caption: `States that were recorded, ${strongest.name}; white: outlines of filament and electrodes.`,
    },
    {
      ...{ name: 'heating', section: 'Highest temperature', content: charts.temperatureOverCompliance(sweeps) },
      caption: 'Anywhere, over the whole sweep.',
    },
  ];
}

function plotsOfLaterStages(sweeps: readonly ShownSweep[], cell: CellFacts): Planned[] {
  const plots: Planned[] = [];
  if (hasStage(sweeps, 'reset'))
    plots.push(
      {
        ...{ name: 'reset-iv', section: 'RESET', content: charts.resetCurrents(sweeps) },
        caption: 'Current over the applied voltage of the reset stages.',
      },
      {
        ...{ name: 'reset-morphologies', section: '', content: stageOutlines(sweeps, 'reset', cell) },
        caption: 'Filament and active electrode during the first reset stage, early dark, late bright.',
      },
    );
  if (hasStage(sweeps, 'rest'))
    plots.push(
      {
        ...{ name: 'rest', section: 'Rest', content: charts.restCourses(sweeps) },
        caption: 'Conductance and gap at zero bias.',
      },
      {
        ...{ name: 'rest-morphologies', section: '', content: stageOutlines(sweeps, 'rest', cell) },
        caption: 'Filament and active electrode during the first rest, early dark, late bright.',
      },
    );
  return plots;
}

function hasStage(sweeps: readonly ShownSweep[], kind: 'reset' | 'rest'): boolean {
  return sweeps.some(({ record }) => record.stages.some((stage) => stage.kind === kind));
}

function finalOutlines(sweeps: readonly ShownSweep[], { thickness }: CellFacts): string | null {
  const outlines = sweeps.flatMap((sweep): Outline[] => {
    const snapshot = charts.lastOf(sweep, 'set');
    return snapshot ? [{ name: sweep.name, color: sweep.color, snapshot }] : [];
  });
  return outlines.length > 0 ? outlinesPicture(outlines, thickness) : null;
}

/** The states of the first stage of a kind, one picture a sweep. */
function stageOutlines(sweeps: readonly ShownSweep[], kind: 'reset' | 'rest', { thickness }: CellFacts): string | null {
  const entries = sweeps.flatMap(({ name, snapshots, record }) => {
    const first = record.stages.findIndex((stage) => stage.kind === kind);
    const own = spread(
      snapshots.filter(({ stage }) => stage === first),
      mostOutlines,
    );
    if (own.length === 0) return [];
    const outlines = own.map((snapshot, i) => ({
      name: kind === 'rest' ? withPrefix(snapshot.time - own[0].time, 's') : withPrefix(snapshot.appliedVoltage, 'V'),
      color: rampColor(orderedStops, i / Math.max(1, own.length - 1)),
      snapshot,
    }));
    return [{ title: name, svg: outlinesPicture(outlines, thickness) }];
  });
  return entries.length > 0 ? contactSheet(entries, 1) : null;
}

function elephantOf({ snapshots, record, rows }: ShownSweep, { thickness }: CellFacts): string | null {
  const own = snapshots.filter(({ stage, time }) => stage === 0 && time > 0);
  if (own.length < 3) return null;
  const reached = record['complianceReachedAt [s]'];
  const grown = own.find(({ front }) => front.z[0] > 0.03 * thickness) ?? own[0];
  const range = [Math.log10(0.8 * grown.time), Math.log10(own[own.length - 1].time)] as const;
  const marks = reached === null ? [] : [{ time: reached, text: 'compliance reached' }];
  return elephantPlot({ rows, snapshots: own }, thickness + 1, range, marks);
}

/** States spread over the sweep, the one of highest temperature among them; null where all stays cold. */
function mapsOf({ snapshots }: ShownSweep, { thickness, temperature }: CellFacts): string | null {
  const warm = snapshots.filter(({ heat }) => hottest(heat) > temperature + ambientMargin);
  if (warm.length === 0) return null;
  const peak = warm.reduce((most, one) => (hottest(one.heat) > hottest(most.heat) ? one : most));
  const shown = spread(warm, mostMaps - 1);
  const all = [...new Set([...shown, peak])].sort((one, other) => one.time - other.time);
  const panels = all.map((snapshot) => ({ title: stateText(snapshot), snapshot }));
  return temperatureMaps(panels, thickness, temperature, 2);
}

/** Current, time and highest temperature of a state in words. */
export function stateText({ current, time, heat }: Snapshot): string {
  const words = [withPrefix(convertQuantity(current, 'A'), 'A'), `${Number(time.toFixed(4))} s`];
  return [...words, ...(heat ? [`at most ${Math.round(hottest(heat))} K`] : [])].join(', ');
}

function hottest(heat: Snapshot['heat']): number {
  return heat ? heat.temperature.reduce((most, value) => Math.max(most, value), -Infinity) : -Infinity;
}

/** At most so many of a list, the first and the last among them. */
function spread<Entry>(list: readonly Entry[], most: number): Entry[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]);
}
