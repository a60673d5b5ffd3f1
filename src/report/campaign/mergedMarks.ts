import { inlay } from '../chart.ts';
import type { PanelSize } from './panels.ts';

const layers = 12; // that marks are merged within, in their order: no colour lies on top of all others

/** A mark that is one of many: its outline as an SVG path in pixels of its panel, and its colour. */
export interface SmallMark {
  path: string;
  fill: string;
}

/**
 * Thousands of marks as markup inside a panel, those of a colour as one path: as marks of Vega they would cost time and memory.
 *
 * @param attributes of all paths
 */
export function mergedMarks(marks: readonly SmallMark[], { width, height }: PanelSize, attributes: string): object {
  const perLayer = Math.ceil(marks.length / layers);
  const paths = Array.from({ length: layers }, (_, layer) => {
    const pathOf = new Map<string, string[]>();
    for (const { path, fill } of marks.slice(layer * perLayer, (layer + 1) * perLayer)) {
      const same = pathOf.get(fill);
      if (same) same.push(path);
      else pathOf.set(fill, [path]);
    }
    return [...pathOf].map(([fill, same]) => `<path fill="${fill}" d="${same.join('')}"/>`).join('');
  });
  return {
    data: { values: [{}] },
    mark: { type: 'image', url: inlay(`<g ${attributes}>${paths.join('')}</g>`), width, height, aspect: false },
    encoding: { x: { value: width / 2 }, y: { value: height / 2 } },
  };
}

/** Pixels to a tenth. */
function round(pixels: number): string {
  return String(Math.round(pixels * 10) / 10);
}

export function rectanglePath(left: number, top: number, width: number, height: number): string {
  return `M${round(left)} ${round(top)}H${round(left + width)}V${round(top + height)}H${round(left)}z`;
}

/** What a dot may look like. */
export type DotShape = 'circle' | 'triangle' | 'square' | 'diamond' | 'cross';

/** A circle, or another shape of about the same area, about a point. */
export function shapePath(shape: DotShape, x: number, y: number, radius: number): string {
  if (shape === 'square') return rectanglePath(x - 0.9 * radius, y - 0.9 * radius, 1.8 * radius, 1.8 * radius);
  if (shape === 'triangle') {
    const [half, up] = [1.25 * radius, 1.4 * radius];
    return `M${round(x)} ${round(y - up)}l${round(half)} ${round(1.7 * up)}h${round(-2 * half)}z`;
  }
  if (shape === 'diamond') {
    const half = round(1.25 * radius);
    return `M${round(x)} ${round(y - 1.25 * radius)}l${half} ${half}l-${half} ${half}l-${half} -${half}z`;
  }
  if (shape === 'cross') {
    const [long, short] = [1.2 * radius, 0.4 * radius];
    const across = rectanglePath(x - long, y - short, 2 * long, 2 * short);
    return across + rectanglePath(x - short, y - long, 2 * short, 2 * long);
  }
  const [r, across] = [round(radius), round(2 * radius)];
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`;
}
