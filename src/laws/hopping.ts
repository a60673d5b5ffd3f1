import { exp } from '../math/elementary.ts';

/**
 * Half the work of the field over one hop, in units of kT: k = z a E / 2kT, kept within +-maximum.
 *
 * **Sign** positive along the field; a hop with the field has rate G e^k, against it G e^-k, across it G.
 * **Breaks** where the bound acts: hops then obey neither Mott-Gurney nor detailed balance in that field.
 * **Source** Buttberg 2025, eq. 4 (argument of the sinh).
 *
 * @param valence z [e]
 * @param hopLength a [nm]
 * @param field E [V/nm], component along the hop axis
 * @param thermalEnergy kT [eV]
 * @param maximumDrive bound on |k|, above 0
 */
export function hopDrive(
  valence: number,
  hopLength: number,
  field: number,
  thermalEnergy: number,
  maximumDrive: number,
): number {
  const drive = (valence * hopLength * field) / (2 * thermalEnergy);
  return Math.min(maximumDrive, Math.max(-maximumDrive, drive));
}

/**
 * Rate at which an ion leaves its place, over all directions: G (e^k + e^-k + 2 (dim - 1)).
 *
 * The last term is the total weight across the field: two hops in a slice, a uniform azimuth of weight 4 in a box.
 *
 * **Holds** the spread across the field is 2 a^2 G t along each transverse axis, in a slice and in a box alike.
 *
 * @param baseRate G, one direction without field [1/s]
 * @param drive k
 * @param dimension 2 for a slice, 3 for a box
 * @returns rate [1/s]
 */
export function totalHopRate(baseRate: number, drive: number, dimension: number): number {
  const along = exp(drive);
  return baseRate * (along + 1 / along + 2 * (dimension - 1));
}

/**
 * Mean velocity along the field: v = a G (e^k - e^-k) = 2 a G sinh k.
 *
 * **Holds** v / E -> z D / kT as E -> 0 (Einstein).
 * **Source** Mott and Gurney; Buttberg 2025, eq. 4, which is z e c v / E.
 *
 * @param hopLength a [nm]
 * @param baseRate G [1/s]
 * @param drive k
 * @returns velocity [nm/s]
 */
export function driftVelocity(hopLength: number, baseRate: number, drive: number): number {
  const along = exp(drive);
  return hopLength * baseRate * (along - 1 / along);
}

/**
 * Diffusion coefficient without field, the same along each axis: D = a^2 G.
 *
 * **Breaks** along a strong field, where the spread grows as 2 D t cosh k.
 *
 * @param hopLength a [nm]
 * @param baseRate G [1/s]
 * @returns diffusion coefficient [nm^2/s]
 */
export function diffusionCoefficient(hopLength: number, baseRate: number): number {
  return hopLength * hopLength * baseRate;
}
