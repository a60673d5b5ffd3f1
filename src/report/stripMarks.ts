import type { Place } from '../analysis/metalTrace.ts';
import { okabeIto } from '../analysis/palette.ts';
import { escapeMarkup } from './markup.ts';
import { round } from './plane.ts';

const color = okabeIto.purple;
const arrowLength = 22; // [px]

/** What points at a place of a panel: a dashed circle about it, or an arrow to it from below. */
export type StripMark = Place & { text: string } & ({ shape: 'circle'; radius: number } | { shape: 'arrow' }); // [nm]

/** The marks of a panel. */
export function markLayer(
  marks: readonly StripMark[],
  onPage: (place: Place) => [number, number],
  scale: number, // [px/nm]
  width: number, // [px] of the panel: arrows come from its middle
): string {
  return marks
    .map((mark) => {
      const place = onPage(mark);
      return mark.shape === 'circle'
        ? drawCircle(mark.text, place, mark.radius * scale)
        : drawArrow(mark.text, place, place[0] < width / 2 ? 1 : -1);
    })
    .join('');
}

function drawCircle(text: string, [x, y]: [number, number], radius: number): string {
  const line = `fill="none" stroke="${color}" stroke-width="1.8" stroke-dasharray="5 3"`;
  const circle = `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" ${line}/>`;
  return circle + label(text, x, y - radius - 5);
}

/** @param side 1 for an arrow from the right, -1 for one from the left */
function drawArrow(text: string, [x, y]: [number, number], side: number): string {
  const shaft = `M${round(x + side * arrowLength)} ${round(y + arrowLength)}L${round(x + side * 4)} ${round(y + 4)}`;
  const head = `M${round(x)} ${round(y)}l${side * 10} 3l${side * -7} 7z`;
  return [
    `<path d="${shaft}" stroke="${color}" stroke-width="2"/><path d="${head}" fill="${color}"/>`,
    label(text, x + side * (arrowLength + 6), y + arrowLength + 10),
  ].join('');
}

function label(text: string, x: number, y: number): string {
  const place = `x="${round(x)}" y="${round(y)}" text-anchor="middle"`;
  return `<text ${place} fill="#222222" font-weight="bold">${escapeMarkup(text)}</text>`;
}
