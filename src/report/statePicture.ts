import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { electrodeHeight, filmAxes } from './filmAxes.ts';
import { withPrefix } from '../formats/numberText.ts';
import { depthItem, legend, lineItem, matterItems } from './legend.ts';
import type { LegendItem } from './legend.ts';
import { escapeMarkup } from './markup.ts';
import { mixColors, okabeIto, roles } from '../analysis/palette.ts';
import { particleLayer, voidLayer } from './particleLayer.ts';
import { Plane, round } from './plane.ts';
import { contourColor, levelsOf, potentialLayer } from './potentialLayer.ts';
import { sectionOf } from '../analysis/section.ts';

const largestWidth = 720; // [px] of the film
const largestHeight = 520; // [px] of the film
const margin = { left: 62, right: 20, top: 12 }; // [px]
const axisHeight = 58; // [px]
const paper = '#ffffff';

/** What a picture shows. */
export interface PictureContent {
  header: FrameHeader;
  frame: Frame;
  before: Frame | null; // an earlier frame in which no body joined both electrodes
  voids: readonly { x: number; z: number }[]; // [nm]
  electrodes: { top: string; isTopActive: boolean; bottom: string }; // what is written on them
}

/** The film from the side as SVG: metal by attachment, ions, potential, voids, electrodes, axes in nm. Text takes the colour around it. */
export function statePicture(content: PictureContent): string {
  const { header, frame, before, voids, electrodes } = content;
  const scale = Math.min(largestWidth / header.width, largestHeight / header.thickness);
  const plane = new Plane(margin.left, margin.top + electrodeHeight + header.thickness * scale, scale);
  const section = frame.potential ? sectionOf(frame.potential, header) : null;
  const levels = section ? levelsOf(section, frame.voltage) : [];
  const film = plane.rectangle(0, 0, header.width, header.thickness);
  const box = [plane.x(0), plane.z(header.thickness), plane.length(header.width), plane.length(header.thickness)];
  const legendTop = plane.bottom + electrodeHeight + axisHeight;
  const key = legend(legendItems(levels, voids.length > 0, header), margin.left, legendTop, header.width * scale);
  const width = round(margin.left + header.width * scale + margin.right);
  const height = round(legendTop + key.height + 8);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" `,
    `role="img" aria-label="${escapeMarkup(describe(frame))}" font-family="DejaVu Sans, Verdana, sans-serif" font-size="14">`,
    `<svg ${film} viewBox="${box.join(' ')}">`,
    `<rect ${film} fill="${paper}"/>`,
    section ? potentialLayer(section, levels, header, plane) : '',
    voidLayer(voids, header, plane),
    particleLayer(frame, before, header, plane),
    '</svg>',
    electrodeBars(electrodes, header, plane),
    filmAxes(header, plane),
    key.markup,
    '</svg>',
  ].join('');
}

function describe({ time, voltage, kind }: Frame): string {
  const metal = kind.reduce((sum, value) => sum + value, 0);
  return `State at ${withPrefix(time, 's')} and ${withPrefix(voltage, 'V')}: ${metal} metal particles, ${kind.length - metal} ions`;
}

function legendItems(levels: readonly number[], hasVoids: boolean, { dimension, depth }: FrameHeader): LegendItem[] {
  const isBox = dimension === 3;
  const items = [...matterItems(hasVoids), ...(isBox ? [depthItem(depth)] : [])];
  if (levels.length < 2) return items;
  const step = Number((levels[1] - levels[0]).toPrecision(3));
  return [...items, lineItem(`equipotential every ${step} V${isBox ? ', mean along y' : ''}`, contourColor)];
}

function electrodeBars(
  { top, isTopActive, bottom }: PictureContent['electrodes'],
  { width, thickness }: FrameHeader,
  plane: Plane,
): string {
  const topColor = isTopActive ? roles.active.color : okabeIto.grey;
  return (
    electrodeBar(top, topColor, Number(plane.z(thickness)) - electrodeHeight, width, plane) +
    electrodeBar(bottom, roles.counter.color, plane.bottom, width, plane)
  );
}

function electrodeBar(label: string, color: string, y: number, width: number, plane: Plane): string {
  const place = `x="${plane.x(0)}" y="${round(y)}" width="${plane.length(width)}" height="${electrodeHeight}"`;
  const text = `x="${plane.x(width / 2)}" y="${round(y + 15)}" text-anchor="middle" fill="#222222" font-size="13"`;
  return `<rect ${place} fill="${mixColors(color, paper, 0.5)}"/><text ${text}>${escapeMarkup(label)}</text>`;
}
