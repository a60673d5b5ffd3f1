import { mixColors, okabeIto, roles } from '../analysis/palette.ts';
import { particleRoles } from '../analysis/particleRoles.ts';
import type { Place } from '../analysis/metalTrace.ts';
import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { depthItem, legend, matterItems } from './legend.ts';
import { escapeMarkup } from './markup.ts';
import { particleLayer, voidLayer } from './particleLayer.ts';
import { Plane, round } from './plane.ts';
import { scaleBar } from './scaleBar.ts';
import { markLayer, type StripMark } from './stripMarks.ts';

const totalWidth = 1060; // [px]
const gap = 14; // [px] between panels
const labelHeight = 26; // [px] above a panel
const electrodeBar = 12; // [px]
const largestPanel = 340; // [px] height
const paper = '#ffffff';

/** One moment of a strip. */
export interface StripPanel {
  frame: Frame;
  before: Frame | null; // an earlier frame in which no body joined both electrodes, where one does now
  voids: readonly Place[]; // that metal has left
  label: string; // such as "34 s"
  marks: readonly StripMark[];
}

/** A run over time, as a paper shows it. */
export interface FilmStrip {
  header: FrameHeader;
  panels: readonly StripPanel[];
  columns: number; // panels in a row
  isTopActive: boolean;
  /** Where the field points on the page: along -z as in all other pictures, or to the right, z to the left. */
  field: 'down' | 'right';
  region?: Region; // what of the film is shown; all if left out
}

/** A rectangle of the film. */
export interface Region {
  left: number; // [nm] x
  right: number; // [nm]
  bottom: number; // [nm] z
  top: number; // [nm]
}

/** Panels with time labels, electrodes, marks; below them the field's direction, a scale bar and what the symbols mean. */
export function filmStrip(strip: FilmStrip): string {
  const { header, panels, columns, field } = strip;
  const region = strip.region ?? { left: 0, right: header.width, bottom: 0, top: header.thickness };
  const [across, along] = [region.right - region.left, region.top - region.bottom]; // [nm]
  const [wide, high] = field === 'down' ? [across, along] : [along, across];
  const scale = Math.min((totalWidth - gap * (columns - 1)) / columns / wide, largestPanel / high);
  const bars = barsOf(strip, region);
  const barLength = electrodeBar * bars.length;
  const size = {
    width: wide * scale + (field === 'right' ? barLength : 0),
    height: high * scale + (field === 'down' ? barLength : 0),
  };
  const rows = Math.ceil(panels.length / columns);
  const cells = panels.map((panel, index) => {
    const x = (index % columns) * (size.width + gap);
    const y = Math.floor(index / columns) * (size.height + labelHeight + gap) + labelHeight;
    return `<g transform="translate(${round(x)} ${round(y)})">${drawPanel(panel, strip, region, scale, bars)}</g>`;
  });
  const width = Math.max(620, Math.min(columns, panels.length) * (size.width + gap) - gap);
  const top = rows * (size.height + labelHeight + gap) + 6;
  const foot = drawFoot(strip, region, scale, width, top);
  const box = `${round(width)} ${round(top + foot.height)}`;
  const [boxWidth, boxHeight] = box.split(' ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${box}" width="${boxWidth}" height="${boxHeight}" role="img" `,
    `aria-label="${escapeMarkup(`States at ${panels.map(({ label }) => label).join(', ')}`)}" `,
    `font-family="DejaVu Sans, Verdana, sans-serif" font-size="14">${cells.join('')}${foot.markup}</svg>`,
  ].join('');
}

type Bar = 'top' | 'bottom';

/** The electrodes that the region reaches. */
function barsOf({ header }: FilmStrip, { bottom, top }: Region): Bar[] {
  const reached: Bar[] = [];
  if (top >= header.thickness) reached.push('top');
  if (bottom <= 0) reached.push('bottom');
  return reached;
}

/** Everything is drawn with z upwards, and turned where the field is to point right; text and marks are not. */
function drawPanel(panel: StripPanel, strip: FilmStrip, region: Region, scale: number, bars: readonly Bar[]): string {
  const { header, isTopActive, field } = strip;
  const [width, film] = [(region.right - region.left) * scale, (region.top - region.bottom) * scale]; // [px]
  const above = bars.includes('top') ? electrodeBar : 0;
  const height = film + electrodeBar * bars.length;
  const plane = new Plane(-region.left * scale, above + region.top * scale, scale);
  const bar = (color: string, y: number) =>
    `<rect x="0" y="${round(y)}" width="${round(width)}" height="${electrodeBar}" fill="${mixColors(color, paper, 0.4)}"/>`;
  const content = [
    `<rect width="${round(width)}" height="${round(height)}" fill="${paper}"/>`,
    voidLayer(panel.voids, header, plane),
    particleLayer(panel.frame, panel.before, header, plane),
    bars.includes('top') ? bar(isTopActive ? roles.active.color : okabeIto.grey, 0) : '',
    bars.includes('bottom') ? bar(roles.counter.color, height - electrodeBar) : '',
  ].join('');
  const turned = field === 'right';
  const [pageWidth, pageHeight] = turned ? [height, width] : [width, height];
  const onPage = ({ x, z }: Place): [number, number] => {
    const [u, v] = [Number(plane.x(x)), Number(plane.z(z))];
    return turned ? [v, width - u] : [u, v];
  };
  const turn = turned ? `<g transform="matrix(0 -1 1 0 0 ${round(width)})">${content}</g>` : content;
  return [
    `<text y="-8" fill="currentColor">${escapeMarkup(panel.label)}</text>`,
    `<svg width="${round(pageWidth)}" height="${round(pageHeight)}">${turn}</svg>`,
    markLayer(panel.marks, onPage, scale, pageWidth),
    `<rect width="${round(pageWidth)}" height="${round(pageHeight)}" fill="none" stroke="currentColor" stroke-opacity="0.35"/>`,
  ].join('');
}

/** The field's direction, a scale bar, and the symbols that occur. */
function drawFoot({ header, panels, field }: FilmStrip, region: Region, scale: number, width: number, top: number) {
  const present = labelsWithin(panels, region);
  const depth = header.dimension === 3 ? [depthItem(header.depth)] : [];
  const items = [...matterItems(true).filter(({ label }) => present.has(label)), ...depth];
  const key = legend(items, 0, top, width - 250);
  const y = top + 12;
  const arrow = field === 'down' ? `M${round(width - 200)} ${y - 9}v14` : `M${round(width - 216)} ${y}h24`;
  const head =
    field === 'down' ? `M${round(width - 205)} ${y + 3}l5 7l5 -7z` : `M${round(width - 194)} ${y - 5}l8 5l-8 5z`;
  const markup = [
    key.markup,
    `<path d="${arrow}" stroke="currentColor" stroke-width="2" fill="none"/><path d="${head}" fill="currentColor"/>`,
    `<text x="${round(width - 226)}" y="${y + 5}" text-anchor="end" fill="currentColor" font-style="italic">E</text>`,
    scaleBar(header.width, scale, width, y),
  ].join('');
  return { markup, height: key.height + 4 };
}

/** What the legend has to explain. */
function labelsWithin(panels: readonly StripPanel[], { left, right, bottom, top }: Region): Set<string> {
  const isWithin = (x: number, z: number) => x >= left && x <= right && z >= bottom && z <= top;
  const labels = new Set<string>();
  for (const { frame, before, voids } of panels) {
    particleRoles(frame, before).forEach((role, i) => {
      if (isWithin(frame.x[i], frame.z[i])) labels.add(roles[role].label);
    });
    if (voids.some(({ x, z }) => isWithin(x, z))) labels.add(roles.void.label);
  }
  return labels;
}
