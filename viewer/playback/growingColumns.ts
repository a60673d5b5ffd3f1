/** Columns of numbers that get longer at their end, without a copy each time. */
export class GrowingColumns<Name extends string> {
  #length = 0;
  readonly #names: readonly Name[];
  #buffers: Record<Name, Float64Array>;

  constructor(names: readonly Name[]) {
    this.#names = names;
    this.#buffers = make(names, () => new Float64Array(64));
  }

  get length(): number {
    return this.#length;
  }

  /** Puts columns at row `from` on, over what stood there. Throws RangeError where that would leave a gap. */
  put(from: number, columns: Record<Name, Float64Array>): void {
    if (from > this.#length) throw new RangeError(`row ${from} behind ${this.#length} rows`);
    const length = from + columns[this.#names[0]].length;
    if (length > this.#buffers[this.#names[0]].length)
      this.#buffers = make(this.#names, (name) => {
        const longer = new Float64Array(2 * length);
        longer.set(this.#buffers[name]);
        return longer;
      });
    for (const name of this.#names) this.#buffers[name].set(columns[name], from);
    this.#length = Math.max(this.#length, length);
  }

  /** The rows so far, as views. */
  get columns(): Record<Name, Float64Array> {
    return make(this.#names, (name) => this.#buffers[name].subarray(0, this.#length));
  }
}

function make<Name extends string>(
  names: readonly Name[],
  column: (name: Name) => Float64Array,
): Record<Name, Float64Array> {
  return Object.fromEntries(names.map((name) => [name, column(name)])) as Record<Name, Float64Array>;
}
