/**
 * Points sorted into the cells of a box, periodic in x and (in 3D) y unless it is closed, so that neighbours are found by looking at a few cells.
 * Cells are at least `minimumCell` wide, so all points nearer than that to a point lie in its cell or in a neighbour.
 */
export class CellList {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  readonly cellX: number; // [nm]
  readonly cellY: number; // [nm]
  readonly cellZ: number; // [nm]
  readonly cells: number;
  /** Cells about a cell, itself first, `stride` places a cell, closed by -1 where there are fewer. */
  readonly neighbours: Int32Array;
  readonly stride: number;
  readonly count: Int32Array;
  readonly head: Int32Array;
  next: Int32Array;
  previous: Int32Array;
  cellOf: Int32Array;

  constructor(
    dimension: 2 | 3,
    size: readonly [number, number, number],
    minimumCell: number,
    capacity: number,
    isClosed = false,
  ) {
    const divide = (length: number) => Math.max(1, Math.floor(length / minimumCell + 1e-9));
    this.nx = divide(size[0]);
    this.ny = dimension === 3 ? divide(size[1]) : 1;
    this.nz = divide(size[2]);
    this.cellX = size[0] / this.nx;
    this.cellY = size[1] / this.ny;
    this.cellZ = size[2] / this.nz;
    this.cells = this.nx * this.ny * this.nz;
    this.stride = dimension === 3 ? 28 : 10;
    this.neighbours = neighbourTable(this.nx, this.ny, this.nz, this.stride, dimension, isClosed);
    this.count = new Int32Array(this.cells);
    this.head = new Int32Array(this.cells).fill(-1);
    this.next = new Int32Array(capacity).fill(-1);
    this.previous = new Int32Array(capacity).fill(-1);
    this.cellOf = new Int32Array(capacity).fill(-1);
  }

  cellAt(x: number, y: number, z: number): number {
    const ix = Math.min(this.nx - 1, Math.max(0, Math.floor(x / this.cellX)));
    const iy = this.ny === 1 ? 0 : Math.min(this.ny - 1, Math.max(0, Math.floor(y / this.cellY)));
    const iz = Math.min(this.nz - 1, Math.max(0, Math.floor(z / this.cellZ)));
    return (iy * this.nx + ix) * this.nz + iz;
  }

  insert(point: number, cell: number): void {
    const first = this.head[cell];
    this.next[point] = first;
    this.previous[point] = -1;
    if (first >= 0) this.previous[first] = point;
    this.head[cell] = point;
    this.cellOf[point] = cell;
    this.count[cell]++;
  }

  remove(point: number): void {
    const cell = this.cellOf[point];
    const before = this.previous[point];
    const after = this.next[point];
    if (before >= 0) this.next[before] = after;
    else this.head[cell] = after;
    if (after >= 0) this.previous[after] = before;
    this.cellOf[point] = -1;
    this.count[cell]--;
  }

  grow(capacity: number): void {
    this.next = extended(this.next, capacity);
    this.previous = extended(this.previous, capacity);
    this.cellOf = extended(this.cellOf, capacity);
  }
}

function extended(old: Int32Array, capacity: number): Int32Array {
  const array = new Int32Array(capacity).fill(-1);
  array.set(old);
  return array;
}

function neighbourTable(
  nx: number,
  ny: number,
  nz: number,
  stride: number,
  dimension: 2 | 3,
  isClosed: boolean,
): Int32Array {
  const table = new Int32Array(nx * ny * nz * stride).fill(-1);
  const reachY = dimension === 3 ? 1 : 0;
  for (let iy = 0; iy < ny; iy++)
    for (let ix = 0; ix < nx; ix++)
      for (let iz = 0; iz < nz; iz++) {
        const cell = (iy * nx + ix) * nz + iz;
        const found = [cell];
        for (let dy = -reachY; dy <= reachY; dy++)
          for (let dx = -1; dx <= 1; dx++)
            for (let dz = -1; dz <= 1; dz++) {
              const z = iz + dz;
              if (z < 0 || z >= nz) continue;
              if (isClosed && (ix + dx < 0 || ix + dx >= nx || iy + dy < 0 || iy + dy >= ny)) continue;
              const other = (((iy + dy + ny) % ny) * nx + ((ix + dx + nx) % nx)) * nz + z;
              if (!found.includes(other)) found.push(other);
            }
        table.set(found, cell * stride);
      }
  return table;
}
