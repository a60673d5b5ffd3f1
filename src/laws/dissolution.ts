import { exp, log } from '../math/elementary.ts';

/** N^(-1/3) for the sizes of most bodies. */
const inverseCubeRoots = Float64Array.from({ length: 1024 }, (_, size) => exp(-log(size) / 3));

/**
 * Kelvin term: energy by which a small body's particles are less bound, K = g_K N^(-1/dim).
 *
 * **Sign** positive, added to the exponent of oxidation.
 * **Breaks** detailed balance, as it acts on oxidation alone.
 *
 * @param energy g_K [eV]
 * @param size N, particles in the body
 * @returns energy [eV]
 */
export function kelvinEnergy(energy: number, size: number, dimension: 2 | 3): number {
  if (dimension === 2) return energy / Math.sqrt(size);
  return energy * (size < inverseCubeRoots.length ? inverseCubeRoots[size] : exp(-log(size) / 3));
}

/**
 * Work of the field on an ion that leaves the surface: x_f = min(maximum, z lambda_x max(0, E.n)).
 *
 * **Sign** E.n > 0 where the field points out of the metal, on the side of a floating body that faces the gap.
 * **Breaks** detailed balance, as it acts on oxidation alone.
 *
 * @param valence z [e]
 * @param length lambda_x [nm]
 * @param normalField E.n, along the outward normal [V/nm]
 * @param maximum [eV]
 * @returns energy [eV]
 */
export function extractionEnergy(valence: number, length: number, normalField: number, maximum: number): number {
  return Math.min(maximum, valence * length * Math.max(0, normalField));
}

/**
 * Energy that holds a particle more than a reference site does: E_b (n - n_ref).
 *
 * **Sign** positive for better bound particles, subtracted from the exponent of oxidation.
 * **Breaks** detailed balance, as it acts on oxidation alone.
 *
 * @param bondEnergy E_b, per neighbour [eV]
 * @param coordination n, touching neighbours
 * @param reference n_ref
 * @returns energy [eV]
 */
export function bondTerm(bondEnergy: number, coordination: number, reference: number): number {
  return bondEnergy * (coordination - reference);
}
