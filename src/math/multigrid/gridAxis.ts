/** What closes an axis. */
export type AxisEnds = 'periodic' | 'mirrored' | 'planes';

/**
 * Nodes along one axis of a grid, and their parents on the axis of twice the spacing.
 *
 * The coarser axis keeps every second node; a node between two kept ones has both as parents, with equal weight. An odd
 * number of nodes on a periodic axis leaves two kept neighbours at its seam; the ends of the other kind of axis, which
 * are Dirichlet planes, are always kept. On a periodic axis -1 and count stand for the last and the first node, and
 * parents are counted on beyond the ends likewise. A mirrored axis has mirrors half a spacing before its first and after its
 * last node, so that nothing flows there; a last node that is not kept has one parent.
 */
export class GridAxis {
  readonly count: number;
  readonly coarseCount: number;
  private readonly ends: AxisEnds;
  private readonly low: Int32Array; // parents of nodes -1 ... count
  private readonly high: Int32Array;

  constructor(count: number, ends: AxisEnds) {
    this.count = count;
    this.ends = ends;
    if (ends === 'planes') this.coarseCount = count > 3 ? (count >> 1) + 1 : count;
    else this.coarseCount = (count + 1) >> 1;
    this.low = Int32Array.from({ length: count + 2 }, (_, n) => this.parent(n - 1, 0));
    this.high = Int32Array.from({ length: count + 2 }, (_, n) => this.parent(n - 1, 1));
  }

  /** Whether a node beside another one of the axis is a node too, -1 and count among them. */
  has(i: number): boolean {
    if (this.ends === 'mirrored') return i >= 0 && i < this.count;
    return this.count > 1;
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

  /** But for planes, the weight of the kept node 2 k in node 2 k - 1: 1/2, or 0 where that is kept too or does not exist. */
  leftShare(k: number): number {
    const wraps = this.ends === 'periodic' && (this.count & 1) === 0;
    return this.count > 1 && (k > 0 || wraps) ? 0.5 : 0;
  }

  /** But for planes, the weight of the kept node 2 k in node 2 k + 1. */
  rightShare(k: number): number {
    if (2 * k + 1 >= this.count) return 0;
    return this.ends === 'mirrored' && 2 * k + 2 >= this.count ? 1 : 0.5;
  }

  /** True where the neighbour over the seam of a periodic axis has the same parity. */
  besideSeam(i: number): boolean {
    return this.ends === 'periodic' && (this.count & 1) === 1 && (i === 0 || i === this.count - 1);
  }

  private parent(i: number, round: number): number {
    if (this.ends === 'mirrored') {
      const node = Math.min(this.count - 1, Math.max(0, i));
      return Math.min(this.coarseCount - 1, (node + round) >> 1);
    }
    if (this.coarseCount === this.count) return i;
    if (this.ends === 'planes') return (i + round) >> 1;
    if (i < 0) return ((i + this.count + round) >> 1) - this.coarseCount;
    return i < this.count ? (i + round) >> 1 : this.coarseCount;
  }
}
