import type { Cell, Layout, Panel } from './layout.ts';
import { distinctValues, valueText } from '../../formats/sweptValues.ts';

const mostThumbnails = 144;
const scatterBins = 6; // along each axis of a scatter plot

/** Which cells stand where on a sheet of thumbnails: one block a panel, arranged as the panel is. */
export interface ThumbnailBlock {
  title: string;
  columns: string[]; // what stands below each column, from the left
  rows: string[]; // beside each row, from the top
  xTitle: string;
  yTitle: string;
  places: ThumbnailPlace[];
}

export interface ThumbnailPlace {
  column: number;
  row: number;
  cells: Cell[]; // the first of them with a recorded run is shown
}

/** Blocks with at most 144 places in all: of many values evenly spread ones, of scattered points those nearest to the middle of equal parts. */
export function planThumbnails({ shape, panels }: Layout): ThumbnailBlock[] {
  if (shape === 'scatter') return [scatterBlock(panels[0])];
  const most = Math.max(1, Math.floor(Math.sqrt(mostThumbnails / panels.length)));
  return panels.map((panel) => gridBlock(panel, most));
}

function gridBlock({ title, x, y, cells }: Panel, most: number): ThumbnailBlock {
  const columns = spread(
    distinctValues(cells.map((cell) => cell.x)),
    shareOf(
      most,
      cells.map((cell) => cell.y),
    ),
  );
  const rows = spread(
    distinctValues(cells.map((cell) => cell.y)),
    shareOf(
      most,
      cells.map((cell) => cell.x),
    ),
  ).reverse();
  const places = cells
    .map((cell) => ({ column: columns.indexOf(cell.x), row: rows.indexOf(cell.y), cells: [cell] }))
    .filter(({ column, row }) => column >= 0 && row >= 0);
  return {
    title,
    columns: columns.map(valueText),
    rows: rows.map(valueText),
    xTitle: x.title,
    yTitle: y.title,
    places,
  };
}

/** How many values one axis may show: more where the other has few. */
function shareOf(most: number, others: readonly unknown[]): number {
  return Math.max(most, Math.min(12, Math.floor((most * most) / new Set(others).size)));
}

/** At most so many of some values, the first and the last among them. */
function spread<Value>(values: readonly Value[], most: number): Value[] {
  if (values.length <= most) return [...values];
  return Array.from({ length: most }, (_, i) => values[Math.round((i * (values.length - 1)) / Math.max(1, most - 1))]);
}

function scatterBlock({ x, y, cells }: Panel): ThumbnailBlock {
  const share = (value: number, [from, to]: [number, number]) => (scatterBins * (value - from)) / (to - from);
  const placed = cells.map((cell) => {
    const [across, up] = [share(x.place(cell.x), x.domain), share(y.place(cell.y), y.domain)];
    const [column, above] = [across, up].map((part) => Math.min(scatterBins - 1, Math.max(0, Math.floor(part))));
    const distance = Math.hypot(across - column - 0.5, up - above - 0.5);
    return { cell, column, row: scatterBins - 1 - above, distance };
  });
  const places = Array.from({ length: scatterBins ** 2 }, (_, i): ThumbnailPlace => {
    const [column, row] = [i % scatterBins, Math.floor(i / scatterBins)];
    const own = placed.filter((one) => one.column === column && one.row === row);
    return { column, row, cells: own.sort((one, other) => one.distance - other.distance).map(({ cell }) => cell) };
  });
  const blank = Array.from({ length: scatterBins }, () => '');
  return { title: '', columns: blank, rows: blank, xTitle: `${x.title} →`, yTitle: `${y.title} →`, places };
}
