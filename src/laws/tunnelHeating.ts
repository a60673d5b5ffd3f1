import { exp } from '../math/elementary.ts';

/**
 * Share of the heat of tunnelling that the filament takes: gamma = 1/x - 1/(e^x - 1), x = V kappa g / (2 W0).
 *
 * An electron from e below the Fermi level, 0 < e < V, passes with weight exp(-e kappa g / 2 W0); the hole that it leaves heats the emitting
 * side, so gamma = <e>/V. The active electrode takes the rest, 1 - gamma.
 *
 * **Sign** V > 0 sends electrons from filament to active electrode, which then takes more than half; V < 0 exchanges the sides.
 * **Holds** 1/2 at x = 0; gamma(-x) = 1 - gamma(x).
 * **Breaks** where 2 W0/(kappa g) or V is below kT, taken as 0, and for V near W0, where the weight is no exponential.
 * **Source** coefficient of Buttberg 2025, eq. 10, after Y. S. Ju (2004); the form is derived here.
 *
 * @param voltage V across the gap, active electrode against filament [V]
 * @param decay kappa [1/nm]
 * @param gap g [nm]
 * @param barrier W0 [eV]
 */
export function filamentHeatShare(voltage: number, decay: number, gap: number, barrier: number): number {
  const x = (voltage * decay * gap) / (2 * barrier);
  if (Math.abs(x) > 0.1) return 1 / x - 1 / (exp(x) - 1);
  const square = x * x;
  return 0.5 - (x / 12) * (1 - (square / 60) * (1 - square / 42));
}
