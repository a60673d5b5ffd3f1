import { inkOn } from '../../analysis/palette.ts';
import { placeWords, type CellWords } from './cellWords.ts';
import type { Cell, Panel } from './layout.ts';
import { axisEncoding, panelTitle, plain, type PanelSize } from './panels.ts';
import type { PlanAxis } from './planAxis.ts';

const letterSpacing = 34; // [px] between letters where only some cells have one

const frameInset = 3; // [px]

/** What a cell of a map looks like. */
export interface CellLook extends CellWords {
  fill: string | null; // null where there is nothing to show yet
  isFramed: boolean; // marked by a broken frame, or a dot in fine cells
  isStruck: boolean; // marked by a cross in its corner
}

export interface CellDrawing {
  look: (cell: Cell) => CellLook;
  headSize: number; // [px] type of the heads where there is room
  isFine: boolean; // cells so small that only some of them have a head
}

/** Draws a panel as rectangular cells, each with its value in words as far as there is room for them. */
export function drawCells(panel: Panel, size: PanelSize, drawing: CellDrawing): object {
  const marks = panel.cells.map((cell) => cellMark(panel, size, cell, drawing));
  const gap = drawing.isFine ? 0 : 1;
  const framed = marks.filter(({ isFramed }) => isFramed);
  const struck = marks.filter(({ isStruck }) => isStruck && !drawing.isFine);
  const words = marks.flatMap((mark) => mark.words);
  return {
    ...size,
    ...panelTitle(panel),
    layer: [
      { data: { values: marks.map(({ words: _, ...mark }) => mark) }, ...rectangles(panel, gap) },
      ...(framed.length > 0 ? [{ data: { values: framed }, ...(drawing.isFine ? dots : frames) }] : []),
      ...(struck.length > 0 ? [{ data: { values: struck }, ...crosses }] : []),
      ...(words.length > 0 ? [{ data: { values: words }, ...texts }] : []),
    ],
  };
}

function cellMark({ x, y }: Panel, size: PanelSize, cell: Cell, { look, headSize, isFine }: CellDrawing) {
  const [[x0, x1], [y0, y1]] = [x.edges(cell.x), y.edges(cell.y)];
  const [width, height] = [pixels(x, x1 - x0, size.width), pixels(y, y1 - y0, size.height)];
  const { fill, isFramed, isStruck, head, lines } = look(cell);
  const ink = fill ? inkOn(fill) : 'currentColor';
  const middle = { ink, x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  const isChosen = hasLetter(x.index(cell.x), width) && hasLetter(y.index(cell.y), height);
  const fine = isChosen && head.length === 1 ? [{ text: head, size: 12, dy: 0 }] : [];
  const words = isFine
    ? fine
    : placeWords({ head, lines }, width, isFramed ? height - 2 * frameInset : height, headSize);
  return {
    ...{
      x0,
      x1,
      y0,
      y1,
      fill: fill ?? 'transparent',
      isEmpty: fill === null,
      edge: fill ?? 'transparent',
      isFramed,
      isStruck,
    },
    ...{ ...middle, words: words.map((word) => ({ ...word, ...middle })) },
  };
}

function hasLetter(index: number, length: number): boolean {
  const every = Math.max(1, Math.round(letterSpacing / length));
  return index % every === Math.floor(every / 2);
}

function pixels({ domain: [from, to] }: PlanAxis, length: number, size: number): number {
  return (length / (to - from)) * size;
}

function rectangles({ x, y }: Panel, gap: number): object {
  return {
    mark: { type: 'rect', ...inset(gap), strokeWidth: gap === 0 ? 0.6 : 1, strokeOpacity: gap === 0 ? 1 : 0.35 },
    encoding: {
      x: axisEncoding('x0', x),
      x2: { field: 'x1' },
      y: axisEncoding('y0', y),
      y2: { field: 'y1' },
      fill: plain('fill'),
      stroke:
        gap === 0
          ? plain('edge')
          : { condition: { test: 'datum.isEmpty', value: 'currentColor' }, value: 'transparent' },
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

const dots = {
  mark: { type: 'point', filled: true, size: 4, opacity: 1 },
  encoding: { x: position('x'), y: position('y'), color: plain('ink') },
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
