/**
 * Probability that the reservoir replaces an emitter on the active electrode's metal: x / (1 + x), x = ratio * Gamma.
 *
 * Refill at a rate proportional to the redox rate competes with a closing of the vacancy at a fixed rate.
 *
 * **Holds** 0 <= P <= 1; otherwise the emitter is consumed and leaves a void.
 * **Source** Yang 2014, refill of the gap at the active electrode (Fig. 5h-j).
 *
 * @param ratio of both rates at redox rate 1
 * @param redoxRate Gamma
 */
export function refillProbability(ratio: number, redoxRate: number): number {
  return 1 / (1 + 1 / (ratio * redoxRate));
}
