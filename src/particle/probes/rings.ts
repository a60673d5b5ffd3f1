import type { Space } from '../space/space.ts';

/** Width of rings and of levels. */
export const binWidth = 0.5; // [nm]

/** Rings about an axis in a box, pairs of strips beside it in a slice, as far as whole ones fit; the last bin is all that lies farther out. */
export class Rings {
  readonly edges: number[]; // [nm] one more than there are rings
  readonly areas: number[]; // [nm^2] of each ring, and of the rest
  readonly count: number; // of rings
  readonly #space: Space;

  constructor(space: Space) {
    this.#space = space;
    const { width, depth, dimension } = space;
    const reach = 0.5 * (dimension === 3 ? Math.min(width, depth) : width);
    this.count = Math.floor(reach / binWidth + 1e-9);
    this.edges = Array.from({ length: this.count + 1 }, (_, i) => i * binWidth);
    const within = (radius: number) => (dimension === 3 ? Math.PI * radius * radius : 2 * radius * depth);
    this.areas = this.edges.slice(1).map((outer, i) => within(outer) - within(this.edges[i]));
    this.areas.push(Math.max(0, width * depth - within(this.count * binWidth)));
  }

  /** Bin of a place, the axis given. */
  binAt(x: number, y: number, axisX: number, axisY: number): number {
    const dx = this.#space.separationX(x, axisX);
    const dy = this.#space.separationY(y, axisY);
    return Math.min(this.count, Math.floor(Math.sqrt(dx * dx + dy * dy) / binWidth));
  }
}
