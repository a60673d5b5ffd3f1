/** Puts the elements of an array at the start of a longer one. */
export function longer<T extends Int32Array | Float64Array>(old: T, array: T): T {
  array.set(old);
  return array;
}
