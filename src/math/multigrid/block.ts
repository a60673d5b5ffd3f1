import type { GridAxis } from './gridAxis.ts';
import type { NodeGrid } from './nodeGrid.ts';

/** Nodes low ... high along an axis. */
export interface Range {
  low: number;
  high: number;
  /** How far beyond the bounds neighbours still count: 1 where the range is a whole periodic axis, else 0. */
  reach: number;
}

/** A block of nodes of a level; its bounds may lie outside a periodic axis by one node. */
export interface Block {
  x: Range;
  y: Range;
  z: Range;
}

export function emptyBlock(): Block {
  return { x: { low: 0, high: 0, reach: 0 }, y: { low: 0, high: 0, reach: 0 }, z: { low: 0, high: 0, reach: 0 } };
}

/** All inner nodes of a grid. */
export function wholeBlock({ x, y, z }: NodeGrid): Block {
  return {
    x: { low: 0, high: x.count - 1, reach: x.count > 1 ? 1 : 0 },
    y: { low: 0, high: y.count - 1, reach: y.count > 1 ? 1 : 0 },
    z: { low: 1, high: z.count - 2, reach: 0 },
  };
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

/** Sets `parents` to the inner parents of the nodes of a block of `grid`. */
export function setParents(grid: NodeGrid, block: Block, parents: Block): void {
  setPeriodicParents(grid.x, block.x, parents.x);
  setPeriodicParents(grid.y, block.y, parents.y);
  parents.z.low = Math.max(grid.z.lowParent(block.z.low), 1);
  parents.z.high = Math.min(grid.z.highParent(block.z.high), grid.z.coarseCount - 2);
}

function setPeriodicParents(axis: GridAxis, range: Range, parents: Range): void {
  const low = axis.lowParent(range.low);
  const high = axis.highParent(range.high);
  const whole = high - low + 1 >= axis.coarseCount;
  parents.low = whole ? 0 : low;
  parents.high = whole ? axis.coarseCount - 1 : high;
  parents.reach = whole && axis.coarseCount > 1 ? 1 : 0;
}
