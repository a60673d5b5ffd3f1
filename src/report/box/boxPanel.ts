import { okabeIto } from '../../analysis/palette.ts';
import { round } from '../plane.ts';
import { boxTicks } from './boxTicks.ts';
import type { Direction, Extent } from './projection.ts';

const electrodeBar = 9; // [px] height

/** One view of a box at one moment. */
export interface BoxPanel {
  direction: Direction;
  extent: Extent;
  image: string; // address
  ground: string; // colour of the film
  bars: { top: string; bottom: string }; // colours of the electrodes, seen from the side
  sourceWidth: number | null; // [nm] of the circle drawn for it; null for none
  isFirst: boolean; // of its row, with an axis on the left
}

/** Height of a panel with its electrodes [px]. */
export function panelHeight({ up }: Extent, direction: Direction, scale: number): number {
  return up * scale + (direction === 'side' ? 2 * electrodeBar : 0);
}

/** @param scale [px/nm] */
export function drawBoxPanel(panel: BoxPanel, scale: number): string {
  const { direction, extent, image, ground, bars, sourceWidth } = panel;
  const [width, film] = [round(extent.across * scale), extent.up * scale];
  const above = direction === 'side' ? electrodeBar : 0;
  const bar = (color: string, y: number) =>
    `<rect y="${round(y)}" width="${width}" height="${electrodeBar}" fill="${color}"/>`;
  return [
    `<rect y="${above}" width="${width}" height="${round(film)}" fill="${ground}"/>`,
    `<image y="${above}" width="${width}" height="${round(film)}" preserveAspectRatio="none" href="${image}"/>`,
    above > 0 ? bar(bars.top, 0) + bar(bars.bottom, above + film) : '',
    sourceWidth === null ? '' : sourceCircle(extent, sourceWidth, scale),
    `<rect width="${width}" height="${round(film + 2 * above)}" fill="none" stroke="currentColor" stroke-opacity="0.4"/>`,
    panelAxes(panel, above, scale),
  ].join('');
}

function sourceCircle({ across, up }: Extent, width: number, scale: number): string {
  const place = `cx="${round((across * scale) / 2)}" cy="${round((up * scale) / 2)}" r="${round((width / 2) * scale)}"`;
  return `<circle ${place} fill="none" stroke="${okabeIto.purple}" stroke-width="1.4" stroke-dasharray="5 3"/>`;
}

/** Ticks in nm below each panel, and on the left of the first one. */
function panelAxes({ extent: { across, up }, direction, isFirst }: BoxPanel, above: number, scale: number): string {
  const bottom = above + up * scale;
  const foot = bottom + above;
  const below = boxTicks(across).map((x) => ({ at: x * scale, label: String(x) }));
  const beside = isFirst ? boxTicks(up).map((z) => ({ at: bottom - z * scale, label: String(z) })) : [];
  const strokes = [
    ...below.map(({ at }) => `M${round(at)} ${round(foot)}v4`),
    ...beside.map(({ at }) => `M0 ${round(at)}h-4`),
  ];
  const turned = `translate(-32 ${round((above + bottom) / 2)}) rotate(-90)`;
  return [
    `<path d="${strokes.join('')}" stroke="currentColor" fill="none"/><g font-size="11">`,
    ...below.map(
      ({ at, label }) => `<text x="${round(at)}" y="${round(foot + 16)}" text-anchor="middle">${label}</text>`,
    ),
    ...beside.map(({ at, label }) => `<text x="-7" y="${round(at + 4)}" text-anchor="end">${label}</text>`),
    `<text x="${round((across * scale) / 2)}" y="${round(foot + 31)}" text-anchor="middle">x [nm]</text>`,
    isFirst ? `<text transform="${turned}" text-anchor="middle">${direction === 'side' ? 'z' : 'y'} [nm]</text>` : '',
    '</g>',
  ].join('');
}
