import { boundedExponential } from '../math/boundedExponential.ts';

const leastActivity = 1e-6; // of the active electrode behind a void

/** A barrier that rises as an exponential of a length. */
export interface ExponentialBarrier {
  energy: number; // [eV]
  length: number; // [nm]
}

/**
 * Work against mechanical stress beside the axis: W_m = W_m0 (e^{r/r_tem} - 1).
 *
 * **Breaks** as a law of nature: a fit that replaces an elastic calculation and keeps the filament within its template.
 * **Source** Buttberg 2025, eq. 9.
 *
 * @param radius r from the axis [nm]
 * @returns energy [eV]
 */
export function stressBarrier({ energy, length }: ExponentialBarrier, radius: number): number {
  return energy * (boundedExponential(radius / length) - 1);
}

/**
 * Work of growing where the void takes the place of film: W_v = W_v0 e^{(z - L)/z0}.
 *
 * **Sign** above the original interface (z > L) it rises steeply, below it fades.
 * **Source** Buttberg 2025, eq. 11.
 *
 * @param height z - L above the original interface of film and active electrode [nm]
 * @returns energy [eV]
 */
export function voidBarrier({ energy, length }: ExponentialBarrier, height: number): number {
  return energy * boundedExponential(height / length);
}

/**
 * Work of reacting at the active electrode behind a void of depth D: W = W_v0 (e^{D/z0} - 1).
 *
 * **Holds** 0 where the electrode still touches the film.
 * **Source** the barrier of Buttberg 2025, eq. 11, counted from the intact interface.
 *
 * @param depth D of the void [nm]
 * @returns energy [eV]
 */
export function recessionBarrier({ energy, length }: ExponentialBarrier, depth: number): number {
  return energy * (boundedExponential(depth / length) - 1);
}

/** Factor of a barrier on an exchange current density: e^{-W/kT}, kept above 1e-87. */
export function barrierFactor(energy: number, thermalEnergy: number): number {
  return boundedExponential(-energy / thermalEnergy);
}

/**
 * Factor of a void on the exchange current density of the active electrode: e^{-W/kT}, at least 1e-6.
 *
 * **Source** "no more electrochemistry is locally possible" (Buttberg 2025, section 2.3); the least value keeps the equations solvable.
 */
export function electrodeActivity(energy: number, thermalEnergy: number): number {
  return Math.max(leastActivity, barrierFactor(energy, thermalEnergy));
}
