/**
 * Neighbours of a particle in the closest packing: 6 about a disc, 12 about a sphere.
 */
export function closestNeighbours(dimension: 2 | 3): number {
  return dimension === 2 ? 6 : 12;
}

/**
 * Energy of one bond, from the energy that holds a particle inside the closest packing: E_b = 2 E_c / z.
 *
 * **Holds** a bond belongs to both its ends, so that a particle in a kink, with half of its neighbours, is held by E_c in any dimension.
 * **Breaks** where bonds grow stronger as they become fewer, as those of metals do.
 *
 * @param cohesiveEnergy E_c, per particle [eV]
 * @returns energy per neighbour [eV]
 */
export function bondEnergy(cohesiveEnergy: number, dimension: 2 | 3): number {
  return (2 * cohesiveEnergy) / closestNeighbours(dimension);
}
