import type { GridAxis } from './gridAxis.ts';
import type { NodeGrid } from './nodeGrid.ts';

/** Nodes low ... high along an axis; a periodic one may be overstepped by one node. */
export interface Range {
  low: number;
  high: number;
}

/** A block of nodes of a grid. */
export interface Block {
  x: Range;
  y: Range;
  z: Range;
}

/** All inner nodes. */
export function wholeBlock({ x, y, z }: NodeGrid): Block {
  return { x: { low: 0, high: x.count - 1 }, y: { low: 0, high: y.count - 1 }, z: { low: 1, high: z.count - 2 } };
}

/** Sets a block to a node and its neighbours. */
export function surround(block: Block, ix: number, iy: number, iz: number): void {
  block.x.low = ix - 1;
  block.x.high = ix + 1;
  block.y.low = iy - 1;
  block.y.high = iy + 1;
  block.z.low = iz - 1;
  block.z.high = iz + 1;
}

/** Sets `parents` to the inner parents, each once, of the nodes of a block of `grid`. */
export function setParents(grid: NodeGrid, block: Block, parents: Block): void {
  setPeriodicParents(grid.x, block.x, parents.x);
  setPeriodicParents(grid.y, block.y, parents.y);
  parents.z.low = Math.max(grid.z.lowParent(block.z.low), 1);
  parents.z.high = Math.min(grid.z.highParent(block.z.high), grid.z.coarseCount - 2);
}

function setPeriodicParents(axis: GridAxis, range: Range, parents: Range): void {
  parents.low = axis.lowParent(range.low);
  parents.high = axis.highParent(range.high);
  if (parents.high - parents.low < axis.coarseCount - 1) return;
  parents.low = 0;
  parents.high = axis.coarseCount - 1;
}
