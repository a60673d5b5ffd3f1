import { join } from 'node:path';
import { filamentRecord } from '../analysis/filamentRecord.ts';
import type { GrowthMode } from '../analysis/growthMode.ts';
import type { RecordingReader } from '../formats/recordingReader.ts';
import { isObject } from '../scene/json.ts';
import { replaceFile } from '../storage/replaceFile.ts';
import type { RunRecord } from '../storage/runRecord.ts';
import { StoredRun } from '../storage/storedRun.ts';
import { filmOutlineOf } from '../formats/filmOutline.ts';
import { fluxContent } from './fluxSection.ts';
import { htmlFigure, htmlPage, htmlTable } from './html.ts';
import { escapeMarkup } from './markup.ts';
import { deviceSentence } from './deviceText.ts';
import { filamentSentence } from './filamentText.ts';
import { modeSentence, orderParameterTexts } from './modeText.ts';
import { grouped, withPrefix } from '../formats/numberText.ts';
import { renderPng } from './png.ts';
import { drawRun, type RunFigures } from './runFigures.ts';
import { sceneTable } from './sceneTable.ts';

/** A run with what was drawn of it. */
export interface ReportedRun {
  path: string;
  title: string;
  record: RunRecord;
  growthMode: GrowthMode | null;
  figures: RunFigures;
}

/** Writes report.html into a run folder, and each of its figures beside it as SVG and PNG. Throws FolderError and RecordingError. */
export async function writeRunReport(path: string): Promise<ReportedRun> {
  const run = new StoredRun(path);
  const recording = run.recording();
  const figures = await drawRun(run, recording);
  for (const name of ['state', 'views', 'filament', 'history', 'clusters', 'fluxes', 'stages'] as const) {
    const svg = figures[name];
    if (!svg) continue;
    replaceFile(join(path, `${name}.svg`), svg);
    replaceFile(join(path, `${name}.png`), renderPng(svg));
  }
  const title = recording.header.title;
  const growthMode = run.record.growthMode as GrowthMode | null;
  const reported = { path, title, record: run.record, growthMode, figures };
  replaceFile(join(path, 'report.html'), htmlPage(title, body(reported, run, recording)));
  return reported;
}

function body(reported: ReportedRun, run: StoredRun, recording: RecordingReader): string {
  const { title, record, growthMode, figures } = reported;
  const fluxes = run.fluxes();
  const description = isObject(run.scene) ? run.scene.description : undefined;
  return [
    `<h1>${escapeMarkup(title)}</h1>`,
    typeof description === 'string' ? `<p class="faint">${escapeMarkup(description)}</p>` : '',
    `<p>${escapeMarkup(headline(record, growthMode))}</p>`,
    figures.state ? htmlFigure(figures.state, stateCaption(figures)) : '',
    '<div class="columns">',
    growthMode ? section('Order parameters', orderTable(growthMode)) : '',
    section('The run', runTable(record)),
    section('Happenings', happeningsTable(recording)),
    record.events ? section('Events', countTable(record.events)) : '',
    record.ledger ? section('Ledger', countTable(record.ledger)) : '',
    '</div>',
    figures.views ? section('As a microscope sees it', htmlFigure(figures.views, viewsCaption)) : '',
    record.device ? `<p>${escapeMarkup(deviceSentence(record.device))}</p>` : '',
    figures.filament ? section('Filament', htmlFigure(figures.filament, filamentCaption(figures))) : '',
    figures.history ? section('History', htmlFigure(figures.history, historyCaption)) : '',
    figures.clusters ? section('Floating clusters', htmlFigure(figures.clusters, clusterCaption(figures))) : '',
    fluxes && figures.fluxes
      ? section(
          'Fluxes about the dominant filament',
          fluxContent(fluxes, figures.fluxes, filmOutlineOf(run.scene).sourceWidth),
        )
      : '',
    figures.stages ? section('Growth of the dominant filament', htmlFigure(figures.stages, growthCaption)) : '',
    section('Scene', sceneTable(run.scene)),
  ].join('\n');
}

const viewsCaption =
  'Metal alone, at four moments. Top: from the side, each particle lit as a sphere. Middle: the thickness of metal along y, darker as in a ' +
  'bright-field image; contrast is stretched to the thickest place, one scale for all moments, and nothing but thickness makes it. ' +
  'Bottom: from above, through the active electrode.';

const growthCaption =
  'Simulated, by stages of half a nanometre of growth. Left: the filament at the end of each. Middle: depth of metal that the active electrode ' +
  'lost within 1 nm of the axis, over the growth of the stage. Right: particles deposited by height over those that bare Butler-Volmer ' +
  'would have put there, by class of the gap, where a hundred or more were counted. Bars are errors of counting, sqrt(n).';

const historyCaption =
  'Left: against simulated time, on a logarithmic axis. Right: against the number of metal particles, which also resolves what happens within microseconds of a bridge.';

function headline(record: RunRecord, growthMode: GrowthMode | null): string {
  if (record.stoppedBy === null) return 'This run has not ended; what it has recorded so far:';
  const time = withPrefix(record['simulatedTime [s]'] ?? 0, 's');
  return `${modeSentence(growthMode)} Stopped after ${time}: ${endings[record.stoppedBy] ?? record.stoppedBy}.`;
}

const endings: Record<string, string> = {
  metal: 'the film holds as much metal as the scene asks for',
  bridged: 'metal joins the two electrodes',
  time: 'the simulated time is over',
  events: 'the number of events is reached',
  exhausted: 'nothing can happen any more',
  interrupt: 'it was interrupted and can be resumed',
};

/** When a state was recorded and what it holds. */
export function stateCaption({ frame }: RunFigures): string {
  if (!frame) return '';
  const metal = frame.kind.reduce((sum, kind) => sum + kind, 0);
  const ions = frame.kind.length - metal;
  const bridge = frame.bodyAttachment.includes(3)
    ? ' Metal that joins both electrodes is coloured as it was before it did.'
    : '';
  return `After ${withPrefix(frame.time, 's')} at ${Number(frame.voltage.toPrecision(4))} V: ${counted(metal, 'metal particle', 'metal particles')} in ${counted(frame.bodySerial.length, 'body', 'bodies')}, ${counted(ions, 'ion', 'ions')}.${bridge}`;
}

function filamentCaption({ shape }: RunFigures): string {
  const sentence = shape ? `At the end: ${filamentSentence(filamentRecord(shape))} ` : '';
  return (
    `${sentence}Radius by height of the largest body on an electrode, that of the circle with the area of its metal in slabs of two ` +
    'particle diameters (volume of the spheres in a slab over its thickness, as of solid metal; the outline of packed spheres is wider by ' +
    'about 1.25). Heights are measured from the electrode that the body stands on.'
  );
}

function clusterCaption({ statistics }: RunFigures): string {
  if (!statistics) return '';
  const { count, meanSize, massWeightedSize, largestSize, meanSpacing } = statistics;
  const spacing =
    meanSpacing === null ? '' : `; mean distance to the nearest one's centre ${meanSpacing.toFixed(2)} nm`;
  return `${count} floating clusters at the end: mean size ${meanSize.toFixed(1)}, weighted by mass ${massWeightedSize.toFixed(1)}, largest ${largestSize} particles${spacing}.`;
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>${content}</section>`;
}

function orderTable(growthMode: GrowthMode): string {
  const rows = orderParameterTexts(growthMode).map(({ name, meaning, value }) => [
    { markup: `<span title="${escapeMarkup(meaning)}">${name}</span>` },
    value,
  ]);
  return htmlTable([], rows);
}

function runTable(record: RunRecord): string {
  const { events, cpuSeconds, particles } = record;
  const rows: [string, string][] = [
    ['scene', record.scene],
    ['seed', String(record.seed)],
    ['version', record.version],
  ];
  if (record.stateHash !== null) rows.push(['state hash', record.stateHash]);
  if (events && cpuSeconds) {
    rows.push(['CPU time', `${cpuSeconds.toFixed(2)} s`]);
    rows.push(['events a CPU second', grouped(events.total / cpuSeconds)]);
  }
  if (particles) {
    rows.push(['ions', grouped(particles.ions)], ['metal, floating', grouped(particles.floating)]);
    rows.push(['metal, active electrode', grouped(particles.ae)], ['metal, counter electrode', grouped(particles.ce)]);
  }
  return htmlTable([], rows);
}

function happeningsTable(recording: RecordingReader): string {
  const counts: Record<string, number> = {};
  for (const { kind } of recording.happenings()) counts[kind] = (counts[kind] ?? 0) + 1;
  return Object.keys(counts).length > 0 ? countTable(counts) : '<p class="faint">None.</p>';
}

function countTable(counts: Record<string, number>): string {
  return htmlTable(
    [],
    Object.entries(counts).map(([name, count]) => [name, grouped(count)]),
  );
}

function counted(count: number, one: string, many: string): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}
