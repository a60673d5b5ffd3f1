/**
 * Kelvin energy of a lone particle, from the surface energy of nuclei: g_K = share p g, the slope of g N^p at N = 1, p = (dim-1)/dim.
 *
 * @param share of that slope which counts
 * @param surfaceEnergy g [eV]
 * @returns energy [eV]
 */
export function kelvinOfSurface(share: number, surfaceEnergy: number, dimension: 2 | 3): number {
  return (share * surfaceEnergy * (dimension - 1)) / dimension;
}
