type Arrays = Record<string, unknown>;

/** Moves the contents of every typed array of a store into the longer arrays of a fresh store, and takes those over. */
export function takeOverArrays(store: object, longer: object, except: readonly string[]): void {
  const target = store as Arrays;
  for (const [name, array] of Object.entries(longer)) {
    if (!ArrayBuffer.isView(array) || except.includes(name)) continue;
    (array as Float64Array).set(target[name] as Float64Array);
    target[name] = array;
  }
}

/** A free list over twice as many slots: the new ones first, lowest on top only once the old ones are used. */
export function longerFreeList(freeSlots: Int32Array, freeCount: number): Int32Array {
  const old = freeSlots.length;
  const slots = new Int32Array(2 * old);
  for (let i = 0; i < old; i++) slots[i] = 2 * old - 1 - i;
  slots.set(freeSlots.subarray(0, freeCount), old);
  return slots;
}
