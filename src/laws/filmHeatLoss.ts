import { log } from '../math/elementary.ts';

const reach = 0.35745; // R/L: twice exp(-0.5772) over pi, with Euler's constant

/**
 * Heat that a round wire upright between two cold planes loses to the film beside it: g = 2 pi kappa / ln(1 + R/r), R = 2 e^{-0.5772} L/pi.
 *
 * The film's temperature about a wire at T0 + dT sin(pi z/L) falls as K0(pi r/L): the film between the planes takes the heat to them within about L/3.
 *
 * **Holds** exact for a thin wire; within 11 % of the exact 2 pi kappa x K1(x)/K0(x), x = pi r/L, at any radius.
 * **Breaks** for a hot spot much shorter than L, which loses more than this; where another wire is as near as L/3.
 * **Source** conduction about a line source between isothermal planes, H. S. Carslaw and J. C. Jaeger, Conduction of Heat in Solids (1959); the sum of 1
 * and R/r is chosen here.
 *
 * @param conductivity kappa of the film [eV/(s nm K)]
 * @param radius r [nm], above 0
 * @param thickness L [nm]
 * @returns per length of the wire [eV/(s nm K)]
 */
export function filmHeatLoss(conductivity: number, radius: number, thickness: number): number {
  return (2 * Math.PI * conductivity) / log(1 + (reach * thickness) / radius);
}
