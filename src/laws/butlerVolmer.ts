import { boundedExponential } from '../math/boundedExponential.ts';
import { exp } from '../math/elementary.ts';
import { boltzmannConstant } from '../units/constants.ts';

/**
 * Ionic current density of an electrode and its slope: J = J_a e^{(1 - alpha) z eta/kT} - J_c e^{-alpha z eta/kT}.
 *
 * J_a and J_c are J0 times the barriers that act on the dissolving and on the depositing term.
 *
 * **Sign** eta = phi_metal - phi_film; J > 0 dissolves metal, J < 0 deposits it.
 * **Holds** the slope is positive, also where an exponent is kept within +-200.
 * **Source** Buttberg 2025, eq. 2.
 *
 * @param anodic J_a [e/(s nm2)]
 * @param cathodic J_c [e/(s nm2)]
 * @param overpotential eta [V]
 * @param transferCoefficient alpha, 0 to 1
 * @param valence z [e]
 * @param thermalEnergy kT [eV]
 * @param result written: J [e/(s nm2)] and dJ/deta [e/(s nm2 V)]
 */
export function butlerVolmer(
  anodic: number,
  cathodic: number,
  overpotential: number,
  transferCoefficient: number,
  valence: number,
  thermalEnergy: number,
  result: Float64Array,
): void {
  const drive = valence / thermalEnergy;
  const forward = anodic * boundedExponential((1 - transferCoefficient) * drive * overpotential);
  const backward = cathodic * boundedExponential(-transferCoefficient * drive * overpotential);
  result[0] = forward - backward;
  result[1] = drive * ((1 - transferCoefficient) * forward + transferCoefficient * backward);
}

/**
 * Exchange current density at another temperature: J0(T) = J0(T0) exp[-(dG_A/k)(1/T - 1/T0)].
 *
 * **Breaks** where the concentration of ions, taken as constant, follows the temperature.
 * **Source** Buttberg 2025, eq. 3: J0 = z e c k0 exp(-dG_A/kT).
 *
 * @param reference J0(T0) [e/(s nm2)]
 * @param activationEnergy dG_A [eV]
 * @param temperature T [K]
 * @param referenceTemperature T0 [K]
 * @returns current density [e/(s nm2)]
 */
export function exchangeCurrentDensity(
  reference: number,
  activationEnergy: number,
  temperature: number,
  referenceTemperature: number,
): number {
  return reference * exp((-activationEnergy / boltzmannConstant) * (1 / temperature - 1 / referenceTemperature));
}
