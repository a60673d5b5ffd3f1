import type { CellList } from '../../math/cellList.ts';
import { sourceWeight } from '../../laws/emission.ts';
import type { ElectrodeParameters } from '../state/parameters.ts';
import type { Space } from './space.ts';

/** Sites found by the last search. */
export const nearSites: number[] = [];

/** Places on the plane of the active electrode that can emit, a particle's diameter apart. */
export class EmissionSites {
  readonly count: number;
  readonly x: Float64Array; // [nm]
  readonly y: Float64Array; // [nm]
  readonly weight: Float64Array;
  /** Nucleation cell below each site, whose ions crowd it. */
  readonly cell: Int32Array;
  /** Sites in order of their nucleation cells; those in a cell begin at its place in `firstInCell` and end where the next cell's begin. */
  readonly byCell: Int32Array;
  readonly firstInCell: Int32Array;
  /** Whether metal leaves room at each site: 1 or 0, or -1 where that is to be found out. */
  readonly room: Int8Array;
  /** Factors of the rate that are frozen with the field, of oxidation and of escape; -1 where they are to be found out. */
  readonly driven: Float64Array;
  readonly escape: Float64Array;
  private readonly alongX: number;
  private readonly alongY: number;
  private readonly pitchX: number; // [nm]
  private readonly pitchY: number; // [nm]

  constructor(space: Space, electrode: ElectrodeParameters, cells: CellList) {
    const alongX = Math.max(1, Math.floor(space.width / space.diameter + 1e-9));
    const alongY = space.dimension === 3 ? Math.max(1, Math.floor(space.depth / space.diameter + 1e-9)) : 1;
    this.count = alongX * alongY;
    this.alongX = alongX;
    this.alongY = alongY;
    this.pitchX = space.width / alongX;
    this.pitchY = space.depth / alongY;
    this.room = new Int8Array(this.count).fill(-1);
    this.driven = new Float64Array(this.count).fill(-1);
    this.escape = new Float64Array(this.count);
    this.x = new Float64Array(this.count);
    this.y = new Float64Array(this.count);
    this.weight = new Float64Array(this.count);
    this.cell = new Int32Array(this.count);
    for (let site = 0; site < this.count; site++) {
      const x = (((site % alongX) + 0.5) * space.width) / alongX;
      const y = space.dimension === 3 ? ((Math.floor(site / alongX) + 0.5) * space.depth) / alongY : 0;
      const dx = x - space.width / 2;
      const dy = space.dimension === 3 ? y - space.depth / 2 : 0;
      const offset = Math.sqrt(dx * dx + dy * dy);
      this.x[site] = x;
      this.y[site] = y;
      this.weight[site] = sourceWeight(offset, electrode.sourceWidth, electrode.sourceFloor);
      this.cell[site] = cells.cellAt(x, y, space.thickness - space.diameter);
    }
    this.byCell = Int32Array.from(this.cell.keys()).sort((one, other) => this.cell[one] - this.cell[other]);
    this.firstInCell = new Int32Array(cells.cells + 1);
    for (const cell of this.cell) this.firstInCell[cell + 1]++;
    for (let cell = 0; cell < cells.cells; cell++) this.firstInCell[cell + 1] += this.firstInCell[cell];
  }

  /** Fills `nearSites` with all sites within `reach` of a place along both axes, and a few more; returns how many. */
  findNear(x: number, y: number, reach: number): number {
    const firstX = Math.ceil((x - reach) / this.pitchX - 0.501);
    const countX = Math.min(this.alongX, Math.floor((x + reach) / this.pitchX - 0.499) - firstX + 1);
    const firstY = this.alongY > 1 ? Math.ceil((y - reach) / this.pitchY - 0.501) : 0;
    const countY = Math.min(this.alongY, Math.floor((y + reach) / this.pitchY - 0.499) - firstY + 1);
    nearSites.length = 0;
    for (let iy = 0; iy < (this.alongY > 1 ? countY : 1); iy++) {
      const row = modulo(firstY + iy, this.alongY) * this.alongX;
      for (let ix = 0; ix < countX; ix++) nearSites.push(row + modulo(firstX + ix, this.alongX));
    }
    return nearSites.length;
  }
}

function modulo(index: number, count: number): number {
  return ((index % count) + count) % count;
}
