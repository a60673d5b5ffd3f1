const bands = 512; // a twentieth of a nanometre or less, so that spheres that touch cover one another as they lie

/** Orders particles by depth, the far ones first, without any new memory from frame to frame. */
export class DepthOrder {
  readonly #starts = new Uint32Array(bands + 1);
  #order = new Uint32Array(0);

  /**
   * Places of particles in order, in array that the next call uses again; within a band of depth as they came.
   *
   * @param y distance from the front [nm]
   * @param depth [nm] largest distance
   */
  sort(y: Float32Array, count: number, depth: number): Uint32Array {
    if (this.#order.length < count) this.#order = new Uint32Array(2 * count);
    const starts = this.#starts.fill(0);
    for (let i = 0; i < count; i++) starts[bandOf(y[i], depth) + 1]++;
    for (let band = 0; band < bands; band++) starts[band + 1] += starts[band];
    for (let i = 0; i < count; i++) this.#order[starts[bandOf(y[i], depth)]++] = i;
    return this.#order;
  }
}

function bandOf(y: number, depth: number): number {
  return bands - 1 - Math.min(bands - 1, Math.max(0, Math.floor((y / depth) * bands)));
}
