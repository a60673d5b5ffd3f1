import { mixColors, roles } from '../analysis/palette.ts';
import { filmColor, hazeAtBack } from './box/depthCue.ts';
import { round } from './plane.ts';

const lineHeight = 24; // [px]
const characterWidth = 8.3; // [px] on average
const symbolWidth = 22; // [px]
const gap = 20; // [px]
const symbolRadius = 6.5; // [px]

/** One line of a legend: a symbol drawn about a point, and what it stands for. */
export interface LegendItem {
  label: string;
  symbol: (x: number, y: number) => string;
}

/** The items for metal, ions and, where there are any, voids. */
export function matterItems(hasVoids: boolean): LegendItem[] {
  const dot =
    (color: string, radius: number) =>
    (x: number, y: number): string =>
      `<circle cx="${round(x)}" cy="${round(y)}" r="${radius}" fill="${color}"/>`;
  const ring = (x: number, y: number) =>
    `<circle cx="${round(x)}" cy="${round(y)}" r="4" fill="none" stroke="${roles.void.color}" stroke-width="1.2"/>`;
  const items: LegendItem[] = (['counter', 'active', 'floating'] as const).map((role) => ({
    label: roles[role].label,
    symbol: dot(roles[role].color, symbolRadius),
  }));
  items.push({ label: roles.ion.label, symbol: dot(roles.ion.color, 3) });
  if (hasVoids) items.push({ label: roles.void.label, symbol: ring });
  return items;
}

/** An item for lines of the given colour. */
export function lineItem(label: string, color: string): LegendItem {
  const symbol = (x: number, y: number) =>
    `<path d="M${round(x - 8)} ${round(y)}h16" stroke="${color}" stroke-width="1.5"/>`;
  return { label, symbol };
}

/** An item for the depth of a box, from near to far along y. */
export function depthItem(depth: number): LegendItem {
  const steps = [0, 1, 2, 3, 4];
  const symbol = (x: number, y: number) =>
    steps
      .map((step) => {
        const color = mixColors('#4a4f57', filmColor, (hazeAtBack.side * step) / (steps.length - 1));
        return `<rect x="${round(x - 10 + 4 * step)}" y="${round(y - 6)}" width="4.2" height="12" fill="${color}"/>`;
      })
      .join('');
  return { label: `depth along y, 0 to ${depth} nm`, symbol };
}

/** Items side by side from `left` on, in as many lines as `width` asks for. */
export function legend(
  items: readonly LegendItem[],
  left: number,
  top: number,
  width: number,
): { markup: string; height: number } {
  let [x, line] = [left, 0];
  const parts = items.map(({ label, symbol }) => {
    const itemWidth = symbolWidth + characterWidth * label.length;
    if (x > left && x + itemWidth > left + width) [x, line] = [left, line + 1];
    const y = top + (line + 0.5) * lineHeight;
    const text = `<text x="${round(x + symbolWidth)}" y="${round(y + 5)}" fill="currentColor">${label}</text>`;
    const part = symbol(x + symbolWidth / 2 - 3, y) + text;
    x += itemWidth + gap;
    return part;
  });
  return { markup: parts.join(''), height: (line + 1) * lineHeight };
}
