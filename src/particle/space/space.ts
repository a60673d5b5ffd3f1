import type { GeometryParameters } from '../state/parameters.ts';

/** The film as a space: a slice (2D, all y = 0) or a box (3D), periodic along x and y or closed there by mirrors, closed by the electrodes along z. */
export class Space {
  readonly dimension: 2 | 3;
  readonly width: number; // [nm]
  readonly depth: number; // [nm]
  readonly thickness: number; // [nm]
  readonly diameter: number; // [nm]
  /** Whether particles meet mirrors at the sides, with their surfaces; else the sides are periodic. */
  readonly isReflecting: boolean;
  /** Distances beyond which an image is nearer; Infinity where there is none. */
  readonly halfWidth: number; // [nm]
  readonly halfDepth: number; // [nm]

  constructor(geometry: GeometryParameters) {
    this.dimension = geometry.dimension;
    this.width = geometry.width;
    this.depth = geometry.depth;
    this.thickness = geometry.thickness;
    this.diameter = geometry.particleDiameter;
    this.isReflecting = geometry.sides === 'reflecting';
    this.halfWidth = this.isReflecting ? Infinity : 0.5 * this.width;
    this.halfDepth = this.isReflecting || this.dimension === 2 ? Infinity : 0.5 * this.depth;
  }

  /** Brings a coordinate along x back into the film: into [0, width), or by reflection between the mirrors. */
  wrapX(x: number): number {
    if (this.isReflecting) return this.reflect(x, this.width);
    const wrapped = x - Math.floor(x / this.width) * this.width;
    return wrapped < this.width ? wrapped : 0;
  }

  wrapY(y: number): number {
    if (this.dimension === 2) return 0;
    if (this.isReflecting) return this.reflect(y, this.depth);
    const wrapped = y - Math.floor(y / this.depth) * this.depth;
    return wrapped < this.depth ? wrapped : 0;
  }

  /** Whether a particle of metal may stand there, as far as the sides go. */
  isWithinSides(x: number, y: number): boolean {
    if (!this.isReflecting) return true;
    const radius = 0.499 * this.diameter;
    if (x < radius || x > this.width - radius) return false;
    return this.dimension === 2 || (y >= radius && y <= this.depth - radius);
  }

  /** The mirror along x behind which a place lies; NaN between the mirrors. */
  mirrorX(x: number): number {
    return this.mirrorOf(x, this.width);
  }

  mirrorY(y: number): number {
    return this.dimension === 2 ? NaN : this.mirrorOf(y, this.depth);
  }

  private mirrorOf(place: number, length: number): number {
    const low = 0.5 * this.diameter;
    return place < low ? low : place > length - low ? length - low : NaN;
  }

  private reflect(place: number, length: number): number {
    const mirror = this.mirrorOf(place, length);
    const low = 0.5 * this.diameter;
    return Number.isNaN(mirror) ? place : Math.min(length - low, Math.max(low, 2 * mirror - place));
  }

  /** Shortest separation along x, minimum image. */
  separationX(to: number, from: number): number {
    const dx = to - from;
    return dx > this.halfWidth ? dx - this.width : dx < -this.halfWidth ? dx + this.width : dx;
  }

  separationY(to: number, from: number): number {
    if (this.dimension === 2) return 0;
    const dy = to - from;
    return dy > this.halfDepth ? dy - this.depth : dy < -this.halfDepth ? dy + this.depth : dy;
  }
}
