/**
 * Overpotential that a curved surface adds: gamma Omega H / z, H the sum of both principal curvatures.
 *
 * **Sign** H > 0 on a convex body, a sphere has 2/R: positive dissolves.
 * **Holds** the work z eta per atom is that of the surface that the atom adds, gamma dA/dN = gamma Omega H.
 * **Breaks** at radii of an atom; gamma of a metal in a film is an effective value.
 * **Source** Gibbs and Thomson.
 *
 * @param surfaceTension gamma [eV/nm2]
 * @param atomicVolume Omega [nm3]
 * @param curvature H [1/nm]
 * @param valence z [e]
 * @returns overpotential [V]
 */
export function curvatureOverpotential(
  surfaceTension: number,
  atomicVolume: number,
  curvature: number,
  valence: number,
): number {
  return (surfaceTension * atomicVolume * curvature) / valence;
}
