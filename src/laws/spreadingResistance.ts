/**
 * Conductance from a round contact into a half space: G = 4 sigma a, the inverse of Maxwell's spreading resistance 1/(4 sigma a).
 *
 * **Breaks** where the contact is no equipotential disc on an electrode large against it, and for a below the mean free path, where Sharvin's
 * ballistic resistance adds to it.
 * **Source** J. C. Maxwell, A Treatise on Electricity and Magnetism (1873); R. Holm, Electric Contacts.
 *
 * @param conductivity sigma of the half space [e/(s V nm)]
 * @param radius a of the contact [nm]
 * @returns conductance [e/(s V)]
 */
export function spreadingConductance(conductivity: number, radius: number): number {
  return 4 * conductivity * radius;
}
