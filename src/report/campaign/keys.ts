import { inkOn, rampColor } from '../../analysis/palette.ts';

const lineHeight = { one: 30, two: 42 }; // [px] of an item with so many lines of text
const swatch = 22; // [px]
const columnWidth = 320; // [px]

/** One line of a key: a coloured square with a letter, and what it stands for. */
export interface KeyItem {
  fill: string;
  letter: string;
  text: string | string[]; // one line, or two
  isFramed?: boolean;
}

/** A key as a chart of its own, to stand beside another. */
export function keyOf(items: readonly KeyItem[], columns: number): object {
  const step = items.some(({ text }) => Array.isArray(text)) ? lineHeight.two : lineHeight.one;
  const values = items.map(({ fill, letter, text, isFramed = false }, i) => ({
    ...{ fill, letter, text, isFramed, ink: fill === 'transparent' ? 'currentColor' : inkOn(fill) },
    ...boxAt((i % columns) * columnWidth, Math.floor(i / columns) * step),
  }));
  const at = (x: string, y: string) => ({ x: pixel(x), y: pixel(y) });
  const square = { x: pixel('x0'), x2: { field: 'x1' }, y: pixel('y0'), y2: { field: 'y1' } };
  const plain = (field: string) => ({ field, type: 'nominal', scale: null });
  return {
    width: columns * columnWidth,
    height: Math.ceil(items.length / columns) * step,
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: 'currentColor', strokeOpacity: 0.35 },
        encoding: { ...square, fill: plain('fill') },
      },
      {
        transform: [{ filter: 'datum.isFramed' }],
        mark: { ...frame, fill: null, strokeDash: [5, 3], strokeWidth: 1.5 },
        encoding: { ...square, stroke: plain('ink') },
      },
      {
        mark: { type: 'text', fontSize: 14 },
        encoding: { ...at('x', 'y'), text: { field: 'letter' }, color: plain('ink') },
      },
      {
        mark: { type: 'text', fontSize: 12, align: 'left', lineHeight: 14, color: 'currentColor' },
        encoding: { ...at('xText', 'y'), text: { field: 'text' } },
      },
    ],
  };
}

const frame = { type: 'rect', xOffset: 3, x2Offset: -3, yOffset: 3, y2Offset: -3 };

function boxAt(left: number, top: number) {
  const middle = { x: left + swatch / 2, y: top + swatch / 2 };
  return { ...middle, x0: left, x1: left + swatch, xText: left + swatch + 9, y0: top, y1: top + swatch };
}

/** A field that holds pixels from the left or the top. */
function pixel(field: string): object {
  return { field, type: 'quantitative', scale: null, axis: null };
}

/** The colours of a scale from low to high, as a narrow chart with its axis on the right. */
export function colorBar(
  stops: readonly string[],
  [low, high]: [number, number],
  title: string,
  height: number,
): object {
  const steps = Math.floor(Math.min(height, 360) / 4);
  const values = Array.from({ length: steps }, (_, i) => ({
    from: low + ((high - low) * i) / steps,
    to: low + ((high - low) * Math.min(i + 2, steps)) / steps, // under the next one: no seams
    fill: rampColor(stops, (i + 0.5) / steps),
  }));
  return {
    width: 16,
    height: 4 * steps,
    data: { values },
    mark: 'rect',
    encoding: {
      y: {
        ...{ field: 'from', type: 'quantitative', title, scale: { domain: [low, high], nice: false, zero: false } },
        axis: { orient: 'right', grid: false, tickCount: 6 },
      },
      y2: { field: 'to' },
      fill: { field: 'fill', type: 'nominal', scale: null },
    },
  };
}
