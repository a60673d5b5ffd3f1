import { exp } from '../math/elementary.ts';
import { expMinusOne } from '../math/hyperbolic.ts';

const steps = 200; // far above the 5 to 40 that Newton's method takes

/**
 * An ideal current limiter in series with a cell: I = I_CC (1 - e^{-V_R/V0}), V_R the voltage that it takes.
 *
 * With y = V_R/V0, G the conductance of the cell: (I_CC/G)(1 - e^{-y}) + V0 y = V. The left side rises and is concave, so Newton's method from
 * y = 0 climbs to its only root and never passes it.
 *
 * **Holds** I <= I_CC; I rises with V and with G.
 * **Breaks** for V <= 0 the limiter is a short circuit, as is one without a limit.
 * **Source** Buttberg 2025, eq. 7, whose exponent lacks its minus.
 */
export class Compliance {
  cellVoltage = 0; // [V] found
  current = 0; // [e/s] found
  readonly #limit: number;
  readonly #saturation: number;

  /**
   * @param limit I_CC [e/s], Infinity for none
   * @param saturationVoltage V0 [V]
   */
  constructor(limit: number, saturationVoltage: number) {
    this.#limit = limit;
    this.#saturation = saturationVoltage;
  }

  /**
   * Finds voltage and current of the cell.
   *
   * @param conductance G [e/(s V)] of the cell, 0 or more
   * @param appliedVoltage V [V]
   */
  solve(conductance: number, appliedVoltage: number): void {
    this.cellVoltage = appliedVoltage;
    this.current = conductance * appliedVoltage;
    if (appliedVoltage <= 0 || this.#limit === Infinity || conductance === 0) return;
    const greatest = this.#limit / conductance; // [V] across the cell
    const y = this.#voltageRatio(greatest, appliedVoltage);
    this.current = this.#limit * -expMinusOne(-y);
    this.cellVoltage = this.current / conductance;
  }

  #voltageRatio(greatest: number, applied: number): number {
    let y = 0;
    for (let step = 0; step < steps; step++) {
      const missing = applied + greatest * expMinusOne(-y) - this.#saturation * y;
      const next = y + missing / (greatest * exp(-y) + this.#saturation);
      if (!(next > y * (1 + 1e-15))) break;
      y = next;
    }
    return y;
  }
}
