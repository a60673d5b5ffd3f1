import { exp, log } from '../math/elementary.ts';

/**
 * Standard deviation of the hop barrier: sigma = max(0, base + slope ln(1 / mu)), in kT.
 *
 * Films in which ions are slow are taken to be the less homogeneous ones.
 *
 * **Source** Yang 2014 on case b, "low and inhomogeneous" mobility; the logarithm is assumed.
 *
 * @param base at mobility 1 [kT]
 * @param slope added per factor e of lower mobility [kT]
 * @param mobility mu, above 0
 * @returns standard deviation [kT]
 */
export function barrierDeviation(base: number, slope: number, mobility: number): number {
  return Math.max(0, base - slope * log(mobility));
}

/**
 * Factor on the hop rate at a place with a disordered barrier: exp(-clip(sigma g, minimum, maximum)).
 *
 * **Sign** g > 0 raises the barrier. The clip is lopsided on purpose: fast spots cost events, slow ones do not.
 *
 * @param standardNormal g, the place's value of the unit Gaussian field
 * @param deviation sigma [kT]
 * @param minimum smallest change of the barrier [kT]
 * @param maximum largest change of the barrier [kT]
 */
export function hopDisorderFactor(standardNormal: number, deviation: number, minimum: number, maximum: number): number {
  return exp(-Math.min(maximum, Math.max(minimum, deviation * standardNormal)));
}
