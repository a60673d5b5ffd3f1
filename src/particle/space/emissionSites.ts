import type { CellList } from '../../math/cellList.ts';
import { sourceWeight } from '../../laws/emission.ts';
import type { ElectrodeParameters } from '../state/parameters.ts';
import type { Space } from './space.ts';

/** Places on the plane of the active electrode that can emit, a particle's diameter apart. */
export class EmissionSites {
  readonly count: number;
  readonly x: Float64Array; // [nm]
  readonly y: Float64Array; // [nm]
  readonly weight: Float64Array;
  /** Nucleation cell below each site, whose ions crowd it. */
  readonly cell: Int32Array;
  /** Sites in each nucleation cell. */
  readonly inCell: number[][];

  constructor(space: Space, electrode: ElectrodeParameters, cells: CellList) {
    const alongX = Math.max(1, Math.floor(space.width / space.diameter + 1e-9));
    const alongY = space.dimension === 3 ? Math.max(1, Math.floor(space.depth / space.diameter + 1e-9)) : 1;
    this.count = alongX * alongY;
    this.x = new Float64Array(this.count);
    this.y = new Float64Array(this.count);
    this.weight = new Float64Array(this.count);
    this.cell = new Int32Array(this.count);
    this.inCell = Array.from({ length: cells.cells }, () => []);
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
      this.inCell[this.cell[site]].push(site);
    }
  }
}
