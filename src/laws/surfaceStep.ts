import { exp } from '../math/elementary.ts';

/**
 * Probability that a surface particle accepts a pocket tried at random: min(1, exp(-dn E_s / kT)).
 *
 * **Sign** dn > 0 when the pocket has fewer neighbours than the present place.
 * **Holds** detailed balance between two places that propose each other alike (Metropolis).
 *
 * @param lostNeighbours dn
 * @param stepEnergy E_s, per neighbour [eV]
 * @param thermalEnergy kT [eV]
 */
export function stepAcceptance(lostNeighbours: number, stepEnergy: number, thermalEnergy: number): number {
  return lostNeighbours > 0 ? exp((-lostNeighbours * stepEnergy) / thermalEnergy) : 1;
}
