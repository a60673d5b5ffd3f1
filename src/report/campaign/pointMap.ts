import { inkOn } from '../../analysis/palette.ts';
import type { CellLook } from './cellMap.ts';
import type { Cell, Panel } from './layout.ts';
import { axisEncoding, panelTitle, plain, type PanelSize } from './panels.ts';

const radius = 9; // [px] of a dot

/** Draws a panel as one dot for each point, in the look of a cell with its head in it. */
export function drawPoints(panel: Panel, size: PanelSize, look: (cell: Cell) => CellLook): object {
  const values = panel.cells.map((cell) => {
    const { fill, head, isFramed } = look(cell);
    const ink = fill ? inkOn(fill) : 'currentColor';
    const place = { x: panel.x.place(cell.x), y: panel.y.place(cell.y) };
    return { ...place, fill: fill ?? 'transparent', text: head.length > 1 ? '?' : head, ink, isFramed };
  });
  const place = { x: axisEncoding('x', panel.x), y: axisEncoding('y', panel.y) };
  const outline = { type: 'point', opacity: 1, stroke: 'currentColor' };
  const dots = {
    mark: { ...outline, size: Math.PI * radius ** 2, strokeWidth: 0.8 },
    encoding: { ...place, fill: plain('fill') },
  };
  const rings = {
    transform: [{ filter: 'datum.isFramed' }],
    mark: { ...outline, size: Math.PI * (radius + 3) ** 2, strokeWidth: 1.3, strokeDash: [4, 2.5], fill: null },
    encoding: place,
  };
  const letters = {
    mark: { type: 'text', fontSize: 12, baseline: 'middle' },
    encoding: { ...place, text: { field: 'text', type: 'nominal' }, color: plain('ink') },
  };
  return { ...size, ...panelTitle(panel), data: { values }, layer: [dots, rings, letters] };
}
