import { exp } from '../math/elementary.ts';

/**
 * Emission weight of a localised source: floor + (1 - floor) exp(-(offset / (w_s / 2))^2).
 *
 * **Holds** 1 at the centre, floor far off; 1 everywhere for an infinite width.
 *
 * @param offset distance from the source's centre [nm]
 * @param sourceWidth w_s, full width at 1/e of the peak above the floor [nm]
 * @param floor weight far from the centre, 0 to 1
 */
export function sourceWeight(offset: number, sourceWidth: number, floor: number): number {
  const distance = offset / (sourceWidth / 2);
  return floor + (1 - floor) * exp(-distance * distance);
}

/**
 * Factor by which ions already in place hinder further emission: max(0, 1 - n / limit).
 *
 * @param ions n, in the cell that the new ion would enter
 * @param limit ions at which emission stops, above 0
 */
export function crowdingFactor(ions: number, limit: number): number {
  return Math.max(0, 1 - ions / limit);
}
