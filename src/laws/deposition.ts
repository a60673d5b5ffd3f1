import { exp } from '../math/elementary.ts';

/**
 * Preference of deposition for strong fields: w = exp(min(maximum, z lambda_Q E / kT)).
 *
 * **Sign** E positive when it points into the metal; a reversed field gives w < 1.
 *
 * @param valence z [e]
 * @param length lambda_Q [nm]
 * @param field E at the site [V/nm]
 * @param thermalEnergy kT [eV]
 * @param maximumExponent bound on the exponent
 */
export function depositionWeight(
  valence: number,
  length: number,
  field: number,
  thermalEnergy: number,
  maximumExponent: number,
): number {
  return exp(Math.min(maximumExponent, (valence * length * field) / thermalEnergy));
}

/**
 * Distance that an adsorbed ion wanders along the surface before it deposits: R = d sqrt(2 mu G_s / <w>).
 *
 * The root mean square along one axis of a walk with steps d at rate G_s times the film's, ended at rate <w>.
 *
 * **Breaks** near the rim of a small body, where the walk would turn back.
 *
 * @param diameter d, one step on the surface [nm]
 * @param hopRate mu G, of an ion in the film, one direction without field [1/s]
 * @param adsorbedFactor G_s, slower hops on the surface
 * @param meanRate <w>, mean deposition rate of the sites within reach [1/s], above 0
 * @returns reach [nm]
 */
export function surfaceDiffusionReach(
  diameter: number,
  hopRate: number,
  adsorbedFactor: number,
  meanRate: number,
): number {
  return diameter * Math.sqrt((2 * hopRate * adsorbedFactor) / meanRate);
}
