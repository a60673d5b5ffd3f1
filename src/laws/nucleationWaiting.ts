import { boundedExponential } from '../math/boundedExponential.ts';

/** How long a cell waits for its first nucleus. */
export interface NucleationWaiting {
  time: number; // [s] mean waiting time at `voltage`: t0 exp(dG-star/kT) exp(-(N_c + alpha) z V/kT) there
  voltage: number; // [V]
  criticalSize: number; // N_c
  transferCoefficient: number; // alpha
  valence: number; // z [e]
}

/**
 * Steepness of the nucleation rate in the voltage: (N_c + alpha) z / kT.
 *
 * @param thermalEnergy kT [eV]
 * @returns [1/V]
 */
export function nucleationSteepness(waiting: NucleationWaiting, thermalEnergy: number): number {
  return ((waiting.criticalSize + waiting.transferCoefficient) * waiting.valence) / thermalEnergy;
}

/**
 * Rate at which a cell nucleates: 1/t, t = t0 exp(dG-star/kT) exp[-(N_c + alpha) z V/kT].
 *
 * **Sign** V > 0 drives ions to the counter electrode.
 * **Breaks** away from the temperature at which the waiting time was taken, since dG-star is not known apart from t0; where N_c changes with V.
 * **Source** atomistic theory of nucleation (Milchev, Electrocrystallization); the limit of slow sets in Buttberg 2025, section 2, after
 * Luebben et al. (2017).
 *
 * @param thermalEnergy kT [eV]
 * @param voltage V [V]
 * @returns rate [1/s]
 */
export function nucleationRate(waiting: NucleationWaiting, thermalEnergy: number, voltage: number): number {
  return boundedExponential(nucleationSteepness(waiting, thermalEnergy) * (voltage - waiting.voltage)) / waiting.time;
}
