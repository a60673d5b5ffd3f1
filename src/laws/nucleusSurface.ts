import { bodyRadius } from './bipolar.ts';

/**
 * Surface energy of a nucleus of one particle, g of g N^((dim-1)/dim): the tension times the free surface of a packed body, over N^((dim-1)/dim).
 *
 * A slice: g = tension 2 pi r_1 b, the rim of a disc as thick as the slab. A box: g = tension 4 pi r_1^2. r_1 is that of {@link bodyRadius} for N = 1.
 *
 * **Breaks** for a few particles, whose surface is not round; the tension is an effective one (see nucleation.ts).
 *
 * @param tension of metal against film [eV/nm^2]
 * @param diameter of a particle [nm]
 * @param slabThickness b of a slice [nm]
 * @returns energy [eV]
 */
export function nucleusSurfaceEnergy(
  tension: number,
  diameter: number,
  slabThickness: number,
  dimension: 2 | 3,
): number {
  const radius = bodyRadius(1, diameter, dimension);
  return tension * (dimension === 2 ? 2 * Math.PI * radius * slabThickness : 4 * Math.PI * radius * radius);
}

/**
 * Kelvin energy of a body of one particle, from the surface energy of a nucleus: g_K = share p g, the derivative of g N^p at N = 1, p = (dim-1)/dim.
 *
 * @param share of that derivative which counts
 * @param surfaceEnergy g [eV]
 * @returns energy [eV]
 */
export function kelvinOfSurface(share: number, surfaceEnergy: number, dimension: 2 | 3): number {
  return (share * surfaceEnergy * (dimension - 1)) / dimension;
}
