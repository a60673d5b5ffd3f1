const firstCapacity = 1 << 18; // [bytes]

/** Bytes of a file to which more are appended, without a copy each time. */
export class GrowingBytes {
  #buffer: Uint8Array;
  #length: number;

  constructor(bytes: Uint8Array) {
    this.#buffer = bytes;
    this.#length = bytes.length;
  }

  append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(firstCapacity, length, 2 * this.#buffer.length));
      larger.set(this.bytes);
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#length);
    this.#length = length;
  }

  /** All of the file so far; valid until the next append. */
  get bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.#length);
  }
}
