import type { NodeGrid } from './nodeGrid.ts';

/** coarse = P^T fine, P the interpolation from parents and `grid` the fine grid; fine is zero on both planes. */
export function restrict(grid: NodeGrid, fine: Float64Array, coarse: Float64Array): void {
  const { x, y, z } = grid;
  const rows = y.count > 1 ? 3 : 1;
  const coarseNx = x.coarseCount;
  const coarseNy = y.coarseCount;
  const coarseNz = z.coarseCount;
  const stride = coarseNz < z.count ? 2 : 1;
  const side = coarseNz < z.count ? 0.5 : 0;
  for (let ky = 0; ky < coarseNy; ky++) {
    for (let row = 0; row < rows; row++) {
      const iy = row === 0 ? 2 * ky : 2 * ky + 2 * row - 3;
      const weight = row === 0 ? 1 : row === 1 ? y.leftShare(ky) : y.rightShare(ky);
      for (let kx = 0; kx < coarseNx; kx++) {
        const first = (ky * coarseNx + kx) * coarseNz + 1;
        const end = first + coarseNz - 2;
        const leftWeight = weight * x.leftShare(kx);
        const rightWeight = weight * x.rightShare(kx);
        let i = grid.column(2 * kx, iy) + stride;
        let left = grid.column(2 * kx - 1, iy) + stride;
        let right = grid.column(2 * kx + 1, iy) + stride;
        for (let k = first; k < end; k++) {
          const own = fine[i] + side * (fine[i - 1] + fine[i + 1]);
          const ofLeft = fine[left] + side * (fine[left - 1] + fine[left + 1]);
          const ofRight = fine[right] + side * (fine[right - 1] + fine[right + 1]);
          const sum = weight * own + leftWeight * ofLeft + rightWeight * ofRight;
          coarse[k] = row === 0 ? sum : coarse[k] + sum;
          i += stride;
          left += stride;
          right += stride;
        }
      }
    }
  }
}

/**
 * fine += P coarse at the inner nodes that are not fixed.
 *
 * @param half only at nodes of even ix + iy + iz and beside a seam: the others are relaxed next, from these alone
 */
export function prolong(
  grid: NodeGrid,
  coarse: Float64Array,
  fine: Float64Array,
  fixed: Uint8Array,
  half: boolean,
): void {
  const { x, y, z } = grid;
  const nx = x.count;
  const ny = y.count;
  const nz = z.count;
  const coarseNx = x.coarseCount;
  const coarseNz = z.coarseCount;
  const kept = coarseNz < nz ? 0 : 1;
  for (let iy = 0; iy < ny; iy++) {
    const front = y.lowParent(iy) * coarseNx;
    const highY = y.highParent(iy);
    const back = highY < y.coarseCount ? highY * coarseNx : 0;
    const seam = ny > 1 && y.besideSeam(iy);
    for (let ix = 0; ix < nx; ix++) {
      const left = x.lowParent(ix);
      const highX = x.highParent(ix);
      const right = highX < coarseNx ? highX : 0;
      const a = (front + left) * coarseNz;
      const b = (front + right) * coarseNz;
      const c = (back + left) * coarseNz;
      const d = (back + right) * coarseNz;
      const here = (iy * nx + ix) * nz;
      const end = here + nz - 1;
      const passes = !half || seam || x.besideSeam(ix) ? 2 : 1;
      for (let pass = 0; pass < passes; pass++) {
        const odd = ((ix + iy + pass) & 1) === 1;
        if (front === back) {
          if (odd) {
            let below = coarse[a + kept] + coarse[b + kept];
            for (let i = here + 1, k = 1; i < end; i += 2, k++) {
              const above = coarse[a + k] + coarse[b + k];
              if (fixed[i] === 0) fine[i] += 0.25 * (below + above);
              below = above;
            }
          } else {
            for (let i = here + 2, k = 1; i < end; i += 2, k++) {
              if (fixed[i] === 0) fine[i] += 0.5 * (coarse[a + k] + coarse[b + k]);
            }
          }
        } else if (odd) {
          let below = coarse[a + kept] + coarse[b + kept] + (coarse[c + kept] + coarse[d + kept]);
          for (let i = here + 1, k = 1; i < end; i += 2, k++) {
            const above = coarse[a + k] + coarse[b + k] + (coarse[c + k] + coarse[d + k]);
            if (fixed[i] === 0) fine[i] += 0.125 * (below + above);
            below = above;
          }
        } else {
          for (let i = here + 2, k = 1; i < end; i += 2, k++) {
            if (fixed[i] === 0) fine[i] += 0.25 * (coarse[a + k] + coarse[b + k] + (coarse[c + k] + coarse[d + k]));
          }
        }
      }
    }
  }
}
