import { exp, pow } from '../math/elementary.ts';

/** A cluster that dissolves upstream and feeds one downstream, at the start. */
export interface SpherePair {
  upstreamRadius: number; // [nm]
  downstreamRadius: number; // [nm]
  span: number; // [nm] from the outermost point upstream to the outermost point downstream
}

/** A sphere on the line through both centres. */
export interface SphereOnLine {
  centre: number; // [nm] along the field, from the outermost point upstream
  radius: number; // [nm]
}

/**
 * The pair when its upstream sphere has shrunk to a radius: r_2^3 = r_1(0)^3 + r_2(0)^3 - r_1^3.
 *
 * **Holds** total volume and span stay as they were: upstream the outermost point is 0, downstream it is the span.
 * **Breaks** where the spheres overlap, which a span of at least 2^(5/3) (r_1^3 + r_2^3)^(1/3) rules out.
 * **Source** Yang 2014, eqs. 2 and 3 with Gamma_ox = 0 downstream, and Methods: "perfect spheres with a constant total volume, and the
 * maximum distance between the two spherical surfaces ... fixed".
 *
 * @param radius r_1 [nm], from 0 to its start
 */
export function spheresAt(pair: SpherePair, radius: number): { upstream: SphereOnLine; downstream: SphereOnLine } {
  const grown = pow(cube(pair.upstreamRadius) + cube(pair.downstreamRadius) - cube(radius), 1 / 3);
  return {
    upstream: { centre: radius, radius },
    downstream: { centre: pair.span - grown, radius: grown },
  };
}

/**
 * Radius of a sphere that dissolves from its anode half: D(s r) = D(s r_0) (1 - t/T), D(x) = integral from 0 to x of u/(e^u - 1).
 *
 * With dV/dt = -Gamma_ox and the anodic Butler-Volmer term at eta = E r cos theta, dr/dt is proportional to (e^(s r) - 1)/(s r),
 * s = (1 - alpha) z E/kT. For s = 0 the rate is one per area, and r = r_0 (1 - t/T).
 *
 * **Breaks** where the body is charged (cos lambda is taken as 0), and at the smallest sizes, where no field drives and bonds decide.
 * **Source** Yang 2014, eq. 2 with Gamma_red = 0 upstream, and the polarisation in the text on Fig. 2a-f; the paper leaves Gamma_ox(r) open.
 *
 * @param start r_0 [nm]
 * @param drive s [1/nm]
 * @param share t/T of the lifetime that is over, 0 to 1
 * @returns radius [nm]
 */
export function dissolvingRadius(start: number, drive: number, share: number): number {
  if (drive === 0) return start * (1 - share);
  const wanted = (1 - share) * driveIntegral(drive * start);
  let [low, high] = [0, start];
  while (high - low > 1e-12 * start) {
    const middle = (low + high) / 2;
    if (driveIntegral(drive * middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** D(x) = integral from 0 to x of u/(e^u - 1), by Simpson's rule; pi^2/6 as x grows. */
export function driveIntegral(x: number): number {
  const steps = 64;
  const width = x / steps;
  let sum = integrand(0) + integrand(x);
  for (let i = 1; i < steps; i++) sum += (i % 2 === 0 ? 2 : 4) * integrand(i * width);
  return (sum * width) / 3;
}

function integrand(u: number): number {
  return u < 1e-5 ? 1 - u / 2 : u / (exp(u) - 1);
}

function cube(length: number): number {
  return length * length * length;
}
