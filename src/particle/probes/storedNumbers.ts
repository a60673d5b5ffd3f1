/** The numbers of a probe's snapshot, read in the order in which they were stored. */
export class StoredNumbers {
  readonly #values: readonly number[];
  #at = 0;

  constructor(values: readonly number[]) {
    this.#values = values;
  }

  next(): number {
    return this.#values[this.#at++];
  }

  fill(array: Float64Array): void {
    for (let i = 0; i < array.length; i++) array[i] = this.next();
  }
}
