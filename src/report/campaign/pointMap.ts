import { inkOn } from '../../analysis/palette.ts';
import type { CellLook } from './cellMap.ts';
import type { Cell, Panel } from './layout.ts';
import { axisEncoding, panelTitle, plain, type PanelSize } from './panels.ts';

/** Shapes of dots that are too small for a letter, and how a key writes them. */
export const pointShapes: Record<string, { shape: string; sign: string }> = {
  a: { shape: 'circle', sign: '●' },
  b: { shape: 'triangle-up', sign: '▲' },
  c: { shape: 'square', sign: '■' },
  d: { shape: 'diamond', sign: '◆' },
  '×': { shape: 'cross', sign: '✚' },
};

/** Draws a panel as one dot for each point, in the look of a cell: with its head in it or, where isFine, in the shape of its letter. */
export function drawPoints(panel: Panel, size: PanelSize, look: (cell: Cell) => CellLook, isFine: boolean): object {
  const spacing = Math.sqrt((size.width * size.height) / panel.cells.length);
  const radius = isFine ? Math.min(5, Math.max(2, spacing / 3)) : 9;
  const values = panel.cells.map((cell) => {
    const { fill, head, isFramed } = look(cell);
    const ink = fill ? inkOn(fill) : 'currentColor';
    const shape = (isFine && pointShapes[head]?.shape) || 'circle';
    const text = head.length > 1 ? '?' : head;
    const place = { x: panel.x.place(cell.x), y: panel.y.place(cell.y) };
    return { ...place, fill: fill ?? 'transparent', text, ink, shape, isFramed };
  });
  const place = { x: axisEncoding('x', panel.x), y: axisEncoding('y', panel.y) };
  const outline = { type: 'point', opacity: 1, stroke: 'currentColor' };
  const dots = {
    mark: { ...outline, size: Math.PI * radius ** 2, strokeWidth: isFine ? 0.3 : 0.8 },
    encoding: { ...place, fill: plain('fill'), shape: plain('shape') },
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
  return { ...size, ...panelTitle(panel), data: { values }, layer: isFine ? [dots] : [dots, rings, letters] };
}
