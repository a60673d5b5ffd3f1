import { inkOn, rampColor } from '../../analysis/palette.ts';

const lineHeight = 30; // [px]
const swatch = 22; // [px]

/** One line of a key: a coloured square with a letter, and what it stands for. */
export interface KeyItem {
  fill: string;
  letter: string;
  text: string;
  isFramed?: boolean;
}

/** A key as a chart of its own, to stand beside another. */
export function keyOf(items: readonly KeyItem[], width: number): object {
  const values = items.map(({ fill, letter, text, isFramed = false }, i) => ({
    ...{ fill, letter, text, isFramed, ink: fill === 'transparent' ? 'currentColor' : inkOn(fill) },
    ...{ x0: 0, x1: swatch, xText: swatch + 9, x: swatch / 2 },
    ...{ y0: i * lineHeight, y1: i * lineHeight + swatch, y: i * lineHeight + swatch / 2 },
  }));
  const at = (x: string, y: string) => ({ x: pixel(x), y: pixel(y) });
  const square = { x: pixel('x0'), x2: { field: 'x1' }, y: pixel('y0'), y2: { field: 'y1' } };
  const plain = (field: string) => ({ field, type: 'nominal', scale: null });
  return {
    width,
    height: items.length * lineHeight,
    data: { values },
    layer: [
      {
        mark: { type: 'rect', stroke: 'currentColor', strokeOpacity: 0.35 },
        encoding: { ...square, fill: plain('fill') },
      },
      {
        transform: [{ filter: 'datum.isFramed' }],
        mark: {
          type: 'rect',
          xOffset: 3,
          x2Offset: -3,
          yOffset: 3,
          y2Offset: -3,
          fill: null,
          strokeDash: [5, 3],
          strokeWidth: 1.6,
        },
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
  const steps = 64;
  const values = Array.from({ length: steps }, (_, i) => ({
    from: low + ((high - low) * i) / steps,
    to: low + ((high - low) * (i + 1)) / steps,
    fill: rampColor(stops, (i + 0.5) / steps),
  }));
  return {
    width: 16,
    height: Math.min(height, 360),
    data: { values },
    mark: { type: 'rect', strokeWidth: 0.5 },
    encoding: {
      y: {
        ...{ field: 'from', type: 'quantitative', title, scale: { domain: [low, high], nice: false, zero: false } },
        axis: { orient: 'right', grid: false, tickCount: 6 },
      },
      y2: { field: 'to' },
      fill: { field: 'fill', type: 'nominal', scale: null },
      stroke: { field: 'fill', type: 'nominal', scale: null },
    },
  };
}
