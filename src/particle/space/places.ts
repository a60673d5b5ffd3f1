import { longer } from '../../math/longer.ts';
import { nearHeads, type CellList } from '../../math/cellList.ts';
import { PlaceList } from './placeList.ts';
import type { Space } from './space.ts';

/** Indices of the places found by the last search; a search that finds more than fit throws. */
export const nearPlaces = new Int32Array(16384);

/**
 * All places in a box where one more particle of metal would touch three others, or two and an electrode's plane, and overlap none.
 * Each combination of three is a place of its own, even where several meet. Kept as metal comes and goes, in no order: only the set counts.
 */
export class Places extends PlaceList {
  /** What would open if one particle were gone, as long as no metal comes or goes. */
  readonly hole = new PlaceList();
  /** That particle; -1 while there is none. */
  holeOf = -1;
  private readonly space: Space;
  private readonly cells: CellList;
  private readonly head: Int32Array;
  private next = new Int32Array(256);
  private previous = new Int32Array(256);

  constructor(space: Space, cells: CellList) {
    super();
    this.space = space;
    this.cells = cells;
    this.head = new Int32Array(space.dimension === 3 ? cells.cells : 0).fill(-1);
  }

  override add(x: number, y: number, z: number, first: number, second: number, third: number): void {
    super.add(x, y, z, first, second, third);
    this.link(this.count - 1);
  }

  /** Takes a place out; the last one moves to its index. */
  remove(at: number): void {
    const last = this.count - 1;
    this.unlink(at);
    if (at !== last) this.unlink(last);
    this.moveLast(at);
    if (at !== last) this.link(at);
  }

  /** Fills `nearPlaces` with all places in the cells within `reach`, in no order; returns how many. */
  findNear(x: number, y: number, z: number, reach: number): number {
    const { cells, head, next } = this;
    const heads = cells.gatherHeads(head, x, y, z, reach);
    const { points } = nearHeads;
    let count = 0;
    for (let i = 0; i < heads; i++) for (let at = points[i]; at >= 0; at = next[at]) nearPlaces[count++] = at;
    if (count > nearPlaces.length) throw new RangeError(`more than ${nearPlaces.length} places within ${reach} nm`);
    return count;
  }

  /** Square of the distance between a place of a list and a point [nm^2]. */
  squareFrom(list: PlaceList, at: number, x: number, y: number, z: number): number {
    const dx = this.space.separationX(list.x[at], x);
    const dy = this.space.separationY(list.y[at], y);
    const dz = list.z[at] - z;
    return dx * dx + dy * dy + dz * dz;
  }

  private link(at: number): void {
    const cell = this.cells.cellAt(this.x[at], this.y[at], this.z[at]);
    const first = this.head[cell];
    this.next[at] = first;
    this.previous[at] = -1 - cell;
    if (first >= 0) this.previous[first] = at;
    this.head[cell] = at;
  }

  private unlink(at: number): void {
    const before = this.previous[at];
    const after = this.next[at];
    if (before >= 0) this.next[before] = after;
    else this.head[-1 - before] = after;
    if (after >= 0) this.previous[after] = before;
  }

  protected override grow(capacity: number): void {
    super.grow(capacity);
    this.next = longer(this.next, new Int32Array(capacity));
    this.previous = longer(this.previous, new Int32Array(capacity));
  }
}
