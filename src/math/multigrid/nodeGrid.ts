import { GridAxis } from './gridAxis.ts';

/** What closes x and y. */
export type Sides = 'periodic' | 'mirrored';

/**
 * The nodes of a grid level: (ix, iy, iz) at index (iy nx + ix) nz + iz.
 *
 * x and y are periodic, or mirrored; the planes iz = 0 and iz = nz - 1 are Dirichlet; ny = 1 is a slice without y coupling.
 */
export class NodeGrid {
  readonly x: GridAxis;
  readonly y: GridAxis;
  readonly z: GridAxis;
  readonly size: number;
  private readonly sides: Sides;

  constructor(nx: number, ny: number, nz: number, sides: Sides) {
    this.sides = sides;
    this.x = new GridAxis(nx, sides);
    this.y = new GridAxis(ny, sides);
    this.z = new GridAxis(nz, 'planes');
    this.size = nx * ny * nz;
  }

  /** Nodes between the two planes. */
  get innerNodes(): number {
    return this.x.count * this.y.count * (this.z.count - 2);
  }

  /** First node of the column (ix, iy); both may lie outside by less than one period. */
  column(ix: number, iy: number): number {
    return (this.y.wrap(iy) * this.x.count + this.x.wrap(ix)) * this.z.count;
  }

  /** The grid of the parents. */
  coarser(): NodeGrid {
    return new NodeGrid(this.x.coarseCount, this.y.coarseCount, this.z.coarseCount, this.sides);
  }
}
