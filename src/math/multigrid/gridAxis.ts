/**
 * Nodes along one axis of a grid, and their parents on the axis of twice the spacing.
 *
 * The coarser axis keeps every second node; a node between two kept ones has both as parents, with equal weight. An odd
 * number of nodes on a periodic axis leaves two kept neighbours at its seam; the ends of the other kind of axis, which
 * are Dirichlet planes, are always kept. On a periodic axis -1 and count stand for the last and the first node, and
 * parents are counted on beyond the ends likewise.
 */
export class GridAxis {
  readonly count: number;
  readonly coarseCount: number;
  private readonly low: Int32Array; // parents of nodes -1 ... count
  private readonly high: Int32Array;

  constructor(count: number, periodic: boolean) {
    this.count = count;
    if (periodic) this.coarseCount = (count + 1) >> 1;
    else this.coarseCount = count > 3 ? (count >> 1) + 1 : count;
    this.low = Int32Array.from({ length: count + 2 }, (_, n) => this.parent(n - 1, 0, periodic));
    this.high = Int32Array.from({ length: count + 2 }, (_, n) => this.parent(n - 1, 1, periodic));
  }

  lowParent(i: number): number {
    return this.low[i + 1];
  }

  highParent(i: number): number {
    return this.high[i + 1];
  }

  wrap(i: number): number {
    if (i < 0) return i + this.count;
    return i >= this.count ? i - this.count : i;
  }

  /** On a periodic axis, the weight of the kept node 2 k in node 2 k - 1: 1/2, or 0 where that is kept too. */
  leftShare(k: number): number {
    return this.count > 1 && (k > 0 || (this.count & 1) === 0) ? 0.5 : 0;
  }

  /** On a periodic axis, the weight of the kept node 2 k in node 2 k + 1. */
  rightShare(k: number): number {
    return 2 * k + 1 < this.count ? 0.5 : 0;
  }

  /** True where the neighbour over the seam of a periodic axis has the same parity. */
  besideSeam(i: number): boolean {
    return (this.count & 1) === 1 && (i === 0 || i === this.count - 1);
  }

  private parent(i: number, round: number, periodic: boolean): number {
    if (this.coarseCount === this.count) return i;
    if (!periodic) return (i + round) >> 1;
    if (i < 0) return ((i + this.count + round) >> 1) - this.coarseCount;
    return i < this.count ? (i + round) >> 1 : this.coarseCount;
  }
}
