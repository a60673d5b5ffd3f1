import { inkOn } from '../../analysis/palette.ts';
import type { CellLook } from './cellMap.ts';
import type { Cell, Panel } from './layout.ts';
import { mergedMarks, rectanglePath, shapePath, type DotShape, type SmallMark } from './mergedMarks.ts';
import { axesOnly, panelTitle, pixelsOf, plain, type PanelSize } from './panels.ts';

const letterSpacing = 34; // [px] between cells that have a letter

/** Shapes of dots by the letter that they stand for, and how a key writes them. */
export const pointShapes: Record<string, { shape: DotShape; sign: string }> = {
  a: { shape: 'circle', sign: '●' },
  b: { shape: 'triangle', sign: '▲' },
  c: { shape: 'square', sign: '■' },
  d: { shape: 'diamond', sign: '◆' },
  '×': { shape: 'cross', sign: '✚' },
};

/** Draws a panel as cells too small for words: a letter here and there, and a dot where a larger cell would have a frame. */
export function drawFineCells(panel: Panel, size: PanelSize, look: (cell: Cell) => CellLook): object {
  const { x, y } = panel;
  const rectangles: SmallMark[] = [];
  const dots: SmallMark[] = [];
  const letters: object[] = [];
  for (const cell of panel.cells) {
    const { fill, head, isFramed } = look(cell);
    if (fill === null) continue;
    const [left, right] = x.edges(cell.x).map((edge) => pixelsOf(x, size.width, edge));
    const [bottom, top] = y.edges(cell.y).map((edge) => size.height - pixelsOf(y, size.height, edge));
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    rectangles.push({ path: rectanglePath(left, top, right - left, bottom - top), fill });
    const ink = inkOn(fill);
    if (head.length === 1 && hasLetter(x.index(cell.x), right - left) && hasLetter(y.index(cell.y), bottom - top))
      letters.push({ ...middle, text: head, ink });
    else if (isFramed) dots.push({ path: shapePath('circle', middle.x, middle.y, 1.1), fill: ink });
  }
  return {
    ...size,
    ...panelTitle(panel),
    layer: [
      axesOnly(panel),
      mergedMarks(rectangles, size, 'shape-rendering="crispEdges"'),
      ...(dots.length > 0 ? [mergedMarks(dots, size, 'stroke="none"')] : []),
      ...(letters.length > 0 ? [{ data: { values: letters }, ...texts }] : []),
    ],
  };
}

function hasLetter(index: number, length: number): boolean {
  const every = Math.max(1, Math.round(letterSpacing / length));
  return index % every === Math.floor(every / 2);
}

const pixel = (field: string) => ({ field, type: 'quantitative', scale: null, axis: null });

const texts = {
  mark: { type: 'text', fontSize: 12, baseline: 'middle' },
  encoding: { x: pixel('x'), y: pixel('y'), text: { field: 'text', type: 'nominal' }, color: plain('ink') },
};

/** Draws a panel as dots that are too many for letters, in the shape of their letter. */
export function drawFinePoints(panel: Panel, size: PanelSize, look: (cell: Cell) => CellLook): object {
  const { x, y, cells } = panel;
  const radius = Math.min(5, Math.max(2, Math.sqrt((size.width * size.height) / cells.length) / 3));
  const dots = cells.map((cell): SmallMark => {
    const { fill, head } = look(cell);
    const left = pixelsOf(x, size.width, x.place(cell.x));
    const top = size.height - pixelsOf(y, size.height, y.place(cell.y));
    return { path: shapePath(pointShapes[head]?.shape ?? 'circle', left, top, radius), fill: fill ?? 'none' };
  });
  const outline = 'stroke="#30343c" stroke-width="0.35"';
  return { ...size, ...panelTitle(panel), layer: [axesOnly(panel), mergedMarks(dots, size, outline)] };
}
