import fs from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../storage/replaceFile.ts';
import { htmlPage, htmlTable, type Cell } from '../html.ts';
import { escapeMarkup } from '../markup.ts';
import type { Figure } from './figure.ts';
import type { FigureRecord, ScoredCheck } from './score.ts';

const title = 'Figures, regenerated and checked';

/** Heading of a figure's table of checks on a terminal. */
export const checkHeading = ['check', 'got', 'expected', ''];

/** What the table says about the checks of a figure, a line each. */
export function checkRows({ checks }: FigureRecord): string[][] {
  return checks.map((check) => [check.statement, gotText(check), check.tolerance, verdict(check.pass)]);
}

/** How many checks of a figure pass. */
export function passedText({ checks }: FigureRecord): string {
  return `${checks.filter(({ pass }) => pass).length} of ${checks.length} checks pass`;
}

/** Writes report.html into a figures folder: every figure that it holds, those of an earlier time too. */
export function writeFiguresPage(out: string, figures: readonly Figure[]): void {
  const records = figures.flatMap(({ id }) => readRecord(out, id));
  const body = [
    `<h1>${title}</h1>`,
    `<p>${countText(records)}</p>`,
    htmlTable(
      ['figure', 'title', 'checks', ''],
      records.map((record) => [
        { markup: `<a href="#${record.id}">${record.id}</a>` },
        record.title,
        passedText(record),
        verdict(record.pass),
      ]),
    ),
    ...records.map((record) => section(out, record)),
  ].join('\n');
  replaceFile(join(out, 'report.html'), htmlPage(title, body));
}

function readRecord(out: string, id: string): FigureRecord[] {
  const path = join(out, `${id}.json`);
  return fs.existsSync(path) ? [JSON.parse(fs.readFileSync(path, 'utf8')) as FigureRecord] : [];
}

function countText(records: readonly FigureRecord[]): string {
  const checks = records.flatMap((record) => record.checks);
  const passed = checks.filter(({ pass }) => pass).length;
  return `${passed} of ${checks.length} checks pass, in ${records.length} figures. Checks and their limits are stated before anything is run.`;
}

function section(out: string, record: FigureRecord): string {
  const svg = fs.readFileSync(join(out, `${record.id}.svg`), 'utf8');
  return [
    `<section id="${record.id}"><h2>${escapeMarkup(`${record.id}: ${record.title}`)}</h2>`,
    `<p class="faint">${escapeMarkup(record.paper)}</p>`,
    `<figure>${svg}</figure>`,
    htmlTable(['check', 'the paper', 'got', 'expected', ''], record.checks.map(checkCells)),
    `<ul>${[...record.failures, ...record.inputs].map((text) => `<li>${escapeMarkup(text)}</li>`).join('')}</ul>`,
    ...record.runs.map(runsNote),
    ...(record.sweeps ?? []).map(sweepsNote), // figures of an earlier version have none
    '</section>',
  ].join('\n');
}

function checkCells(check: ScoredCheck): Cell[] {
  const wrapped = (text: string): Cell => ({ markup: `<span class="wrap">${escapeMarkup(text)}</span>` });
  const got = check.detail === '' ? gotText(check) : `${gotText(check)} (${check.detail})`;
  return [wrapped(check.statement), wrapped(check.paper), wrapped(got), check.tolerance, verdict(check.pass)];
}

function verdict(pass: boolean): string {
  return pass ? 'pass' : 'FAIL';
}

function gotText({ got }: ScoredCheck): string {
  return got === null ? 'nothing' : String(got);
}

function sweepsNote({ variant, scene, compliances, differences }: FigureRecord['sweeps'][number]): string {
  return differencesNote(`${variant}: ${scene}, ${compliances.join(', ')}: what it changes`, differences);
}

function runsNote({ label, scene, seeds, differences }: FigureRecord['runs'][number]): string {
  const name = label === '' ? scene : `${label}: ${scene}`;
  const head = `${name}, seed${seeds.length === 1 ? '' : 's'} ${seeds.join(', ')}`;
  return differencesNote(`${head}: what differs from the defaults`, differences);
}

function differencesNote(head: string, differences: Record<string, unknown>): string {
  const settings = Object.entries(differences).map(([path, value]) => `${path} = ${JSON.stringify(value)}`);
  return `<details><summary>${escapeMarkup(head)}</summary><code>${escapeMarkup(settings.join('; ') || 'nothing')}</code></details>`;
}
