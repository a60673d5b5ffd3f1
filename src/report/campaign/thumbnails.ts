import fs from 'node:fs';
import { join } from 'node:path';
import type { Frame } from '../../particle/probes/frameTypes.ts';
import { roles } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import { runPath } from '../../storage/campaignFiles.ts';
import { runFiles, StoredRun } from '../../storage/storedRun.ts';
import { legend, matterItems } from '../legend.ts';
import { escapeMarkup } from '../markup.ts';
import { particleLayer } from '../particleLayer.ts';
import { Plane, round } from '../plane.ts';
import { lastState } from '../storedState.ts';
import type { Cell, Layout } from './layout.ts';
import { distinctValues, valueText } from './planAxis.ts';
import type { CampaignData } from './campaignData.ts';

const mostCells = 400; // thumbnails on one sheet
const sheetWidth = 1100; // [px] of the thumbnails
const gap = 8; // [px]
const left = 84; // [px] for the values of the vertical axis
const electrode = 5; // [px]
const metalItems = matterItems(false).filter(({ label: text }) => text !== roles.ion.label);

/** Final states by cell, arranged like the phase diagram; null where no run of it was recorded. */
export function thumbnailSheet(folder: string, data: CampaignData, layout: Layout): ThumbnailSheet | null {
  const [panel] = layout.panels;
  if (layout.shape === 'scatter' || layout.panels.length > 1 || panel.cells.length > mostCells) return null;
  const columns = distinctValues(panel.cells.map((cell) => cell.x));
  const rows = distinctValues(panel.cells.map((cell) => cell.y)).reverse();
  const shown = panel.cells.flatMap((cell) => recordedRun(folder, cell) ?? []);
  if (shown.length === 0) return null;
  const { header } = shown[0].state;
  const width = Math.min(230, (sheetWidth - left) / columns.length - gap);
  const scale = width / header.width;
  const height = header.thickness * scale + 2 * electrode + 18;
  const pictures = shown.map(({ cell, run, state, text }) => {
    const x = left + columns.indexOf(cell.x) * (width + gap);
    const y = rows.indexOf(cell.y) * (height + gap) + 24;
    return `<g transform="translate(${round(x)} ${round(y)})">${thumbnail(state, scale, text)}</g>`.replace(
      '<g ',
      `<g data-run="${run}" `,
    );
  });
  const bottom = 24 + rows.length * (height + gap);
  const labels = [
    ...columns.map((value, i) => label(left + (i + 0.5) * (width + gap), bottom + 14, valueText(value), 'middle')),
    ...rows.map((value, i) => label(left - 10, 24 + (i + 0.5) * (height + gap), valueText(value), 'end')),
    label(left + (columns.length * (width + gap)) / 2, bottom + 36, panel.x.title, 'middle'),
    `<text transform="translate(16 ${round(bottom / 2)}) rotate(-90)" text-anchor="middle">${escapeMarkup(panel.y.title)}</text>`,
    `<text x="${left}" y="14" font-size="15">Final states of the first recorded run of each cell</text>`,
  ];
  const fullWidth = Math.max(640, left + columns.length * (width + gap));
  const key = legend(metalItems, left, bottom + 56, fullWidth - left);
  const box = `${round(fullWidth)} ${round(bottom + 60 + key.height)}`;
  const [boxWidth, boxHeight] = box.split(' ');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}" width="${boxWidth}" height="${boxHeight}" `,
    `font-family="DejaVu Sans, Verdana, sans-serif" font-size="13" fill="currentColor">`,
    ...pictures,
    ...labels,
    key.markup,
    '</svg>',
  ].join('');
  const table = csvText(
    ['run', ...data.sweeps.map(({ column }) => column), 'seed', 'mode', 'metal particles'],
    shown.map(({ run, row, metal }) => [run, ...row.parameters, row.seed, row.mode, metal]),
  );
  return { svg, table };
}

export interface ThumbnailSheet {
  svg: string;
  table: string; // CSV: which run each thumbnail shows
}

interface Shown {
  cell: Cell;
  row: Cell['rows'][number];
  run: string;
  state: NonNullable<ReturnType<typeof lastState>>;
  metal: number; // particles
  text: string;
}

/** The first run of a cell that left a recording. */
function recordedRun(folder: string, cell: Cell): Shown | null {
  for (const row of cell.rows) {
    const path = runPath(folder, row.point, row.replica);
    if (!fs.existsSync(join(path, runFiles.recording))) continue;
    const stored = new StoredRun(path);
    const state = lastState(stored, stored.recording());
    if (!state) continue;
    const metal = state.frame.kind.reduce((sum, kind) => sum + kind, 0);
    const mode = row.mode === null ? 'no metal' : row.mode + (row.mixed ? ' (mixed)' : '');
    return { cell, row, run: `${row.point}-${row.replica}`, state, metal, text: `${mode}, ${metal} particles` };
  }
  return null;
}

function thumbnail({ header, frame, before }: Shown['state'], scale: number, text: string): string {
  const [width, film] = [header.width * scale, header.thickness * scale];
  const plane = new Plane(0, electrode + film, scale);
  const bar = (color: string, y: number) =>
    `<rect y="${round(y)}" width="${round(width)}" height="${electrode}" fill="${color}"/>`;
  return [
    `<rect width="${round(width)}" height="${round(film + 2 * electrode)}" fill="#ffffff" stroke="#9aa4b5"/>`,
    `<svg width="${round(width)}" height="${round(film + 2 * electrode)}">${thinEdges(particleLayer(withoutIons(frame), before, header, plane))}</svg>`,
    bar(roles.active.color, 0),
    bar(roles.counter.color, electrode + film),
    `<text y="${round(film + 2 * electrode + 13)}" font-size="12">${escapeMarkup(text)}</text>`,
  ].join('');
}

/** Ions are too small to be seen in a thumbnail. */
function withoutIons(frame: Frame): Frame {
  const metal = [...frame.kind.keys()].filter((i) => frame.kind[i] === 1);
  const { serial, kind, body, x, y, z } = frame;
  const pick = <Kind extends Uint32Array | Uint8Array | Float32Array>(values: Kind): Kind =>
    values.filter((_, i) => kind[i] === 1) as Kind;
  return metal.length === kind.length
    ? frame
    : { ...frame, serial: pick(serial), kind: pick(kind), body: pick(body), x: pick(x), y: pick(y), z: pick(z) };
}

/** Edges as wide as on a large picture would darken particles of a few pixels. */
function thinEdges(markup: string): string {
  return markup.replaceAll('stroke-width="0.6"', 'stroke-width="0.2"');
}

function label(x: number, y: number, text: string, anchor: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeMarkup(text)}</text>`;
}
