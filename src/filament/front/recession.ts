/**
 * How far the active electrode has drawn back from its original plane z = L, as a function of r on a fixed grid.
 *
 * **Holds** r[0] = 0, r rises, the last one is the radius of the cell; depth >= 0; in between it is linear.
 */
export interface Recession {
  r: Float64Array; // [nm]
  depth: Float64Array; // [nm]
}
