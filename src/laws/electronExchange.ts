import { exp } from '../math/elementary.ts';

/**
 * Rate at which a floating body takes an electron from the counter electrode:
 * k_cap Q for Q > 0, k_cap exp(kappa (Q - 1/2) / (r kT)) for Q <= 0.
 *
 * kappa (1/2 - Q) / r is the work of charging a body of radius r from Q to Q - 1 with one electron more.
 *
 * **Sign** a capture lowers Q by 1.
 * **Breaks** near electrodes and other bodies, whose images lower that work.
 * **Source** Coulomb blockade (orthodox theory, activated limit). Yang 2014 asks for neutrality after each reaction and leaves the path open.
 *
 * @param baseRate k_cap [1/s]
 * @param charge Q [e]
 * @param chargingEnergy kappa / r [eV] Infinity where a body that is not positive takes none
 * @param thermalEnergy kT [eV]
 * @returns rate [1/s]
 */
export function electronCaptureRate(
  baseRate: number,
  charge: number,
  chargingEnergy: number,
  thermalEnergy: number,
): number {
  return charge > 0 ? baseRate * charge : baseRate * exp((chargingEnergy * (charge - 0.5)) / thermalEnergy);
}

/**
 * Rate at which a negative floating body gives an electron to the active electrode:
 * k_esc |Q| exp(-max(0, V - phi_body) / phi_e), 0 for Q >= 0.
 *
 * **Sign** an escape raises Q by 1. V - phi_body measures how deep in the film the body lies below the anode, hence
 * how far its electrons must go; it is a distance, not a drive.
 *
 * @param baseRate k_esc [1/s]
 * @param charge Q [e]
 * @param voltage V of the active electrode [V]
 * @param bodyPotential phi_body [V]
 * @param escapePotential phi_e [V], Infinity without dependence on place
 * @returns rate [1/s]
 */
export function electronEscapeRate(
  baseRate: number,
  charge: number,
  voltage: number,
  bodyPotential: number,
  escapePotential: number,
): number {
  if (charge >= 0) return 0;
  return -baseRate * charge * exp(-Math.max(0, voltage - bodyPotential) / escapePotential);
}
