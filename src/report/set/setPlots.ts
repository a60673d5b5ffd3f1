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
  const add = (name: string, section: string, caption: string, svg: string | null) => {
    if (svg !== null) plots.push({ name, section, caption, svg });
  };
  const chart = async (name: string, section: string, caption: string, spec: TopLevelSpec | null) =>
    add(name, section, caption, spec && (await renderChart(spec)));
  await chart('iv', 'Current and voltage', 'Current over the applied voltage, up and down, for each compliance.', charts.setCurrents(sweeps));
  await chart('gap', 'Gap', 'Least gap between filament and active electrode.', charts.gaps(sweeps));
  add('morphologies', 'Morphologies', 'At the end of the SET, mirrored about the axis.', finalOutlines(sweeps, cell));
  await chart('states', 'States over compliance', 'Low resistance, and radii of the filament, at the end of the SET.', charts.statesOverCompliance(sweeps));
  await chart('potential', 'Potential along the filament', 'At the end of the SET, against the counter electrode.', charts.filamentPotentials(sweeps));
  const strongest = sweeps[sweeps.length - 1];
  add('elephant', 'Growth in space and time', `Radius of the filament, ${strongest.name}.`, elephantOf(strongest, cell));
  add('temperatures', 'Temperature', `${strongest.name}; white: outlines of filament and electrodes.`, mapsOf(strongest, cell));
  await chart('heating', 'Highest temperature over compliance', 'Over the whole sweep.', charts.temperatureOverCompliance(sweeps));
  if (hasStage(sweeps, 'reset')) {
    await chart('reset-iv', 'RESET', 'Current over the applied voltage of the reset stages.', charts.resetCurrents(sweeps));
    add('reset-morphologies', '', 'During the reset stages, early dark, late bright.', stageOutlines(sweeps, 'reset', cell));
  }
  if (hasStage(sweeps, 'rest')) {
    await chart('rest', 'Rest', 'Conductance and gap at zero bias.', charts.restCourses(sweeps));
    add('rest-morphologies', '', 'During the rest stages, early dark, late bright.', stageOutlines(sweeps, 'rest', cell));
  }
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

/** The states of the stages of a kind, one picture a sweep. */
function stageOutlines(sweeps: readonly ShownSweep[], kind: 'reset' | 'rest', { thickness }: CellFacts): string | null {
  const entries = sweeps.flatMap(({ name, snapshots, record }) => {
    const own = spread(
      snapshots.filter(({ stage }) => record.stages[stage]?.kind === kind),
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

function elephantOf({ snapshots, record }: ShownSweep, { thickness }: CellFacts): string | null {
  const own = snapshots.filter(({ stage, time }) => stage === 0 && time > 0);
  if (own.length < 3) return null;
  const reached = record['complianceReachedAt [s]'];
  const grown = own.find(({ front }) => front.z[0] > 0.03 * thickness) ?? own[0];
  const range = [Math.log10(0.8 * grown.time), Math.log10(own[own.length - 1].time)] as const;
  const marks = reached === null ? [] : [{ time: reached, text: 'compliance reached' }];
  return elephantPlot(own, thickness + 1, range, marks);
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
