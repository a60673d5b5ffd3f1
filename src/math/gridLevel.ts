/**
 * One level of an aggregation hierarchy on a grid: the conductances between neighbouring nodes, and from each to grounded (Dirichlet) nodes.
 *
 * (A e)_i = ground_i e_i + sum over edges (e_i - e_j); node (ix, iy, iz) stands at index (iy nx + ix) nz + iz; x and y are periodic, the first and
 * the last z plane are grounded. A coarse level joins 2 x 2 (x 2) nodes: its conductances are the sums over what crosses between two aggregates.
 *
 * **Holds** A is symmetric, and positive definite on the nodes that are not grounded.
 */
export class GridLevel {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  /** Conductance to the next node along each axis, zero where either end is grounded. */
  readonly edgeX: Float64Array;
  readonly edgeY: Float64Array;
  readonly edgeZ: Float64Array;
  readonly ground: Float64Array;
  readonly diagonal: Float64Array;
  readonly inverse: Float64Array; // 1/diagonal, zero at grounded nodes
  readonly value: Float64Array;
  readonly source: Float64Array;
  readonly residual: Float64Array;

  constructor(nx: number, ny: number, nz: number) {
    this.nx = nx;
    this.ny = ny;
    this.nz = nz;
    const size = nx * ny * nz;
    this.edgeX = new Float64Array(size);
    this.edgeY = new Float64Array(size);
    this.edgeZ = new Float64Array(size);
    this.ground = new Float64Array(size);
    this.diagonal = new Float64Array(size);
    this.inverse = new Float64Array(size);
    this.value = new Float64Array(size);
    this.source = new Float64Array(size);
    this.residual = new Float64Array(size);
  }

  /** First node of the column (ix, iy), wrapped by at most one period. */
  column(ix: number, iy: number): number {
    const x = ix < 0 ? ix + this.nx : ix >= this.nx ? ix - this.nx : ix;
    const y = iy < 0 ? iy + this.ny : iy >= this.ny ? iy - this.ny : iy;
    return (y * this.nx + x) * this.nz;
  }

  /** Sets unit conductances between free nodes and from them to their fixed neighbours. */
  setFinest(fixed: Uint8Array): void {
    const { nx, ny, nz } = this;
    const diagonal = 2 + (nx > 1 ? 2 : 0) + (ny > 1 ? 2 : 0);
    for (let iy = 0; iy < ny; iy++) {
      for (let ix = 0; ix < nx; ix++) {
        const here = this.column(ix, iy);
        const right = this.column(ix + 1, iy);
        const back = this.column(ix, iy + 1);
        for (let iz = 1; iz < nz - 1; iz++) {
          const i = here + iz;
          const free = fixed[i] === 0 ? 1 : 0;
          this.edgeX[i] = nx > 1 && fixed[right + iz] === 0 ? free : 0;
          this.edgeY[i] = ny > 1 && fixed[back + iz] === 0 ? free : 0;
          this.edgeZ[i] = iz + 1 < nz - 1 && fixed[i + 1] === 0 ? free : 0;
          this.diagonal[i] = free * diagonal;
          this.inverse[i] = free / diagonal;
        }
      }
    }
    this.eachNode((i, edges) => {
      this.ground[i] = this.diagonal[i] - edges;
    });
  }

  /** Sums the conductances of the finer level over the aggregates. */
  setFrom(fine: GridLevel): void {
    this.edgeX.fill(0);
    this.edgeY.fill(0);
    this.edgeZ.fill(0);
    this.ground.fill(0);
    for (let iy = 0; iy < fine.ny; iy++) {
      for (let ix = 0; ix < fine.nx; ix++) {
        const from = fine.column(ix, iy);
        const to = this.column(ix >> 1, iy >> 1);
        const leavesX = this.nx > 1 && ((ix & 1) === 1 || ix === fine.nx - 1);
        const leavesY = this.ny > 1 && ((iy & 1) === 1 || iy === fine.ny - 1);
        for (let iz = 1; iz < fine.nz - 1; iz++) {
          const i = from + iz;
          const j = to + ((iz + 1) >> 1);
          this.ground[j] += fine.ground[i];
          if (leavesX) this.edgeX[j] += fine.edgeX[i];
          if (leavesY) this.edgeY[j] += fine.edgeY[i];
          if ((iz & 1) === 0) this.edgeZ[j] += fine.edgeZ[i];
        }
      }
    }
    this.eachNode((i, edges) => {
      this.diagonal[i] = this.ground[i] + edges;
      this.inverse[i] = this.diagonal[i] > 0 ? 1 / this.diagonal[i] : 0;
    });
  }

  /** Calls `visit` with each inner node and the sum of the conductances of its edges. */
  private eachNode(visit: (i: number, edges: number) => void): void {
    const { nx, ny, nz, edgeX, edgeY, edgeZ } = this;
    for (let iy = 0; iy < ny; iy++) {
      for (let ix = 0; ix < nx; ix++) {
        const here = this.column(ix, iy);
        const left = this.column(ix - 1, iy);
        const front = this.column(ix, iy - 1);
        for (let iz = 1; iz < nz - 1; iz++) {
          const i = here + iz;
          visit(i, edgeX[i] + edgeX[left + iz] + edgeY[i] + edgeY[front + iz] + edgeZ[i] + edgeZ[i - 1]);
        }
      }
    }
  }
}

/** The finest level and its coarser ones, halved along every axis until a single inner node is left. */
export function gridHierarchy(nx: number, ny: number, nz: number): GridLevel[] {
  const levels = [new GridLevel(nx, ny, nz)];
  let [x, y, inner] = [nx, ny, nz - 2];
  while (x * y * inner > 1) {
    x = (x + 1) >> 1;
    y = (y + 1) >> 1;
    inner = (inner + 1) >> 1;
    levels.push(new GridLevel(x, y, inner + 2));
  }
  return levels;
}
