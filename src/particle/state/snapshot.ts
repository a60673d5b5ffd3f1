/** Arrays that a snapshot may hold. */
export type SnapshotArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/** The whole state of a simulation between two field windows, as plain data. */
export interface Snapshot {
  /** Numbers may be infinite, but never NaN. */
  values: Record<string, number | string | boolean | null | number[]>;
  arrays: Record<string, SnapshotArray>;
}
