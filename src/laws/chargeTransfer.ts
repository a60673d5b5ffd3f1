import { exp } from '../math/elementary.ts';

/**
 * Anodic half of Butler-Volmer: exp((1 - alpha) z eta / kT), a factor on the rate at eta = 0.
 *
 * **Sign** eta = phi_metal - phi_film; eta > 0 dissolves metal.
 * **Holds** with {@link reductionFactor}: ox / red = exp(z eta / kT) at any alpha (detailed balance).
 * **Source** Buttberg 2025, eq. 2, first term.
 *
 * @param symmetryFactor alpha, 0 to 1
 * @param valence z [e]
 * @param overpotential eta [V]
 * @param thermalEnergy kT [eV]
 */
export function oxidationFactor(
  symmetryFactor: number,
  valence: number,
  overpotential: number,
  thermalEnergy: number,
): number {
  return exp(((1 - symmetryFactor) * valence * overpotential) / thermalEnergy);
}

/**
 * Cathodic half of Butler-Volmer: exp(-alpha z eta / kT), a factor on the rate at eta = 0.
 *
 * **Sign** eta = phi_metal - phi_film; eta < 0 deposits metal.
 * **Source** Buttberg 2025, eq. 2, second term.
 *
 * @param symmetryFactor alpha, 0 to 1
 * @param valence z [e]
 * @param overpotential eta [V]
 * @param thermalEnergy kT [eV]
 */
export function reductionFactor(
  symmetryFactor: number,
  valence: number,
  overpotential: number,
  thermalEnergy: number,
): number {
  return exp((-symmetryFactor * valence * overpotential) / thermalEnergy);
}
