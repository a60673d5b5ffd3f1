import { exp } from '../math/elementary.ts';

/** A Gaussian hill on a base, as it fits the injection about an axis. */
export interface InjectionProfile {
  sigma: number; // [nm]
  sigmaRange: readonly [low: number, high: number]; // [nm] where chi squared is within 1 of its least
  peakOverBase: number; // Infinity where the base is 0
}

/** Counts of a ring. */
export interface RingCount {
  inner: number; // [nm]
  outer: number; // [nm]
  area: number; // in any unit, the same for all
  net: number; // particles
  gross: number; // particles, those that came back added
}

const leastParticles = 30;
const leastGain = 9; // of chi squared over a flat profile
const finestSigma = 0.2; // [nm]
const sigmaStep = 1.02;

interface Fit {
  base: number;
  height: number;
  misfit: number; // chi squared
}

/**
 * Fits base + height exp(-r^2/(2 sigma^2)) to the particles by area, each ring weighted by its counting error, sqrt(n + 1) particles.
 *
 * **Holds** null where there are fewer than 30 particles, where the hill does not stand out by three standard errors, and where it is wider
 * than half of what was counted.
 */
export function fitInjection(rings: readonly RingCount[]): InjectionProfile | null {
  const counted = rings.filter(({ area }) => area > 0);
  if (counted.length < 4 || counted.reduce((sum, { gross }) => sum + gross, 0) < leastParticles) return null;
  const widest = 0.5 * counted[counted.length - 1].outer;
  const fits: [sigma: number, fit: Fit][] = [];
  for (let sigma = finestSigma; sigma <= widest; sigma *= sigmaStep) fits.push([sigma, fitHill(counted, sigma)]);
  const [sigma, best] = fits.reduce((least, each) => (each[1].misfit < least[1].misfit ? each : least));
  const isWidest = sigma * sigmaStep > widest;
  if (isWidest || !(best.height > 0) || fitHill(counted, Infinity).misfit - best.misfit < leastGain) return null;
  const near = fits.filter(([, { misfit }]) => misfit <= best.misfit + 1).map(([value]) => value);
  const peakOverBase = best.base > 0 ? (best.base + best.height) / best.base : Infinity;
  return { sigma, sigmaRange: [near[0], near[near.length - 1]], peakOverBase };
}

/** Weighted least squares of base and height, the base not below 0; without a hill where sigma is Infinity. */
function fitHill(rings: readonly RingCount[], sigma: number): Fit {
  let [w, h, hh, y, hy, yy] = [0, 0, 0, 0, 0, 0];
  for (const { inner, outer, area, net, gross } of rings) {
    const shape = sigma === Infinity ? 0 : exp(-(inner * inner + outer * outer) / (4 * sigma * sigma));
    const density = net / area;
    const weight = (area * area) / (gross + 1);
    w += weight;
    h += weight * shape;
    hh += weight * shape * shape;
    y += weight * density;
    hy += weight * shape * density;
    yy += weight * density * density;
  }
  const determinant = w * hh - h * h;
  if (!(determinant > 1e-12 * w * hh)) return { base: y / w, height: 0, misfit: yy - (y * y) / w };
  const base = (y * hh - hy * h) / determinant;
  if (base < 0) return { base: 0, height: hy / hh, misfit: yy - (hy * hy) / hh };
  const height = (hy * w - y * h) / determinant;
  return { base, height, misfit: yy - base * y - height * hy };
}
