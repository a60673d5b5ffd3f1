/**
 * A binary sum tree over non-negative rates that picks an owner with probability rate/total.
 * Parents are re-added from their children at every change, so no running sum can drift.
 *
 * **Holds** total is the sum of all leaves to rounding; set and pick take log2(capacity) steps.
 */
export class RateTree {
  capacity: number;
  /** Leaf i stands at capacity + i, the total at 1. */
  nodes: Float64Array;
  private isOdd: boolean;

  constructor(capacity: number) {
    let size = 2;
    while (size < capacity) size *= 2;
    this.capacity = size;
    this.isOdd = hasOddDepth(size);
    this.nodes = new Float64Array(2 * size);
  }

  get total(): number {
    return this.nodes[1];
  }

  get(index: number): number {
    return this.nodes[this.capacity + index];
  }

  /** Sets one rate and re-adds its parents; throws RangeError for a negative or non-finite rate. */
  set(index: number, rate: number): void {
    const nodes = this.nodes;
    let node = this.capacity + index;
    if (nodes[node] === rate) return;
    if (!(rate >= 0 && rate < Infinity)) throw new RangeError(`a rate must be finite and not negative, got ${rate}`);
    nodes[node] = rate;
    let sum = rate;
    while (node > 1) {
      sum += nodes[node ^ 1];
      node >>= 1;
      nodes[node] = sum;
    }
  }

  /** Sets a rate without its parents; `rebuild` must follow before the next pick. */
  setLeaf(index: number, rate: number): void {
    if (!(rate >= 0 && rate < Infinity)) throw new RangeError(`a rate must be finite and not negative, got ${rate}`);
    this.nodes[this.capacity + index] = rate;
  }

  rebuild(): void {
    const nodes = this.nodes;
    for (let node = this.capacity - 1; node >= 1; node--) nodes[node] = nodes[2 * node] + nodes[2 * node + 1];
  }

  /** The leaf at which the running sum of rates passes `target`, with target in [0, total). */
  pick(target: number): number {
    const nodes = this.nodes;
    const size = this.capacity;
    let rest = target;
    let node = 1;
    if (this.isOdd) {
      node = 2 + Number(rest >= nodes[2]);
      rest -= (node - 2) * nodes[2];
    }
    // Two levels at a time without a branch, which would be predicted wrongly every other time.
    while (node < size) {
      const left = nodes[2 * node];
      const leftmost = nodes[4 * node];
      const third = nodes[4 * node + 2];
      const isRight = Number(rest >= left);
      const isThirdPassed = isRight & Number(rest - left >= third);
      const isFirstPassed = (1 - isRight) & Number(rest >= leftmost);
      rest = rest - isRight * left - isFirstPassed * leftmost - isThirdPassed * third;
      node = 4 * node + 2 * isRight + isThirdPassed + isFirstPassed;
    }
    return nodes[node] > 0 ? node - size : this.pickWithin(target);
  }

  /** The same where rounding carries `target` past the last rate of a branch: never enters a branch without rates. */
  private pickWithin(target: number): number {
    const nodes = this.nodes;
    let node = 1;
    while (node < this.capacity) {
      node *= 2;
      const left = nodes[node];
      if (target >= left && nodes[node + 1] > 0) {
        target -= left;
        node++;
      }
    }
    return node - this.capacity;
  }

  /** Makes room for at least `capacity` owners and keeps all rates. */
  grow(capacity: number): void {
    if (capacity <= this.capacity) return;
    const old = this.nodes;
    const oldCapacity = this.capacity;
    while (this.capacity < capacity) this.capacity *= 2;
    this.isOdd = hasOddDepth(this.capacity);
    this.nodes = new Float64Array(2 * this.capacity);
    this.nodes.set(old.subarray(oldCapacity, 2 * oldCapacity), this.capacity);
    this.rebuild();
  }
}

function hasOddDepth(size: number): boolean {
  return Math.clz32(size) % 2 === 0;
}
