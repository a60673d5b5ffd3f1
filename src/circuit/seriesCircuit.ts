import { Compliance } from './compliance.ts';

/**
 * A cell in series with a resistor and an ideal current limiter: V = V_cell + I R_s + V_R, I = G V_cell.
 *
 * Cell and resistor together are a conductance G / (1 + G R_s), which the limiter sees.
 *
 * **Holds** without a resistance and without a limit the cell has all of the voltage, to the last bit.
 * **Breaks** the limiter acts at V > 0 alone, the resistor at either sign.
 */
export class SeriesCircuit {
  cellVoltage = 0; // [V] found
  current = 0; // [e/s] found
  readonly #resistance: number;
  readonly #limiter: Compliance;

  /**
   * @param resistance R_s [V s/e], 0 or more
   * @param limit I_CC [e/s], Infinity for none
   * @param saturationVoltage V0 of the limiter [V]
   */
  constructor(resistance: number, limit: number, saturationVoltage: number) {
    this.#resistance = resistance;
    this.#limiter = new Compliance(limit, saturationVoltage);
  }

  /**
   * Finds voltage and current of the cell.
   *
   * @param conductance G [e/(s V)] of the cell, 0 or more
   * @param appliedVoltage V [V]
   */
  solve(conductance: number, appliedVoltage: number): void {
    const share = 1 / (1 + conductance * this.#resistance); // of the voltage behind the limiter
    this.#limiter.solve(conductance * share, appliedVoltage);
    this.current = this.#limiter.current;
    this.cellVoltage = this.#limiter.cellVoltage * share;
  }
}
