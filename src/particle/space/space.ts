import type { GeometryParameters } from '../state/parameters.ts';

/** The film as a space: a slice (2D, all y = 0) or a box (3D), periodic along x and y, closed by the electrodes along z. */
export class Space {
  readonly dimension: 2 | 3;
  readonly width: number; // [nm]
  readonly depth: number; // [nm]
  readonly thickness: number; // [nm]
  readonly diameter: number; // [nm]

  constructor(geometry: GeometryParameters) {
    this.dimension = geometry.dimension;
    this.width = geometry.width;
    this.depth = geometry.depth;
    this.thickness = geometry.thickness;
    this.diameter = geometry.particleDiameter;
  }

  /** Wraps a coordinate along x into [0, width). */
  wrapX(x: number): number {
    const wrapped = x - Math.floor(x / this.width) * this.width;
    return wrapped < this.width ? wrapped : 0;
  }

  wrapY(y: number): number {
    if (this.dimension === 2) return 0;
    const wrapped = y - Math.floor(y / this.depth) * this.depth;
    return wrapped < this.depth ? wrapped : 0;
  }

  /** Shortest separation along x, minimum image. */
  separationX(to: number, from: number): number {
    const dx = to - from;
    return dx > 0.5 * this.width ? dx - this.width : dx < -0.5 * this.width ? dx + this.width : dx;
  }

  separationY(to: number, from: number): number {
    if (this.dimension === 2) return 0;
    const dy = to - from;
    return dy > 0.5 * this.depth ? dy - this.depth : dy < -0.5 * this.depth ? dy + this.depth : dy;
  }
}
