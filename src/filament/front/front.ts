/**
 * The surface of a filament as a line of markers in the half plane r >= 0, to be turned about the axis.
 *
 * **Holds** marker 0 is the tip and lies on the axis (r = 0); the last of `count` is the foot and lies on the counter electrode (z = 0);
 * the film lies to the left of the way from tip to foot seen from outside, so the outer normal of a piece (dr, dz) is (-dz, dr) / length.
 */
export interface Front {
  count: number; // markers in use; the arrays may be longer
  r: Float64Array; // [nm] from the axis
  z: Float64Array; // [nm] above the counter electrode
}
