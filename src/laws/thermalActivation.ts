import { exp } from '../math/elementary.ts';

/**
 * Rate of a thermally activated process: r = f exp(-E/kT).
 *
 * **Breaks** for E below a few kT, where attempts are no longer independent.
 * **Source** Arrhenius; the activated factors of Buttberg 2025, eqs. 3 and 4.
 *
 * @param frequency f, attempts [1/s]
 * @param barrier E [eV]
 * @param thermalEnergy kT [eV], above 0
 * @returns rate [1/s]
 */
export function activatedRate(frequency: number, barrier: number, thermalEnergy: number): number {
  return frequency * exp(-barrier / thermalEnergy);
}
