/** Cells found by the last call of `findAbout`. */
export const cellsAbout = new Int32Array(27);

/** Columns of cells found by the last call of `findColumns`: the lowest cell of each, and how many of each count. */
export const nearColumns = { lowest: new Int32Array(256), layers: 0 };

/** First points of the cells found by the last call of `gatherHeads`. */
export const nearHeads = { points: new Int32Array(1024) };

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
  readonly count: Int32Array;
  readonly head: Int32Array;
  next: Int32Array;
  previous: Int32Array;
  cellOf: Int32Array;
  private readonly isClosed: boolean;

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
    this.isClosed = isClosed;
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

  /** Fills `cellsAbout` with a cell and those about it, but none that lie about the cell `except` (-1: all); returns how many. */
  findAbout(cell: number, except: number): number {
    const { nx, ny, nz, isClosed } = this;
    const column = (cell / nz) | 0;
    const iy = ny === 1 ? 0 : (column / nx) | 0;
    const ix = column - iy * nx;
    const iz = cell - column * nz;
    const otherColumn = (except / nz) | 0;
    const otherY = ny === 1 ? 0 : (otherColumn / nx) | 0;
    const otherX = otherColumn - otherY * nx;
    const otherZ = except - otherColumn * nz;
    const lowZ = iz > 0 ? iz - 1 : 0;
    const highZ = iz < nz - 1 ? iz + 1 : iz;
    const firstX = firstAbout(ix, nx, isClosed);
    const countX = countAbout(ix, nx, isClosed);
    const countY = countAbout(iy, ny, isClosed);
    let count = 0;
    let y = firstAbout(iy, ny, isClosed);
    for (let j = 0; j < countY; j++) {
      const isNearY = except >= 0 && isAbout(y, otherY, ny, isClosed);
      let x = firstX;
      for (let i = 0; i < countX; i++) {
        const first = (y * nx + x) * nz;
        const isNear = isNearY && isAbout(x, otherX, nx, isClosed);
        for (let z = lowZ; z <= highZ; z++)
          if (!isNear || z > otherZ + 1 || z < otherZ - 1) cellsAbout[count++] = first + z;
        x = x + 1 === nx ? 0 : x + 1;
      }
      y = y + 1 === ny ? 0 : y + 1;
    }
    return count;
  }

  /** Fills `nearColumns` with all cells that hold points within `reach` of a place; returns how many columns they make. */
  findColumns(x: number, y: number, z: number, reach: number): number {
    const { nx, ny, nz, cellX, cellY, cellZ } = this;
    const lowZ = Math.max(0, Math.floor((z - reach) / cellZ));
    const highZ = Math.min(nz - 1, Math.floor((z + reach) / cellZ));
    const firstX = Math.floor((x - reach) / cellX);
    const countX = Math.min(nx, Math.floor((x + reach) / cellX) - firstX + 1);
    const firstY = ny === 1 ? 0 : Math.floor((y - reach) / cellY);
    const countY = ny === 1 ? 1 : Math.min(ny, Math.floor((y + reach) / cellY) - firstY + 1);
    const startX = ((firstX % nx) + nx) % nx;
    let iy = ((firstY % ny) + ny) % ny;
    if (countX * countY > nearColumns.lowest.length) nearColumns.lowest = new Int32Array(nx * ny);
    const { lowest } = nearColumns;
    let count = 0;
    for (let j = 0; j < countY; j++) {
      let ix = startX;
      for (let i = 0; i < countX; i++) {
        lowest[count++] = (iy * nx + ix) * nz + lowZ;
        ix = ix + 1 === nx ? 0 : ix + 1;
      }
      iy = iy + 1 === ny ? 0 : iy + 1;
    }
    nearColumns.layers = highZ - lowZ + 1;
    return count;
  }

  /**
   * Fills `nearHeads` with the first points of lists in all cells within `reach` of a place, empty cells left out; returns how many.
   * Without a branch, so that the memory is asked for all of them at once.
   */
  gatherHeads(head: Int32Array, x: number, y: number, z: number, reach: number): number {
    const columns = this.findColumns(x, y, z, reach);
    const { lowest, layers } = nearColumns;
    if (columns * layers >= nearHeads.points.length) nearHeads.points = new Int32Array(2 * columns * layers);
    const { points } = nearHeads;
    let count = 0;
    for (let i = 0; i < columns; i++) {
      const first = lowest[i];
      for (let cell = first; cell < first + layers; cell++) {
        const point = head[cell];
        points[count] = point;
        count += 1 + (point >> 31);
      }
    }
    return count;
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

// Along an axis that closes upon itself three cells or fewer all lie about each other, and each is to be found once.

/** The first of the cells about one along an axis of `cells`. */
function firstAbout(index: number, cells: number, isClosed: boolean): number {
  if (isClosed) return index > 0 ? index - 1 : 0;
  return cells <= 3 ? 0 : index > 0 ? index - 1 : cells - 1;
}

function countAbout(index: number, cells: number, isClosed: boolean): number {
  if (isClosed) return 1 + Number(index > 0) + Number(index < cells - 1);
  return cells < 3 ? cells : 3;
}

function isAbout(index: number, other: number, cells: number, isClosed: boolean): boolean {
  const apart = index > other ? index - other : other - index;
  return apart <= 1 || (!isClosed && apart === cells - 1);
}
