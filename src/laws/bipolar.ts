import { exp, log } from '../math/elementary.ts';

const discsAcross = 1.9; // 2 sqrt(0.9025), discs packed as densely as measured bodies are (hexagonal: 0.9069)
const spheresAcross = 1.7235; // 2 * 0.64^(1/3), spheres in random close packing

/**
 * Radius of the disc or sphere that N packed particles fill: r = (d/2) (N / packing)^(1/dim).
 *
 * That is d sqrt(N) / 1.9 for discs (packing 0.9025) and d N^(1/3) / 1.7235 for spheres (packing 0.64).
 *
 * **Breaks** for branched bodies, whose extent is larger.
 *
 * @param size N, particles, at least 1
 * @param diameter d of one particle [nm]
 * @param dimension 2 for discs, 3 for spheres
 * @returns radius [nm]
 */
export function bodyRadius(size: number, diameter: number, dimension: 2 | 3): number {
  return dimension === 2 ? (diameter * Math.sqrt(size)) / discsAcross : (diameter * exp(log(size) / 3)) / spheresAcross;
}

/**
 * Potential of a floating body: phi_body = <phi_background> + kappa Q / r.
 *
 * **Sign** Q falls by z at each oxidation and rises by z at each reduction, so either reaction opposes the next.
 * **Breaks** near electrodes and other bodies: kappa = e / (4 pi eps0 eps_r), 0.369 V nm in SiO2, is free of images.
 * **Source** Yang 2014, bipolar electrodes of Fig. 1q; capacitance of a sphere.
 *
 * @param meanBackground mean over the body of the potential without floating bodies [V]
 * @param charge Q [e]
 * @param kappa [V nm/e]
 * @param radius r [nm]
 * @returns potential [V]
 */
export function bodyPotential(meanBackground: number, charge: number, kappa: number, radius: number): number {
  return meanBackground + (kappa * charge) / radius;
}

/**
 * Overpotential about a disc or sphere in a uniform field: eta = E r (cos theta - cos lambda).
 *
 * **Sign** theta is taken from the field's direction: the downstream side (theta = 0) is the anode.
 * **Holds** cos lambda = -kappa Q / (E r^2) for the body of {@link bodyPotential}; 0 for a neutral one.
 * **Source** Yang 2014, polarisation P in the text on Fig. 2a-f.
 *
 * @param field E, magnitude [V/nm]
 * @param radius r [nm]
 * @param cosine cos theta of the place on the surface
 * @param neutralCosine cos lambda of the circle where eta vanishes
 * @returns overpotential [V]
 */
export function polarisation(field: number, radius: number, cosine: number, neutralCosine: number): number {
  return field * radius * (cosine - neutralCosine);
}
