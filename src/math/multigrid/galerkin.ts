import type { Block } from './block.ts';
import type { CoarseLevel } from './coarseLevel.ts';
import type { NodeGrid } from './nodeGrid.ts';

/** Adds amount * p_i p_j^T to the coarse operator, p_i and p_j the parents' weights of two neighbouring nodes of `grid`. */
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
  const { couplings, stencilSize } = coarse;
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
      for (let dy = fromY - ky; dy <= toY - ky; dy++) {
        for (let dx = fromX - kx; dx <= toX - kx; dx++) {
          const at = coarse.couplingIndex(column, dx, dy, 0);
          couplings[at + a * stencilSize + c - a] += share;
          couplings[at + a * stencilSize + d - a] += share;
          couplings[at + b * stencilSize + c - b] += share;
          couplings[at + b * stencilSize + d - b] += share;
        }
      }
    }
  }
}

/** Adds sign * P^T A P to the coarse operator, A being the couplings of the fine level among the nodes of a block. */
export function addBlock(fine: CoarseLevel, coarse: CoarseLevel, { x, y, z }: Block, sign: number): void {
  const { grid, couplings, stencilSize } = fine;
  for (let iy = y.low; iy <= y.high; iy++) {
    for (let ix = x.low; ix <= x.high; ix++) {
      const column = grid.column(ix, iy);
      for (let jy = Math.max(iy - 1, y.low - y.reach); jy <= Math.min(iy + 1, y.high + y.reach); jy++) {
        for (let jx = Math.max(ix - 1, x.low - x.reach); jx <= Math.min(ix + 1, x.high + x.reach); jx++) {
          const at = fine.couplingIndex(column, jx - ix, jy - iy, 0);
          for (let iz = z.low; iz <= z.high; iz++) {
            for (let jz = Math.max(iz - 1, z.low); jz <= Math.min(iz + 1, z.high); jz++) {
              const coupling = couplings[at + iz * stencilSize + jz - iz];
              if (coupling !== 0) addCoupling(grid, coarse, ix, iy, iz, jx, jy, jz, sign * coupling);
            }
          }
        }
      }
    }
  }
}

export function setInverses(level: CoarseLevel, { x, y, z }: Block): void {
  for (let iy = y.low; iy <= y.high; iy++) {
    for (let ix = x.low; ix <= x.high; ix++) {
      const column = level.grid.column(ix, iy);
      for (let iz = z.low; iz <= z.high; iz++) level.setInverse(column + iz);
    }
  }
}
