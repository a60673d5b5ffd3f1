import { inkOn } from '../../analysis/palette.ts';
import { placeWords, type CellWords } from './cellWords.ts';
import type { Cell, Panel } from './layout.ts';
import { axisEncoding, panelTitle, pixelsOf, plain, type PanelSize } from './panels.ts';

const frameInset = 3; // [px]

/** What a cell of a map looks like. */
export interface CellLook extends CellWords {
  fill: string | null; // null where there is nothing to show yet
  isFramed: boolean; // marked by a broken frame, or a dot in small cells
  isStruck: boolean; // marked by a cross in its corner
}

/** Draws a panel as rectangular cells, each with its value in words as far as there is room for them. */
export function drawCells(panel: Panel, size: PanelSize, look: (cell: Cell) => CellLook, headSize: number): object {
  const marks = panel.cells.map((cell) => cellMark(panel, size, cell, look(cell), headSize));
  const framed = marks.filter(({ isFramed }) => isFramed);
  const struck = marks.filter(({ isStruck }) => isStruck);
  const words = marks.flatMap((mark) => mark.words);
  return {
    ...size,
    ...panelTitle(panel),
    layer: [
      { data: { values: marks.map(({ words: _, ...mark }) => mark) }, ...rectangles(panel) },
      ...(framed.length > 0 ? [{ data: { values: framed }, ...frames }] : []),
      ...(struck.length > 0 ? [{ data: { values: struck }, ...crosses }] : []),
      ...(words.length > 0 ? [{ data: { values: words }, ...texts }] : []),
    ],
  };
}

function cellMark({ x, y }: Panel, size: PanelSize, cell: Cell, look: CellLook, headSize: number) {
  const [[x0, x1], [y0, y1]] = [x.edges(cell.x), y.edges(cell.y)];
  const width = pixelsOf(x, size.width, x1) - pixelsOf(x, size.width, x0);
  const height = pixelsOf(y, size.height, y1) - pixelsOf(y, size.height, y0);
  const { fill, isFramed, isStruck } = look;
  const middle = { ink: fill ? inkOn(fill) : 'currentColor', x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  const words = placeWords(look, width, isFramed ? height - 2 * frameInset : height, headSize);
  return {
    ...{ x0, x1, y0, y1, fill: fill ?? 'transparent', isEmpty: fill === null, isFramed, isStruck },
    ...{ ...middle, words: words.map((word) => ({ ...word, ...middle })) },
  };
}

function rectangles({ x, y }: Panel): object {
  return {
    mark: { type: 'rect', ...inset(1), strokeWidth: 1, strokeOpacity: 0.35 },
    encoding: {
      x: axisEncoding('x0', x),
      x2: { field: 'x1' },
      y: axisEncoding('y0', y),
      y2: { field: 'y1' },
      fill: plain('fill'),
      stroke: { condition: { test: 'datum.isEmpty', value: 'currentColor' }, value: 'transparent' },
    },
  };
}

function inset(gap: number): object {
  return { xOffset: gap, x2Offset: -gap, yOffset: -gap, y2Offset: gap };
}

const position = (field: string) => ({ field, type: 'quantitative' });

const frames = {
  mark: { type: 'rect', ...inset(frameInset), fill: null, strokeWidth: 1.5, strokeDash: [5, 3] },
  encoding: { x: position('x0'), x2: { field: 'x1' }, y: position('y0'), y2: { field: 'y1' }, stroke: plain('ink') },
};

const crosses = {
  mark: {
    ...{ type: 'text', text: '×', fontSize: 14, align: 'right', baseline: 'top' },
    ...{ fontWeight: 'bold', dx: -4, dy: 2 },
  },
  encoding: { x: position('x1'), y: position('y1'), color: plain('ink') },
};

const texts = {
  mark: { type: 'text', dy: { expr: 'datum.dy' }, fontSize: { expr: 'datum.size' }, baseline: 'middle' },
  encoding: { x: position('x'), y: position('y'), text: { field: 'text', type: 'nominal' }, color: plain('ink') },
};
