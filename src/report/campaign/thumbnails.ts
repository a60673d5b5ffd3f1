import { inkOn, modeColors, okabeIto, roles } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';
import { legend, matterItems } from '../legend.ts';
import { escapeMarkup } from '../markup.ts';
import { particleLayer } from '../particleLayer.ts';
import { Plane, round } from '../plane.ts';
import type { CampaignData } from './campaignData.ts';
import { settingHeadings, type Layout } from './layout.ts';
import { valueText } from '../../formats/sweptValues.ts';
import { firstRecorded, type RecordedState } from './recordedState.ts';
import { planThumbnails, type ThumbnailBlock } from './thumbnailPlan.ts';

const sheetWidth = 1000; // [px]
const widest = 230; // [px] of a thumbnail
const gap = 10; // [px]
const left = 96; // [px] for the values of the vertical axis
const top = 44; // [px] for the title
const blockFoot = 56; // [px] for the values and the name of the horizontal axis
const electrode = 5; // [px]
const captionHeight = 20; // [px]
const tallest = 1.4; // of a thumbnail, over its width

/** Final states as one picture, and a table of which run each of them is. */
export interface ThumbnailSheet {
  svg: string;
  table: string; // CSV
}

interface Thumbnail extends RecordedState {
  column: number;
  line: number;
}

/** Final states by cell, arranged like the phase diagram; null where no run was recorded. */
export function thumbnailSheet(folder: string, data: CampaignData, layout: Layout): ThumbnailSheet | null {
  const blocks = planThumbnails(layout).map((block) => ({ block, shown: shownIn(folder, block) }));
  const all = blocks.flatMap(({ shown }) => shown);
  if (all.length === 0) return null;
  const columns = Math.max(...blocks.map(({ block }) => block.columns.length));
  const width = Math.min(widest, (sheetWidth - left) / columns - gap);
  const film = Math.min(tallest, Math.max(...all.map(({ state }) => (state ? aspect(state.header) : 0)))) * width;
  const size = { width, height: film + 2 * electrode };
  let y = top;
  const drawn = blocks.map(({ block, shown }) => {
    const markup = `<g transform="translate(0 ${round(y)})">${drawBlock(block, shown, size, layout)}</g>`;
    y += blockHeight(block, size);
    return markup;
  });
  const full = Math.max(640, left + columns * (width + gap));
  const key = legend(
    matterItems(false).filter(({ label }) => label !== roles.ion.label),
    left,
    y,
    full - left,
  );
  const box = `viewBox="0 0 ${round(full)} ${round(y + key.height + 8)}" width="${round(full)}" height="${round(y + key.height + 8)}"`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} role="img" aria-label="Final states" `,
    'font-family="DejaVu Sans, Verdana, sans-serif" font-size="13" fill="currentColor">',
    `<text x="4" y="18" font-size="15">Metal at the end of one recorded run of each cell</text>`,
    ...drawn,
    key.markup,
    '</svg>',
  ].join('');
  return { svg, table: thumbnailTable(data, all) };
}

function shownIn(folder: string, { places }: ThumbnailBlock): Thumbnail[] {
  return places.flatMap(({ column, row, cells }) => {
    const recorded = firstRecorded(folder, cells);
    return recorded ? [{ ...recorded, column, line: row }] : [];
  });
}

function aspect({ width, thickness }: FrameHeader): number {
  return thickness / width;
}

interface Size {
  width: number; // [px]
  height: number; // [px]
}

function blockHeight({ rows, title }: ThumbnailBlock, { height }: Size): number {
  return headOf(title) + rows.length * (height + captionHeight + gap) + blockFoot;
}

/** Room above the thumbnails of a block [px]. */
function headOf(title: string): number {
  return title === '' ? 0 : 24;
}

function drawBlock(block: ThumbnailBlock, shown: readonly Thumbnail[], size: Size, { shape }: Layout): string {
  const { title, columns, rows, xTitle, yTitle } = block;
  const [stepX, stepY] = [size.width + gap, size.height + captionHeight + gap];
  const head = headOf(title);
  const bottom = head + rows.length * stepY;
  const middleX = left + (columns.length * stepX - gap) / 2;
  const pictures = shown.map((one) => {
    const place = `translate(${round(left + one.column * stepX)} ${round(head + one.line * stepY)})`;
    return `<g transform="${place}">${drawThumbnail(one, size, captionOf(one, size.width, shape))}</g>`;
  });
  return [
    label(left, 14, title, 'start'),
    ...pictures,
    ...columns.map((text, i) => label(left + i * stepX + size.width / 2, bottom + 12, text, 'middle')),
    ...rows.map((text, i) => label(left - 10, head + i * stepY + size.height / 2 + 5, text, 'end')),
    label(middleX, bottom + 34, xTitle, 'middle'),
    `<text transform="translate(16 ${round((head + bottom) / 2)}) rotate(-90)" text-anchor="middle">${escapeMarkup(yTitle)}</text>`,
  ].join('');
}

function captionOf({ row, state }: Thumbnail, width: number, shape: Layout['shape']): string {
  if (!state) return 'cannot be read';
  if (shape === 'scatter') return row.parameters.slice(0, 2).map(valueText).join(', ');
  const metal = state.frame.kind.reduce((sum, kind) => sum + kind, 0);
  if (width < 110) return String(metal);
  return row.mixed ? `${metal}, mixed` : `${metal} particles`;
}

/** The film between its electrodes; below it the mode on its colour, and a caption. */
function drawThumbnail({ row, state }: Thumbnail, { width, height }: Size, caption: string): string {
  const y = height + 5;
  const color = row.mode === null ? '#ececec' : modeColors[row.mode];
  const badge = [
    `<rect y="${round(y)}" width="16" height="15" fill="${color}"/>`,
    `<text x="8" y="${round(y + 12)}" text-anchor="middle" font-size="12" fill="${inkOn(color)}">${row.mode ?? '–'}</text>`,
    `<text x="21" y="${round(y + 12)}" font-size="12">${escapeMarkup(caption)}</text>`,
  ].join('');
  return (state ? drawFilm(state, width, height) : '') + badge;
}

function drawFilm(state: NonNullable<RecordedState['state']>, width: number, height: number): string {
  const { header, frame, before, isTopActive } = state;
  const scale = Math.min(width / header.width, (height - 2 * electrode) / header.thickness);
  const [film, wide] = [header.thickness * scale, header.width * scale];
  const plane = new Plane(0, electrode + film, scale);
  const bar = (color: string, y: number) =>
    `<rect y="${round(y)}" width="${round(wide)}" height="${electrode}" fill="${color}"/>`;
  const particles = particleLayer(metalOf(frame), before, header, plane).replaceAll(
    'stroke-width="0.6"',
    'stroke-width="0.2"',
  );
  return [
    `<rect width="${round(wide)}" height="${round(film + 2 * electrode)}" fill="#ffffff" stroke="#9aa4b5" stroke-width="0.6"/>`,
    `<svg width="${round(wide)}" height="${round(film + 2 * electrode)}">${particles}</svg>`,
    bar(isTopActive ? roles.active.color : okabeIto.grey, 0),
    bar(roles.counter.color, electrode + film),
  ].join('');
}

/** A frame without its ions, which are too small to be seen here. */
function metalOf(frame: Frame): Frame {
  const { serial, kind, body, x, y, z } = frame;
  const isMetal = (_: number, i: number) => kind[i] === 1;
  return {
    ...frame,
    ...{ serial: serial.filter(isMetal), kind: kind.filter(isMetal), body: body.filter(isMetal) },
    ...{ x: x.filter(isMetal), y: y.filter(isMetal), z: z.filter(isMetal) },
  };
}

function label(x: number, y: number, text: string, anchor: string): string {
  return text === ''
    ? ''
    : `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeMarkup(text)}</text>`;
}

function thumbnailTable(data: CampaignData, shown: readonly Thumbnail[]): string {
  const headings = ['run', ...settingHeadings(data), 'seed', 'mode', 'mixed', 'metal particles'];
  const rows = shown.map(({ row, run, state }) => {
    const metal = state ? state.frame.kind.reduce((sum, kind) => sum + kind, 0) : null;
    return [run, ...row.parameters, row.seed, row.mode, row.mixed, metal];
  });
  return csvText(headings, rows);
}
