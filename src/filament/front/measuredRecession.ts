import type { InjectionByGap } from '../parameters.ts';
import { pointAreas, type Recession } from './recession.ts';

/**
 * Recession of the active electrode by measured injection: dD = dV p(r | gap), between the original plane and the greatest depth.
 *
 * p runs straight from the middle of one ring to that of the next, and is even beyond the last.
 *
 * **Holds** the integral of p over the cell is 1, so that what is not held back takes dV from the electrode.
 */
export class MeasuredRecession {
  readonly #classes: { gap: number; density: Float64Array }[]; // [nm] least, [1/nm2] p at the points of the recession
  readonly #greatestDepth: number; // [nm]

  constructor(injection: readonly InjectionByGap[], greatestDepth: number, recession: Recession) {
    const areas = pointAreas(recession);
    this.#classes = injection.map((each) => ({ gap: each.gap, density: densityOf(each, recession.r, areas) }));
    this.#greatestDepth = greatestDepth;
  }

  /**
   * Takes metal from the electrode, or gives it back where the volume is negative; what the depth does not allow is left out.
   *
   * @param gap [nm] least, which the class follows from
   * @param volume [nm3]
   */
  take(depth: Float64Array, gap: number, volume: number): void {
    const { density } = classAt(this.#classes, gap);
    for (let j = 0; j < depth.length; j++)
      depth[j] = Math.min(this.#greatestDepth, Math.max(0, depth[j] + volume * density[j]));
  }
}

/** The class that a gap [nm] is in. */
export function classAt<ByGap extends { gap: number }>(classes: readonly ByGap[], gap: number): ByGap {
  let index = 0;
  while (index + 1 < classes.length && gap >= classes[index + 1].gap) index++;
  return classes[index];
}

function densityOf({ radii, shares }: InjectionByGap, r: Float64Array, areas: Float64Array): Float64Array {
  const rings = radii.length - 1;
  const edge = radii[rings];
  const ringDensities = Array.from(
    { length: rings },
    (_, ring) => shares[ring] / ringArea(radii[ring], radii[ring + 1]),
  );
  const beyond = r[r.length - 1] > edge ? shares[rings] / ringArea(edge, r[r.length - 1]) : 0;
  const density = r.map((radius) => (radius > edge ? beyond : betweenMiddles(radii, ringDensities, radius)));
  const whole = density.reduce((sum, each, j) => sum + each * areas[j], 0);
  return density.map((each) => each / whole);
}

function ringArea(inner: number, outer: number): number {
  return Math.PI * (outer - inner) * (outer + inner);
}

function betweenMiddles(radii: readonly number[], densities: readonly number[], radius: number): number {
  const middle = (ring: number) => 0.5 * (radii[ring] + radii[ring + 1]);
  const last = densities.length - 1;
  if (radius <= middle(0)) return densities[0];
  let ring = 0;
  while (ring < last && middle(ring + 1) < radius) ring++;
  if (ring === last) return densities[last];
  const share = (radius - middle(ring)) / (middle(ring + 1) - middle(ring));
  return densities[ring] + share * (densities[ring + 1] - densities[ring]);
}
