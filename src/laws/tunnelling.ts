import { exp } from '../math/elementary.ts';
import { electronMass, planckConstant } from '../units/constants.ts';

/** Which law gives the current through a gap. */
export type TunnellingLaw =
  | 'printed' // Buttberg 2025, eq. 5 as printed
  | 'lowVoltage' // the linear form of Simmons for a rectangular barrier, three times the printed
  | 'simmons'; // rectangular barrier at any voltage, field emission above the barrier

/** A gap's barrier to electrons. */
export interface TunnelBarrier {
  law: TunnellingLaw;
  effectiveMass: number; // m* [electron masses]
  barrier: number; // W0 [eV]
}

const smallVoltage = 1e-5; // [V] below which the current is linear in the voltage to 1e-9

/**
 * Decay constant of tunnelling: kappa = (4 pi/h) sqrt(2 m* W0).
 *
 * **Source** exponent of Buttberg 2025, eq. 5.
 *
 * @returns [1/nm]
 */
export function decayConstant({ effectiveMass, barrier }: TunnelBarrier): number {
  return ((4 * Math.PI) / planckConstant) * Math.sqrt(2 * effectiveMass * electronMass * barrier);
}

/**
 * Conductance per area of a gap: J(V)/V.
 *
 * Printed: (A/g) e^{-kappa g}, A = (e^2/h) kappa/8 pi. At low voltage: three times that. Simmons: see {@link rectangularBarrier}.
 *
 * **Sign** even in V.
 * **Breaks** the linear forms once V nears W0, all of them where g is no longer a gap: A/g has no bound.
 * **Source** Buttberg 2025, eq. 5; J. G. Simmons, J. Appl. Phys. 34, 1793 (1963).
 *
 * @param decay kappa [1/nm] of {@link decayConstant}
 * @param gap g [nm], above 0
 * @param voltage V across the gap [V]
 * @returns [e/(s V nm2)]
 */
export function chordConductance({ law, barrier }: TunnelBarrier, decay: number, gap: number, voltage: number): number {
  if (law === 'simmons') return rectangularBarrier(barrier, decay, gap, Math.abs(voltage));
  const printed = (decay / (8 * Math.PI * planckConstant * gap)) * exp(-decay * gap);
  return law === 'printed' ? printed : 3 * printed;
}

/**
 * Tunnelling through a barrier that is rectangular at V = 0: J = [K(phi) - K(phi + V)] / (2 pi h s^2), s^2 = (beta width)^2,
 * K(u) = (u + 3 sqrt(u)/A + 3/A^2) e^{-A sqrt(u)}, A = beta (kappa/sqrt(W0)) width.
 *
 * Up to V = W0: phi = W0 - V/2, width = g, beta = 1 - V^2 / (96 phi^2). Above: phi = W0/2, width = g W0/V, beta = 23/24, which is the field
 * emission of Fowler and Nordheim.
 *
 * **Holds** positive and continuous in V; for V -> 0 and a wide gap twice the printed law.
 * **Breaks** at temperatures that lift electrons over the barrier; taken at 0 K and without image forces.
 * **Source** Simmons 1963, eqs. 6 to 20, with the integral over energy in full: his u e^{-A sqrt(u)} alone turns negative below kappa g = 2.
 */
function rectangularBarrier(barrier: number, decay: number, gap: number, voltage: number): number {
  const isAbove = voltage > barrier;
  const mean = isAbove ? barrier / 2 : barrier - voltage / 2;
  const width = isAbove ? (gap * barrier) / voltage : gap;
  const variation = isAbove ? 2 : voltage / mean;
  const effectiveWidth = (1 - (variation * variation) / 96) * width;
  const perRoot = (decay / Math.sqrt(barrier)) * effectiveWidth; // A
  const scale = 1 / (2 * Math.PI * planckConstant * effectiveWidth * effectiveWidth);
  if (voltage < smallVoltage) return 0.5 * scale * (1 + decay * gap) * exp(-decay * gap);
  return (scale * (energyIntegral(perRoot, mean) - energyIntegral(perRoot, mean + voltage))) / voltage;
}

/** K(u) above. [eV] */
function energyIntegral(perRoot: number, height: number): number {
  const root = Math.sqrt(height);
  return (height + (3 * root + 3 / perRoot) / perRoot) * exp(-perRoot * root);
}
