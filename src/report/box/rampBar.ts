import { rampColor } from '../../analysis/palette.ts';
import { round } from '../plane.ts';

const width = 13; // [px]
const steps = 48;

/** A tick of a ramp. */
export interface RampTick {
  place: number; // 0 at the top, 1 at the bottom
  label: string;
}

/** An upright bar of colours from the top down, with its title above and ticks on the right. */
export function rampBar(bar: {
  title: string;
  stops: readonly string[];
  ticks: readonly RampTick[];
  left: number; // [px]
  top: number; // [px]
  height: number; // [px]
}): string {
  const { title, stops, ticks, left, top, height } = bar;
  const step = height / steps;
  const cells = Array.from({ length: steps }, (_, i) => {
    const place = `x="${round(left)}" y="${round(top + i * step)}" width="${width}" height="${round(step + 0.4)}"`;
    return `<rect ${place} fill="${rampColor(stops, (i + 0.5) / steps)}"/>`;
  });
  const frame = `x="${round(left)}" y="${round(top)}" width="${width}" height="${round(height)}"`;
  const marks = ticks.map(({ place, label }) => {
    const y = top + place * height;
    const text = `<text x="${round(left + width + 8)}" y="${round(y + 4)}">${label}</text>`;
    return `<path d="M${round(left + width)} ${round(y)}h4" stroke="currentColor"/>${text}`;
  });
  return [
    `<g font-size="11"><text x="${round(left)}" y="${round(top - 9)}">${title}</text>`,
    ...cells,
    `<rect ${frame} fill="none" stroke="currentColor" stroke-opacity="0.5"/>`,
    ...marks,
    '</g>',
  ].join('');
}
