import { rampColor } from '../../analysis/palette.ts';
import { escapeMarkup } from '../markup.ts';
import { round } from '../plane.ts';
import { roundTicks, type Range } from '../../analysis/axisTicks.ts';

const tickLength = 5; // [px]

/** Where a frame lies on the picture. */
export interface Box {
  left: number; // [px]
  top: number; // [px]
  width: number; // [px]
  height: number; // [px]
}

/** A rectangle with two linear axes, y upwards, that pictures are drawn into. */
export class PlotFrame {
  readonly box: Box;
  readonly #x: Range;
  readonly #y: Range;

  constructor(box: Box, x: Range, y: Range) {
    this.box = box;
    this.#x = x;
    this.#y = y;
  }

  x(value: number): number {
    return this.box.left + (this.box.width * (value - this.#x[0])) / (this.#x[1] - this.#x[0]);
  }

  y(value: number): number {
    return this.box.top + (this.box.height * (this.#y[1] - value)) / (this.#y[1] - this.#y[0]);
  }

  /** A line through points, as the data of a path. */
  path(points: readonly (readonly [x: number, y: number])[]): string {
    return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${round(this.x(x))} ${round(this.y(y))}`).join('');
  }

  /** Markup cut off at the edges of the frame. */
  clipped(markup: string): string {
    const { left, top, width, height } = this.box;
    const place = `x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}"`;
    return `<svg ${place} viewBox="${[left, top, width, height].map(round).join(' ')}">${markup}</svg>`;
  }

  /** A picture that fills a part of the frame. */
  image(address: string, [x0, x1]: Range, [y0, y1]: Range): string {
    const [left, top] = [this.x(x0), this.y(y1)];
    const size = `width="${round(this.x(x1) - left)}" height="${round(this.y(y0) - top)}"`;
    return `<image x="${round(left)}" y="${round(top)}" ${size} preserveAspectRatio="none" href="${address}"/>`;
  }

  /** The frame itself, its ticks, and the names of its axes with their units; null leaves numbers and name out. */
  axes(nameX: string | null, nameY: string | null, title = ''): string {
    const { left, top, width, height } = this.box;
    const bottom = top + height;
    const ticksX = roundTicks(this.#x, Math.max(2, width / 45));
    const ticksY = roundTicks(this.#y, Math.max(2, height / 40));
    const strokes = [
      ...ticksX.map((x) => `M${round(this.x(x))} ${round(bottom)}v${tickLength}`),
      ...ticksY.map((y) => `M${round(left)} ${round(this.y(y))}h${-tickLength}`),
    ];
    const labelsX = ticksX.map((x) => text(this.x(x), bottom + 19, String(x), 'middle'));
    const labelsY = ticksY.map((y) => text(left - 9, this.y(y) + 4.5, String(y), 'end'));
    const middle = `translate(${round(left - 42)} ${round(top + height / 2)}) rotate(-90)`;
    return [
      `<path d="M${round(left)} ${round(top)}h${round(width)}v${round(height)}h${round(-width)}z${strokes.join('')}" fill="none" stroke="currentColor"/>`,
      '<g fill="currentColor">',
      ...(nameX === null ? [] : [...labelsX, text(left + width / 2, bottom + 40, nameX, 'middle')]),
      ...(nameY === null ? [] : labelsY),
      nameY === null ? '' : `<text transform="${middle}" text-anchor="middle">${escapeMarkup(nameY)}</text>`,
      title === '' ? '' : text(left, top - 9, title, 'start'),
      '</g>',
    ].join('');
  }
}

/** The colours from low to high with their values, to the right of a frame. */
export function colorScale(stops: readonly string[], range: Range, name: string, { left, top, height }: Box): string {
  const frame = new PlotFrame({ left, top, width: 14, height }, [0, 1], range);
  const steps = 100;
  const bars = Array.from({ length: steps }, (_, i) => {
    const y = top + (height * (steps - 1 - i)) / steps;
    const place = `x="${round(left)}" y="${round(y)}" width="14" height="${round(height / steps + (i > 0 ? 0.6 : 0))}"`;
    return `<rect ${place} fill="${rampColor(stops, (i + 0.5) / steps)}"/>`;
  });
  const ticks = roundTicks(range, height / 40);
  const middle = `translate(${round(left + 66)} ${round(top + height / 2)}) rotate(-90)`;
  return [
    ...bars,
    `<path d="${ticks.map((value) => `M${round(left + 14)} ${round(frame.y(value))}h${tickLength}`).join('')}" stroke="currentColor"/>`,
    '<g fill="currentColor">',
    ...ticks.map((value) => text(left + 23, frame.y(value) + 4.5, String(value), 'start')),
    `<text transform="${middle}" text-anchor="middle">${escapeMarkup(name)}</text></g>`,
  ].join('');
}

/** Markup as a picture of its own that tells its content to those who cannot see it. */
export function picture(width: number, height: number, label: string, markup: string): string {
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeMarkup(label)}" `,
    `font-family="DejaVu Sans, Verdana, sans-serif" font-size="13">${markup}</svg>`,
  ].join('');
}

function text(x: number, y: number, content: string, anchor: 'start' | 'middle' | 'end'): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeMarkup(content)}</text>`;
}
