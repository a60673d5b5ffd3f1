import { setParents, surround, wholeBlock } from './block.ts';
import type { Block } from './block.ts';
import { CoarseLevel } from './coarseLevel.ts';
import { addCoupling, addDifference, copyEntries, setInverses } from './galerkin.ts';
import type { NodeGrid } from './nodeGrid.ts';
import { prolong, restrict } from './transfer.ts';

const coarsestNodes = 4; // inner nodes at most, except that there is always one coarse level
const coarsestSweeps = 6;

/**
 * The coarse levels under a finest grid with fixed nodes: A_coarse = P^T A P, P the interpolation to free finest nodes.
 *
 * **Holds** weights are powers of 1/2, so couplings are exact sums: nodes that become fixed or free change them
 * locally, and whatever the order of the changes, the levels are to the last bit those of a new hierarchy.
 * **Breaks** beyond 2000 nodes along the axes of a slice or 128 along those of a box the sums begin to round.
 */
export class Hierarchy {
  private readonly grid: NodeGrid;
  private readonly levels: CoarseLevel[] = [];
  private readonly blocks: Block[] = []; // of each level, what the change of one finest node touches
  private readonly copies: Float64Array[] = []; // of each level's entries there, before the change
  private readonly around: Block;
  private readonly known: Uint8Array; // fixed nodes of the finest grid that the levels stand for

  constructor(grid: NodeGrid) {
    this.grid = grid;
    this.known = new Uint8Array(grid.size).fill(1);
    this.around = wholeBlock(grid);
    do {
      const finer = this.levels.length > 0 ? this.levels[this.levels.length - 1].grid : grid;
      const level = new CoarseLevel(finer.coarser());
      this.levels.push(level);
      this.blocks.push(wholeBlock(level.grid));
      this.copies.push(new Float64Array(27 * (1 + level.stencilSize)));
    } while (this.levels[this.levels.length - 1].grid.innerNodes > coarsestNodes);
    this.build();
  }

  /** Brings the levels up to the fixed nodes of the finest grid. */
  follow(fixed: Uint8Array): void {
    const { known } = this;
    for (let i = 0; i < known.length; i++) if (fixed[i] !== known[i]) this.change(i, fixed[i]);
  }

  /**
   * phi += the coarse correction, at free nodes of even ix + iy + iz.
   *
   * @param residual of the finest grid, zero at fixed nodes
   * @returns false where the correction is not finite
   */
  correct(residual: Float64Array, phi: Float64Array, fixed: Uint8Array): boolean {
    const { grid, levels } = this;
    const last = levels.length - 1;
    restrict(grid, residual, levels[0].source);
    for (let l = 0; l < last; l++) restrict(levels[l].grid, levels[l].source, levels[l + 1].source);
    levels[last].value.fill(0);
    for (let n = 0; n < coarsestSweeps; n++) levels[last].relax();
    for (let l = last - 1; l >= 0; l--) {
      levels[l].value.fill(0);
      prolong(levels[l].grid, levels[l + 1].value, levels[l].value, levels[l].fixed, false);
      levels[l].relax();
    }
    prolong(grid, levels[0].value, phi, fixed, true);
    let sum = 0;
    for (let i = 0; i < levels[last].value.length; i++) sum += levels[last].value[i];
    return Number.isFinite(sum);
  }

  /** Frees one inner node of the finest grid after the other, then fills the levels from fine to coarse. */
  private build(): void {
    const { levels, grid, known } = this;
    for (let iy = 0; iy < grid.y.count; iy++) {
      for (let ix = 0; ix < grid.x.count; ix++) {
        for (let iz = 1; iz < grid.z.count - 1; iz++) {
          this.addNode(ix, iy, iz, 1);
          known[grid.column(ix, iy) + iz] = 0;
        }
      }
    }
    for (let l = 0; l < levels.length; l++) {
      const block = wholeBlock(levels[l].grid);
      setInverses(levels[l], block);
      const nothing = new Float64Array(levels[l].grid.size * (1 + levels[l].stencilSize));
      if (l + 1 < levels.length) addDifference(levels[l], levels[l + 1], block, nothing);
    }
  }

  /** Makes a finest node fixed or free, and hands the difference on from level to level. */
  private change(i: number, fixed: number): void {
    const { levels, blocks, copies, grid, known, around } = this;
    known[i] = fixed;
    const column = Math.floor(i / grid.z.count);
    const iz = i - column * grid.z.count;
    if (iz === 0 || iz === grid.z.count - 1) return;
    const iy = Math.floor(column / grid.x.count);
    const ix = column - iy * grid.x.count;
    surround(around, ix, iy, iz);
    setParents(grid, around, blocks[0]);
    for (let l = 1; l < levels.length; l++) setParents(levels[l - 1].grid, blocks[l - 1], blocks[l]);
    for (let l = 0; l < levels.length; l++) copyEntries(levels[l], blocks[l], copies[l]);
    this.addNode(ix, iy, iz, fixed === 0 ? 1 : -1);
    for (let l = 0; l < levels.length; l++) {
      setInverses(levels[l], blocks[l]);
      if (l + 1 < levels.length) addDifference(levels[l], levels[l + 1], blocks[l], copies[l]);
    }
  }

  /** Adds (sign 1) or takes away (-1) the couplings of a finest node to itself and to its free neighbours. */
  private addNode(ix: number, iy: number, iz: number, sign: number): void {
    const { grid } = this;
    const [coarse] = this.levels;
    let neighbours = 2;
    for (let side = -1; side <= 1; side += 2)
      neighbours += Number(grid.x.has(ix + side)) + Number(grid.y.has(iy + side));
    addCoupling(grid, coarse, ix, iy, iz, ix, iy, iz, sign * neighbours);
    for (let side = -1; side <= 1; side += 2) {
      this.addLink(ix, iy, iz, ix, iy, iz + side, sign);
      if (grid.x.has(ix + side)) this.addLink(ix, iy, iz, ix + side, iy, iz, sign);
      if (grid.y.has(iy + side)) this.addLink(ix, iy, iz, ix, iy + side, iz, sign);
    }
  }

  private addLink(ix: number, iy: number, iz: number, jx: number, jy: number, jz: number, sign: number): void {
    const { grid, known } = this;
    const [coarse] = this.levels;
    if (jz === 0 || jz === grid.z.count - 1 || known[grid.column(jx, jy) + jz] !== 0) return;
    addCoupling(grid, coarse, ix, iy, iz, jx, jy, jz, -2 * sign);
  }
}
