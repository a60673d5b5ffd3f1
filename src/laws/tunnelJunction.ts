const panels = 64; // of Simpson's rule
const reach = 40; // decay lengths of the gap, beyond which nothing tunnels

/** Two round surfaces that face each other; a plane has an infinite radius. */
export interface FacingSurfaces {
  first: number; // R1 [nm]
  second: number; // R2 [nm]
}

/**
 * Conductance of the gap between two spheres, or a sphere and a plane: every ring about the axis conducts through the gap that lies over it.
 *
 * With u the gap beyond the least one, 2 pi R integral of sigma(g + u) (1 - c u) du, 1/R = 1/R1 + 1/R2 and c = R^2 (1/R1^3 + 1/R2^3); for the printed law
 * about 2 pi R A E1(kappa g).
 *
 * **Holds** exactly for equal spheres and for a plane; between others the rings are taken to second order in the gap (within 2 % down to kappa R = 3).
 * **Breaks** where kappa R nears 1, and where electrons spread sideways: each ring is a piece of a plane junction.
 * **Source** B. V. Derjaguin, Kolloid-Z. 69, 155 (1934), carried to the next order; chord conductance of {@link chordConductance}.
 *
 * @param perArea sigma(g) [e/(s V nm2)]
 * @param decay kappa [1/nm], sets how far the rings are followed
 * @param gap g [nm] at its narrowest, above 0
 * @returns [e/(s V)]
 */
export function sphereJunction(
  perArea: (gap: number) => number,
  decay: number,
  surfaces: FacingSurfaces,
  gap: number,
): number {
  const { radius, curvature } = meet(surfaces);
  const end = Math.min(reach / decay, 1 / curvature);
  return 2 * Math.PI * radius * overGap(end, (u, root) => perArea(gap + u) * (1 - curvature * u) * 2 * root);
}

/**
 * The same for the edges of two discs in a slice: depth sqrt(2 R) integral of sigma(g + u) (1 - 3 c u/4) u^(-1/2) du.
 *
 * **Breaks** as between spheres; current that leaves the slice's plane is left out.
 *
 * @param depth thickness of the slice [nm]
 * @returns [e/(s V)]
 */
export function discJunction(
  perArea: (gap: number) => number,
  decay: number,
  surfaces: FacingSurfaces,
  gap: number,
  depth: number,
): number {
  const { radius, curvature } = meet(surfaces);
  const end = Math.min(reach / decay, 4 / (3 * curvature));
  return depth * Math.sqrt(2 * radius) * overGap(end, (u) => perArea(gap + u) * (1 - 0.75 * curvature * u) * 2);
}

function meet({ first, second }: FacingSurfaces): { radius: number; curvature: number } {
  const radius = 1 / (1 / first + 1 / second);
  const curvature = radius * radius * (1 / (first * first * first) + 1 / (second * second * second));
  return { radius, curvature };
}

/** Integral over u = s^2 of f(u) du, given f(u) du/ds, by Simpson's rule in s. */
function overGap(end: number, f: (u: number, root: number) => number): number {
  const last = Math.sqrt(end);
  const step = last / panels;
  let sum = f(0, 0) + f(end, last);
  for (let i = 1; i < panels; i++) {
    const root = i * step;
    sum += (i % 2 === 0 ? 2 : 4) * f(root * root, root);
  }
  return (sum * step) / 3;
}
