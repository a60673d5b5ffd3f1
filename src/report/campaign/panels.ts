import type { TopLevelSpec } from 'vega-lite';
import type { Layout, Panel } from './layout.ts';
import { noAxis, type PlanAxis } from './planAxis.ts';

const largest = { width: 560, height: 470 }; // [px] of a panel that stands alone
const roomyCell = { width: 92, height: 78 }; // [px] more than this a cell does not need
const stripHeight = 78; // [px]
const letterRoom = 15; // [px] that a letter needs
const mostLetters = 160; // points of a scatter plot with a letter in each

export interface PanelSize {
  width: number; // [px]
  height: number; // [px]
}

/** What is to be drawn in panels side by side. */
export interface PanelContent {
  title: string;
  layout: Layout;
  draw: (panel: Panel, size: PanelSize) => object;
  key: { content: (height: number) => object; isWide: boolean }; // on the right; where isWide, below more than one column
}

/** All panels of a layout under one title, in rows, with their key on the right. */
export function panelGrid({ title, layout, draw, key }: PanelContent): TopLevelSpec {
  const { panels } = layout;
  const columns = columnsOf(panels.length);
  const rows = Array.from({ length: Math.ceil(panels.length / columns) }, (_, row) =>
    panels.slice(row * columns, (row + 1) * columns),
  );
  const sizes = panels.map((panel) => panelSize(panel, layout, columns));
  const drawn = rows.map((row, r) => ({
    hconcat: row.map((panel, c) => draw(panel, sizes[r * columns + c])),
    spacing: 28,
  }));
  const height = Math.max(...sizes.map((size) => size.height));
  const grid = { vconcat: drawn, spacing: 24 };
  const isBelow = key.isWide && columns > 1;
  return {
    title: { text: title, anchor: 'start', fontSize: 15, offset: 14 },
    ...(isBelow ? { vconcat: [grid, key.content(height)] } : { hconcat: [grid, key.content(height)] }),
    spacing: 24,
  } as unknown as TopLevelSpec;
}

/** True where there are too many cells for a letter in each. */
export function isFineLayout(layout: Layout): boolean {
  if (layout.shape === 'scatter') return layout.panels[0].cells.length > mostLetters;
  const { width, height } = smallestCell(layout);
  return Math.min(width, height) < letterRoom;
}

/** The narrowest width and the least height of the cells of a layout. */
export function smallestCell(layout: Layout): PanelSize {
  const { x, y, cells } = layout.panels[0];
  const { width, height } = panelSize(layout.panels[0], layout, columnsOf(layout.panels.length));
  const shareX = smallestShare(
    cells.map((cell) => x.edges(cell.x)),
    x.domain,
  );
  const shareY = smallestShare(
    cells.map((cell) => y.edges(cell.y)),
    y.domain,
  );
  return { width: width * shareX, height: height * shareY };
}

function smallestShare(edges: readonly [number, number][], [from, to]: [number, number]): number {
  return edges.reduce((least, [low, high]) => Math.min(least, (high - low) / (to - from)), 1);
}

function columnsOf(panels: number): number {
  if (panels <= 3) return panels;
  return panels === 4 ? 2 : Math.min(4, Math.ceil(Math.sqrt(panels)));
}

function panelSize({ x, y, cells }: Panel, { shape }: Layout, columns: number): PanelSize {
  const share = [1, 0.72, 0.46, 0.33][columns - 1];
  const most = { width: Math.round(largest.width * share), height: Math.round(largest.height * share) };
  if (shape === 'scatter') return most;
  const countX = new Set(cells.map((cell) => cell.x)).size;
  const countY = new Set(cells.map((cell) => cell.y)).size;
  return {
    width: x === noAxis ? roomyCell.width : Math.min(most.width, countX * roomyCell.width),
    height: y === noAxis ? stripHeight : Math.min(most.height, countY * roomyCell.height),
  };
}

/** Draws nothing but the axes of a panel. */
export function axesOnly({ x, y }: Panel): object {
  return {
    data: { values: [{ x: x.domain[0], y: y.domain[0] }] },
    mark: { type: 'point', size: 0, strokeWidth: 0 },
    encoding: { x: axisEncoding('x', x), y: axisEncoding('y', y) },
  };
}

/** Where a coordinate lies along an axis of so many pixels, from its beginning [px]. */
export function pixelsOf({ domain: [from, to] }: PlanAxis, length: number, coordinate: number): number {
  return (length * (coordinate - from)) / (to - from);
}

/** The encoding of one axis of a panel; `field` holds coordinates along it. */
export function axisEncoding(field: string, axis: PlanAxis): object {
  const scale = { domain: axis.domain, nice: false, zero: false };
  return { field, type: 'quantitative', scale, title: axis.title, axis: axisSpec(axis) };
}

function axisSpec(axis: PlanAxis): object | null {
  if (axis === noAxis) return null;
  if (axis.ticks.length === 0) return { grid: false, tickCount: 6 };
  const places = axis.ticks.map(({ at }) => at);
  const texts = axis.ticks.map(({ text }) => text);
  const labelExpr = `${JSON.stringify(texts)}[indexof(${JSON.stringify(places)}, datum.value)]`;
  return { grid: false, values: places, labelExpr, labelOverlap: true };
}

/** The title of a panel, where it has one. */
export function panelTitle({ title }: Panel): object {
  return title === '' ? {} : { title: { text: title, anchor: 'start', offset: 6, fontSize: 12 } };
}

/** The encoding of a field that holds colours as they are. */
export function plain(field: string): object {
  return { field, type: 'nominal', scale: null };
}
