/**
 * Electrical or thermal conductivity at a temperature: xi = xi_0 / (1 + alpha dT).
 *
 * **Breaks** far from T0, where the resistance is no longer linear in the temperature; 1 + alpha dT is kept above 0.01.
 * **Source** Buttberg 2025, eq. 8, without the term of second order.
 *
 * @param reference xi_0 at T0
 * @param coefficient alpha [1/K]
 * @param rise dT = T - T0 [K]
 */
export function atTemperature(reference: number, coefficient: number, rise: number): number {
  return reference / Math.max(0.01, 1 + coefficient * rise);
}
