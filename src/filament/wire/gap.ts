import type { Front } from '../front/front.ts';
import { greatestRadius, upperEnvelope } from '../front/measures.ts';
import type { Recession } from '../front/recession.ts';

/** The gap between filament and active electrode, as rings about the axis on the grid of the recession. */
export class Gap {
  readonly radii: Float64Array; // [nm]
  readonly area: Float64Array; // [nm2] of the ring, 0 beyond the filament
  readonly height: Float64Array; // [nm] of the filament's upper side
  readonly width: Float64Array; // [nm] from there to the electrode
  rings = 0; // that lie over the filament
  least = Infinity; // [nm]
  leastRadius = 0; // [nm]

  constructor({ r }: Recession) {
    this.radii = r;
    this.area = new Float64Array(r.length);
    this.height = new Float64Array(r.length);
    this.width = new Float64Array(r.length);
  }

  /**
   * Measures the gap anew.
   *
   * **Holds** the rings together cover the circle of the filament's greatest radius: the outermost one ends there.
   * @param thickness [nm] of the film
   */
  measure(front: Front, { depth }: Recession, thickness: number): void {
    const { radii, height, width, area } = this;
    upperEnvelope(front, radii, height);
    const outermost = greatestRadius(front);
    this.least = Infinity;
    let inner = 0;
    let ring = 0;
    for (; ring < radii.length && radii[ring] <= outermost; ring++) {
      const next = ring + 1 < radii.length ? radii[ring + 1] : radii[ring];
      const outer = next > outermost ? outermost : 0.5 * (radii[ring] + next);
      area[ring] = Math.PI * (outer * outer - inner * inner);
      inner = outer;
      width[ring] = thickness + depth[ring] - height[ring];
      if (width[ring] < this.least) {
        this.least = width[ring];
        this.leastRadius = radii[ring];
      }
    }
    area.fill(0, ring);
    this.rings = ring;
  }
}
