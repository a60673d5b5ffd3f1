import { drawCells, type CellLook } from './cellMap.ts';
import { drawFineCells, drawFinePoints } from './fineMap.ts';
import type { Cell, Layout, Panel } from './layout.ts';
import { isFineLayout, type PanelSize } from './panels.ts';
import { drawPoints } from './pointMap.ts';

/**
 * What draws the panels of a layout as cells or as scattered points, roomy or fine.
 *
 * @param headSize type of the heads of cells where there is room [px]
 */
export function panelDrawer(layout: Layout, look: (cell: Cell) => CellLook, headSize: number) {
  const isFine = isFineLayout(layout);
  return (panel: Panel, size: PanelSize): object => {
    if (layout.shape === 'scatter') return (isFine ? drawFinePoints : drawPoints)(panel, size, look);
    return isFine ? drawFineCells(panel, size, look) : drawCells(panel, size, look, headSize);
  };
}
