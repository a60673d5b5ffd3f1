import type { Space } from '../space/space.ts';

/** Width of rings and of levels. */
export const binWidth = 0.5; // [nm]
const chords = 64; // of a quarter of a disc that mirrors cut

/**
 * Rings about an axis in a box, pairs of strips beside it in a slice, as far as whole ones fit between periodic sides; the last bin is all
 * that lies farther out. Mirrors cut the rings of an axis near them.
 */
export class Rings {
  readonly edges: number[]; // [nm] one more than there are rings
  readonly count: number; // of rings
  readonly #areas: number[]; // [nm^2] of the rings last asked for
  readonly #space: Space;

  constructor(space: Space) {
    this.#space = space;
    const { width, depth, dimension } = space;
    const reach = 0.5 * (dimension === 3 ? Math.min(width, depth) : width);
    this.count = Math.floor(reach / binWidth + 1e-9);
    this.edges = Array.from({ length: this.count + 1 }, (_, i) => i * binWidth);
    this.#areas = this.#cutAt((radius) => (dimension === 3 ? Math.PI * radius * radius : 2 * radius * depth));
  }

  /** Area of each ring about an axis and, last, of all that lies elsewhere [nm^2]. */
  areasAt(x: number, y: number): readonly number[] {
    const { isReflecting, width, depth, dimension } = this.#space;
    if (!isReflecting) return this.#areas;
    if (dimension === 2) return this.#cutAt((radius) => (Math.min(radius, x) + Math.min(radius, width - x)) * depth);
    return this.#cutAt((radius) => {
      const sides = [y, depth - y].map((limit) => quarter(radius, x, limit) + quarter(radius, width - x, limit));
      return sides[0] + sides[1];
    });
  }

  /** Bin of a place, the axis given. */
  binAt(x: number, y: number, axisX: number, axisY: number): number {
    const dx = this.#space.separationX(x, axisX);
    const dy = this.#space.separationY(y, axisY);
    return Math.min(this.count, Math.floor(Math.sqrt(dx * dx + dy * dy) / binWidth));
  }

  #cutAt(within: (radius: number) => number): number[] {
    const { width, depth } = this.#space;
    const discs = this.edges.map(within);
    const areas = discs.slice(1).map((disc, i) => disc - discs[i]);
    areas.push(Math.max(0, width * depth - discs[this.count]));
    return areas;
  }
}

/** Area of a quarter of a disc, cut at distances from its centre along both axes. */
function quarter(radius: number, limitX: number, limitY: number): number {
  const end = Math.min(radius, limitX);
  let sum = 0;
  for (let i = 0; i < chords; i++) {
    const x = ((i + 0.5) * end) / chords;
    sum += Math.min(limitY, Math.sqrt(radius * radius - x * x));
  }
  return (sum * end) / chords;
}
