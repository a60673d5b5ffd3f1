import type { NodeGrid } from './nodeGrid.ts';

/** Steps to half the nodes around, the other half lying opposite, in the order of the couplings; a slice has four. */
export const stepX: readonly number[] = [0, 1, 1, 1, -1, -1, -1, 0, 0, 0, 1, 1, 1];
export const stepY: readonly number[] = [0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1];
export const stepZ: readonly number[] = [1, -1, 0, 1, -1, 0, 1, -1, 0, 1, -1, 0, 1];

/**
 * A coarse level, A value = source, where symmetric A couples each node to the 8 (slice) or 26 (box) nodes around it.
 *
 * Each pair's coupling is kept once, with the node behind the other: `couplings` has at i stencilSize the one to the
 * node above, then those to the three nodes of the right column, then those to the three columns of the row behind,
 * always from dz = -1 to 1. Those between inner nodes and the planes, whose value is 0, mean nothing.
 */
export class CoarseLevel {
  readonly grid: NodeGrid;
  readonly value: Float64Array;
  readonly source: Float64Array;
  readonly couplings: Float64Array;
  readonly diagonal: Float64Array;
  readonly inverse: Float64Array; // 1/diagonal, zero where no free finest node is near
  readonly stencilSize: number; // 4 or 13
  /** Fixed inner nodes: none, whatever the metal. */
  readonly fixed: Uint8Array;
  private readonly line: Float64Array;

  constructor(grid: NodeGrid) {
    this.grid = grid;
    this.stencilSize = grid.y.count > 1 ? 13 : 4;
    this.value = new Float64Array(grid.size);
    this.source = new Float64Array(grid.size);
    this.couplings = new Float64Array(grid.size * this.stencilSize);
    this.diagonal = new Float64Array(grid.size);
    this.inverse = new Float64Array(grid.size);
    this.fixed = new Uint8Array(grid.size);
    this.line = new Float64Array(grid.z.count);
  }

  /** Number of the direction from a column to one beside it: 0 to itself, positive if the first keeps the couplings. */
  direction(dx: number, dy: number): number {
    const along = this.grid.x.count > 1 ? dx : 0;
    return this.grid.y.count > 1 ? along + 3 * dy : along;
  }

  private place(i: number, direction: number, dz: number): number {
    return direction === 0 ? i * this.stencilSize : i * this.stencilSize + 3 * direction - 1 + dz;
  }

  /** Adds to the diagonal where nodes i and j are one, else half to A_ij and half to A_ji. */
  add(i: number, j: number, direction: number, dz: number, amount: number): void {
    if (direction === 0 && dz === 0) this.diagonal[i] += amount;
    else if (direction > 0 || (direction === 0 && dz > 0)) this.couplings[this.place(i, direction, dz)] += 0.5 * amount;
    else this.couplings[this.place(j, -direction, -dz)] += 0.5 * amount;
  }

  setInverse(i: number): void {
    this.inverse[i] = this.diagonal[i] > 0 ? 1 / this.diagonal[i] : 0;
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
        const a = 4 * i;
        const l = 4 * (i + left);
        value[i] =
          inverse[i] *
          (source[i] -
            couplings[l - 1] * value[i + left - 1] -
            couplings[l + 2] * value[i + left] -
            couplings[l + 5] * value[i + left + 1] -
            couplings[a - 4] * value[i - 1] -
            couplings[a] * value[i + 1] -
            couplings[a + 1] * value[i + right - 1] -
            couplings[a + 2] * value[i + right] -
            couplings[a + 3] * value[i + right + 1]);
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
  const row = nx * nz;
  for (let iy = 0; iy < ny; iy++) {
    const front = iy > 0 ? -row : (ny - 1) * row;
    const back = iy < ny - 1 ? row : (1 - ny) * row;
    for (let ix = 0; ix < nx; ix++) {
      const here = iy * row + ix * nz;
      const left = here + (ix > 0 ? -nz : (nx - 1) * nz);
      const right = here + (ix < nx - 1 ? nz : (1 - nx) * nz);
      for (let iz = 1; iz < nz - 1; iz++) {
        const a = 13 * (here + iz) + 2;
        const l = 13 * (left + iz) + 2;
        line[iz] =
          source[here + iz] -
          (couplings[a - 1] * value[right + iz - 1] +
            couplings[a] * value[right + iz] +
            couplings[a + 1] * value[right + iz + 1]) -
          (couplings[l - 12] * value[left + iz - 1] +
            couplings[l] * value[left + iz] +
            couplings[l + 12] * value[left + iz + 1]);
      }
      for (let dx = -1; dx <= 1; dx++) {
        const column = dx === 0 ? here : dx < 0 ? left : right;
        const ahead = column + back;
        const behind = column + front;
        for (let iz = 1; iz < nz - 1; iz++) {
          const a = 13 * (here + iz) + 8 + 3 * dx;
          const b = 13 * (behind + iz) + 8 - 3 * dx;
          line[iz] -=
            couplings[a - 1] * value[ahead + iz - 1] +
            couplings[a] * value[ahead + iz] +
            couplings[a + 1] * value[ahead + iz + 1] +
            (couplings[b - 12] * value[behind + iz - 1] +
              couplings[b] * value[behind + iz] +
              couplings[b + 12] * value[behind + iz + 1]);
        }
      }
      for (let start = 1; start <= 2; start++) {
        for (let iz = start; iz < nz - 1; iz += 2) {
          const i = here + iz;
          value[i] = inverse[i] * (line[iz] - couplings[13 * i - 13] * value[i - 1] - couplings[13 * i] * value[i + 1]);
        }
      }
    }
  }
}
