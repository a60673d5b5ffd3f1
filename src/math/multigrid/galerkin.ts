import type { Block } from './block.ts';
import { stepX, stepY, stepZ } from './coarseLevel.ts';
import type { CoarseLevel } from './coarseLevel.ts';
import type { NodeGrid } from './nodeGrid.ts';

/**
 * Adds amount (p_i p_j^T + p_j p_i^T)/2 to the coarse operator, p_i and p_j the parents' weights of nodes i and j.
 *
 * i = (ix, iy, iz) and j = (jx, jy, jz) are neighbours on `grid`, or the same node.
 */
export function addCoupling(
  grid: NodeGrid,
  coarse: CoarseLevel,
  ix: number,
  iy: number,
  iz: number,
  jx: number,
  jy: number,
  jz: number,
  amount: number,
): void {
  const { x, y, z } = grid;
  const lowX = x.lowParent(ix);
  const highX = x.highParent(ix);
  const lowY = y.lowParent(iy);
  const highY = y.highParent(iy);
  const fromX = x.lowParent(jx);
  const toX = x.highParent(jx);
  const fromY = y.lowParent(jy);
  const toY = y.highParent(jy);
  const a = z.lowParent(iz);
  const b = z.highParent(iz);
  const c = z.lowParent(jz);
  const d = z.highParent(jz);
  const pairs = 4 * (highX - lowX + 1) * (highY - lowY + 1) * (toX - fromX + 1) * (toY - fromY + 1);
  const share = amount / pairs;
  for (let ky = lowY; ky <= highY; ky++) {
    for (let kx = lowX; kx <= highX; kx++) {
      const column = coarse.grid.column(kx, ky);
      for (let ly = fromY; ly <= toY; ly++) {
        for (let lx = fromX; lx <= toX; lx++) {
          const other = coarse.grid.column(lx, ly);
          const direction = coarse.direction(lx - kx, ly - ky);
          coarse.add(column + a, other + c, direction, c - a, share);
          coarse.add(column + a, other + d, direction, d - a, share);
          coarse.add(column + b, other + c, direction, c - b, share);
          coarse.add(column + b, other + d, direction, d - b, share);
        }
      }
    }
  }
}

/** Copies the operator's entries at the nodes of a block. */
export function copyEntries(level: CoarseLevel, { x, y, z }: Block, copy: Float64Array): void {
  const { grid, couplings, diagonal, stencilSize } = level;
  let n = 0;
  for (let iy = y.low; iy <= y.high; iy++) {
    for (let ix = x.low; ix <= x.high; ix++) {
      const column = grid.column(ix, iy);
      for (let i = column + z.low; i <= column + z.high; i++) {
        copy[n++] = diagonal[i];
        for (let k = i * stencilSize; k < (i + 1) * stencilSize; k++) copy[n++] = couplings[k];
      }
    }
  }
}

/** Adds P^T D P to the coarse operator, D the difference that the entries at the nodes of a block have to a copy. */
export function addDifference(fine: CoarseLevel, coarse: CoarseLevel, { x, y, z }: Block, copy: Float64Array): void {
  const { grid, couplings, diagonal, stencilSize } = fine;
  const last = grid.z.count - 2;
  let n = 0;
  for (let iy = y.low; iy <= y.high; iy++) {
    for (let ix = x.low; ix <= x.high; ix++) {
      const column = grid.column(ix, iy);
      for (let iz = z.low; iz <= z.high; iz++) {
        const i = column + iz;
        const own = diagonal[i] - copy[n++];
        if (own !== 0) addCoupling(grid, coarse, ix, iy, iz, ix, iy, iz, own);
        for (let k = 0; k < stencilSize; k++) {
          const difference = couplings[i * stencilSize + k] - copy[n++];
          const jz = iz + stepZ[k];
          if (difference === 0 || jz < 1 || jz > last) continue;
          addCoupling(grid, coarse, ix, iy, iz, ix + stepX[k], iy + stepY[k], jz, 2 * difference);
        }
      }
    }
  }
}

/** Sets the inverse of the diagonal at the nodes of a block. */
export function setInverses(level: CoarseLevel, { x, y, z }: Block): void {
  for (let iy = y.low; iy <= y.high; iy++) {
    for (let ix = x.low; ix <= x.high; ix++) {
      const column = level.grid.column(ix, iy);
      for (let iz = z.low; iz <= z.high; iz++) level.setInverse(column + iz);
    }
  }
}
