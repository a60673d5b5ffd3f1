import { okabeIto, roles } from '../../analysis/palette.ts';
import { particleRoles } from '../../analysis/particleRoles.ts';
import { grouped, withPrefix } from '../../formats/numberText.ts';
import type { Frame, FrameHeader } from '../../particle/probes/frameTypes.ts';
import { legend, matterItems, type LegendItem } from '../legend.ts';
import { escapeMarkup } from '../markup.ts';
import { round } from '../plane.ts';
import { scaleBar } from '../scaleBar.ts';
import { metalOf } from './boxMoments.ts';
import { drawBoxPanel, panelHeight } from './boxPanel.ts';
import { boxRows, type BoxRow } from './boxRows.ts';
import { extentOf } from './projection.ts';
import { rampBar } from './rampBar.ts';

const totalWidth = 1060; // [px]
const margin = { left: 56, right: 104, top: 30 }; // [px]
const gap = 14; // [px] between panels
const rowHead = 30; // [px] above a row
const rowFoot = 44; // [px] below it
const tallest = 260; // [px] of the film

/** What the views of a box show. */
export interface BoxViewsContent {
  header: FrameHeader;
  frames: readonly Frame[]; // the moments, in order
  before: Frame | null; // an earlier frame in which no body joined both electrodes
  isTopActive: boolean;
  sourceWidth: number | null; // [nm] full width of the emitting place; null where all of the electrode emits
}

/** A box at several moments: from the side in depth, as a transmission microscope sees it, and from above; SVG. */
export function boxViews(content: BoxViewsContent): string {
  const { header, frames } = content;
  const room = totalWidth - margin.left - margin.right - gap * (frames.length - 1);
  const panelWidth = room / Math.max(3, frames.length);
  const scale = Math.min(panelWidth / header.width, tallest / Math.max(header.thickness, header.depth)); // [px/nm]
  const step = header.width * scale + gap; // [px] from panel to panel
  let top = margin.top;
  const rows = boxRows(content, scale).map((row) => {
    const markup = `<g transform="translate(0 ${round(top)})">${drawRow(row, content, scale, step)}</g>`;
    top += rowHead + panelHeight(extentOf(header, row.direction), row.direction, scale) + rowFoot;
    return markup;
  });
  const right = margin.left + frames.length * step - gap;
  const full = Math.max(760, right + margin.right);
  const key = legend(legendItems(content), margin.left, top, full - margin.left - 180);
  const box = `${round(full)} ${round(top + key.height + 6)}`;
  const [boxWidth, boxHeight] = box.split(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}" width="${boxWidth}" height="${boxHeight}" role="img" `,
    `aria-label="The box from the side and from above at ${frames.map(({ time }) => withPrefix(time, 's')).join(', ')}" `,
    'font-family="DejaVu Sans, Verdana, sans-serif" font-size="13" fill="currentColor">',
    ...frames.map((frame, i) => momentText(frame, margin.left + i * step)),
    ...rows,
    key.markup,
    scaleBar(header.width, scale, full - 10, top + 12),
    '</svg>',
  ].join('');
}

function momentText(frame: Frame, x: number): string {
  const text = `${withPrefix(frame.time, 's')}, ${grouped(metalOf(frame))} particles`;
  return `<text x="${round(x)}" y="18" font-size="14">${escapeMarkup(text)}</text>`;
}

function drawRow(row: BoxRow, { header, frames, sourceWidth }: BoxViewsContent, scale: number, step: number): string {
  const { direction, ground, bars } = row;
  const extent = extentOf(header, direction);
  const panels = frames.map((frame, i) => {
    const own = { image: row.image(frame), sourceWidth: direction === 'top' ? sourceWidth : null, isFirst: i === 0 };
    const panel = drawBoxPanel({ direction, extent, ground, bars, ...own }, scale);
    return `<g transform="translate(${round(margin.left + i * step)} ${rowHead})">${panel}</g>`;
  });
  const left = margin.left + frames.length * step;
  const height = panelHeight(extent, direction, scale) - 24;
  return [
    `<text x="${margin.left}" y="20">${row.title}</text>`,
    ...panels,
    rampBar({ ...row.ramp, left, top: rowHead + 20, height }),
  ].join('');
}

/** Metal that occurs, and the circle of the source. */
function legendItems({ frames, before, sourceWidth }: BoxViewsContent): LegendItem[] {
  const present = new Set<string>(
    frames.flatMap((frame) => particleRoles(frame, before).map((role) => roles[role].label)),
  );
  const items = matterItems(false).filter(({ label }) => label !== roles.ion.label && present.has(label));
  if (sourceWidth === null) return items;
  const circle = (x: number, y: number) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="7" fill="none" stroke="${okabeIto.purple}" stroke-width="1.4" stroke-dasharray="4 2"/>`;
  return [...items, { label: 'source on the active electrode', symbol: circle }];
}
