/**
 * Probability that a newly oxidised ion hops away before it is reduced again: P = g / (g + k).
 *
 * Multiplying oxidation by it leaves the net rate and removes the oxidise-reduce flicker of the same ion.
 *
 * **Holds** 0 <= P <= 1; an ion that cannot hop (g = 0) never escapes.
 * **Breaks** if an ion that escaped comes back before it has forgotten its origin: such returns count as new arrivals.
 *
 * @param escapeRate g, hops away from the surface [1/s]
 * @param reductionRate k, reduction at the place it left [1/s]
 */
export function escapeProbability(escapeRate: number, reductionRate: number): number {
  return escapeRate > 0 ? escapeRate / (escapeRate + reductionRate) : 0;
}
