/**
 * Potential step that drives an electrode reaction: eta = phi_metal - phi_film, kept within +-bound.
 *
 * **Sign** positive oxidises. phi_film is read at one compact layer off the surface along the outward normal, so a
 * reversed field gives a negative eta; a field strength |E| in its place would count it as driving.
 * **Breaks** where the bound acts: a numerical safeguard, not physics.
 * **Source** Buttberg 2025, eq. 2 (definition of the potential step).
 *
 * @param metalPotential [V]
 * @param filmPotential [V]
 * @param bound largest |eta| [V]
 * @returns overpotential [V]
 */
export function boundedOverpotential(metalPotential: number, filmPotential: number, bound: number): number {
  return Math.min(bound, Math.max(-bound, metalPotential - filmPotential));
}
