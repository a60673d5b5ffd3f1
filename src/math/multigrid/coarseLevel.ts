import type { NodeGrid } from './nodeGrid.ts';

/**
 * A coarse level, A value = source, where A couples each node to the 8 (slice) or 26 (box) nodes around it.
 *
 * The coupling of node i to the node (dx, dy, dz) away stands at i stencilSize + 9 (dy + 1) + 3 (dx + 1) + dz + 1,
 * without the dy term in a slice. Those between inner nodes and the planes, whose value is 0, mean nothing.
 */
export class CoarseLevel {
  readonly grid: NodeGrid;
  readonly value: Float64Array;
  readonly source: Float64Array;
  readonly couplings: Float64Array;
  readonly inverse: Float64Array; // 1/diagonal, zero where no free finest node is near
  readonly stencilSize: number; // 9 or 27
  /** Fixed inner nodes: none, whatever the metal. */
  readonly fixed: Uint8Array;
  private readonly reachX: number;
  private readonly reachY: number;
  private readonly line: Float64Array;

  constructor(grid: NodeGrid) {
    this.grid = grid;
    this.reachX = grid.x.count > 1 ? 1 : 0;
    this.reachY = grid.y.count > 1 ? 1 : 0;
    this.stencilSize = 9 + 18 * this.reachY;
    this.value = new Float64Array(grid.size);
    this.source = new Float64Array(grid.size);
    this.couplings = new Float64Array(grid.size * this.stencilSize);
    this.inverse = new Float64Array(grid.size);
    this.fixed = new Uint8Array(grid.size);
    this.line = new Float64Array(grid.z.count);
  }

  /** Place of the coupling of node i to the node (dx, dy, dz) away; a step along an axis of one node is none. */
  couplingIndex(i: number, dx: number, dy: number, dz: number): number {
    return i * this.stencilSize + 9 * (dy + 1) * this.reachY + 3 * (dx * this.reachX + 1) + dz + 1;
  }

  setInverse(i: number): void {
    const diagonal = this.couplings[this.couplingIndex(i, 0, 0, 0)];
    this.inverse[i] = diagonal > 0 ? 1 / diagonal : 0;
  }

  /** One Gauss-Seidel sweep: column by column, in each the nodes of odd iz before those of even iz. */
  relax(): void {
    const { value, source, couplings, inverse, line } = this;
    const { x, y, z } = this.grid;
    if (y.count === 1) relaxSlice(value, source, couplings, inverse, x.count, z.count);
    else relaxBox(value, source, couplings, inverse, line, x.count, y.count, z.count);
  }
}

function relaxSlice(
  value: Float64Array,
  source: Float64Array,
  couplings: Float64Array,
  inverse: Float64Array,
  nx: number,
  nz: number,
): void {
  for (let ix = 0; ix < nx; ix++) {
    const here = ix * nz;
    const left = ix > 0 ? -nz : (nx - 1) * nz;
    const right = ix < nx - 1 ? nz : (1 - nx) * nz;
    const end = here + nz - 1;
    for (let start = here + 1; start <= here + 2; start++) {
      for (let i = start; i < end; i += 2) {
        const a = 9 * i;
        value[i] =
          inverse[i] *
          (source[i] -
            couplings[a] * value[i + left - 1] -
            couplings[a + 1] * value[i + left] -
            couplings[a + 2] * value[i + left + 1] -
            couplings[a + 3] * value[i - 1] -
            couplings[a + 5] * value[i + 1] -
            couplings[a + 6] * value[i + right - 1] -
            couplings[a + 7] * value[i + right] -
            couplings[a + 8] * value[i + right + 1]);
      }
    }
  }
}

/** The same with 26 neighbours: first what stands still while a column is relaxed, then the column itself. */
function relaxBox(
  value: Float64Array,
  source: Float64Array,
  couplings: Float64Array,
  inverse: Float64Array,
  line: Float64Array,
  nx: number,
  ny: number,
  nz: number,
): void {
  for (let iy = 0; iy < ny; iy++) {
    for (let ix = 0; ix < nx; ix++) {
      const here = (iy * nx + ix) * nz;
      const left = ix > 0 ? -nz : (nx - 1) * nz;
      const right = ix < nx - 1 ? nz : (1 - nx) * nz;
      for (let iz = 1; iz < nz - 1; iz++) line[iz] = source[here + iz];
      for (let row = 0; row < 3; row++) {
        const middle = (((iy + row + ny - 1) % ny) * nx + ix) * nz;
        const others = row === 1 ? 0 : 1; // the column's own values do not stand still
        for (let iz = 1, a = (here + 1) * 27 + 9 * row; iz < nz - 1; iz++, a += 27) {
          const l = middle + left + iz;
          const m = middle + iz;
          const r = middle + right + iz;
          const ofLeft = couplings[a] * value[l - 1] + couplings[a + 1] * value[l] + couplings[a + 2] * value[l + 1];
          const own = couplings[a + 3] * value[m - 1] + couplings[a + 4] * value[m] + couplings[a + 5] * value[m + 1];
          const ofRight =
            couplings[a + 6] * value[r - 1] + couplings[a + 7] * value[r] + couplings[a + 8] * value[r + 1];
          line[iz] -= ofLeft + ofRight + others * own;
        }
      }
      for (let start = 1; start <= 2; start++) {
        for (let iz = start; iz < nz - 1; iz += 2) {
          const i = here + iz;
          const a = 27 * i + 12;
          value[i] = inverse[i] * (line[iz] - couplings[a] * value[i - 1] - couplings[a + 2] * value[i + 1]);
        }
      }
    }
  }
}
