import { basename, join } from 'node:path';
import { replaceFile } from '../storage/replaceFile.ts';
import { contactSheet } from './contactSheet.ts';
import { htmlPage, htmlTable } from './html.ts';
import { escapeMarkup } from './markup.ts';
import { modeName, modeSentence, orderParameterTexts } from './modeText.ts';
import { grouped } from '../formats/numberText.ts';
import { renderPng } from './png.ts';
import { stateCaption, type ReportedRun } from './runReport.ts';

/** Heading of the table of runs. */
export const comparisonHeading = [
  'scene',
  'mode',
  'floating',
  'active',
  'counter',
  'coordination',
  'first nucleus',
  'events',
  'events/s',
  'CPU s',
];

/** What the table says about one run. */
export function comparisonRow({ record, growthMode }: ReportedRun): string[] {
  const { scene, events, cpuSeconds } = record;
  const parameters = growthMode ? orderParameterTexts(growthMode).map(({ value }) => value) : Array(5).fill('');
  const total = events?.total ?? 0;
  const rate = cpuSeconds ? grouped(total / cpuSeconds) : '';
  return [scene, modeName(growthMode), ...parameters, grouped(total), rate, cpuSeconds?.toFixed(2) ?? ''];
}

/** Writes report.html into a folder of runs: their table, and the last state and history of each; and all states on one sheet, states.svg and .png. */
export function writeComparison(path: string, title: string, runs: readonly ReportedRun[]): void {
  const body = [
    `<h1>${escapeMarkup(title)}</h1>`,
    htmlTable(comparisonHeading, runs.map(comparisonRow)),
    `<p class="faint">${comparisonNote}</p>`,
    '<h2>Final states</h2>',
    `<div class="cards">${runs.map(stateCard).join('\n')}</div>`,
    '<h2>Histories</h2>',
    `<div class="cards wide">${runs.map(historyCard).join('\n')}</div>`,
  ].join('\n');
  replaceFile(join(path, 'report.html'), htmlPage(title, body));
  const states = runs.flatMap((run) => (run.figures.state ? [{ title: sheetTitle(run), svg: run.figures.state }] : []));
  if (states.length === 0) return;
  const sheet = contactSheet(states);
  replaceFile(join(path, 'states.svg'), sheet);
  replaceFile(join(path, 'states.png'), renderPng(sheet, 1));
}

const comparisonNote =
  'Floating, active and counter: shares of the metal that floats, stands on the active and on the counter electrode, averaged over the ' +
  'second half of the metal counts reached. Coordination: mean number of neighbours of a metal particle at the end. First nucleus: its ' +
  'height as a share of the film. Events per second are per CPU second.';

function sheetTitle({ record, growthMode }: ReportedRun): string {
  return `${record.scene}, seed ${record.seed}: mode ${modeName(growthMode)}`;
}

function stateCard(run: ReportedRun): string {
  const caption = `${modeSentence(run.growthMode)} ${stateCaption(run.figures)}`;
  return card(run, run.figures.state, escapeMarkup(caption));
}

function historyCard(run: ReportedRun): string {
  const link = `<a href="${encodeURI(basename(run.path))}/report.html">All about this run</a>`;
  return card(run, run.figures.history, link);
}

function card({ title }: ReportedRun, svg: string | null, caption: string): string {
  return `<figure><h3>${escapeMarkup(title)}</h3>${svg ?? ''}<figcaption>${caption}</figcaption></figure>`;
}
