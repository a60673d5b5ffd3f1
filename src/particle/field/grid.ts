import type { GeometryParameters } from '../state/parameters.ts';

/**
 * The nodes of the continuum grid, z from plane to plane; node (ix, iy, iz) stands at (iy*nx + ix)*nz + iz.
 *
 * x and y are periodic with nodes from 0 on, or have mirrors at 0 and at their length, half a step beside the nearest nodes.
 */
export class Grid {
  readonly dimension: 2 | 3;
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  readonly step: number; // [nm]
  readonly isMirrored: boolean;
  /** Place of the first node along x and y. */
  readonly offset: number; // [nm]
  readonly nodes: number;
  /** Volume that belongs to a node; in 2D the slab's thickness is the third side. */
  readonly nodeVolume: number; // [nm^3]

  /** Throws RangeError where the box is no multiple of the step. */
  constructor(geometry: GeometryParameters, wantedStep: number) {
    this.dimension = geometry.dimension;
    this.step = gridStep(geometry.thickness, wantedStep);
    this.isMirrored = geometry.sides === 'reflecting';
    this.offset = this.isMirrored ? 0.5 * this.step : 0;
    this.nz = Math.round(geometry.thickness / this.step) + 1;
    this.nx = wholeSteps(geometry.width, this.step, 'width');
    this.ny = geometry.dimension === 3 ? wholeSteps(geometry.depth, this.step, 'depth') : 1;
    this.nodes = this.nx * this.ny * this.nz;
    const area = this.step * this.step;
    this.nodeVolume = geometry.dimension === 3 ? area * this.step : area * geometry.depth;
  }

  /** First node of a column, which may lie beyond the sides by one: the one it is an image of. */
  column(ix: number, iy: number): number {
    const { nx, ny, nz } = this;
    if (this.isMirrored) return (Math.min(ny - 1, Math.max(0, iy)) * nx + Math.min(nx - 1, Math.max(0, ix))) * nz;
    const column = ix < 0 ? ix + nx : ix >= nx ? ix - nx : ix;
    const row = iy < 0 ? iy + ny : iy >= ny ? iy - ny : iy;
    return (row * nx + column) * nz;
  }

  nearestNode(x: number, y: number, z: number): number {
    if (this.isMirrored) {
      x = this.step * mirroredSteps(x, this.nx, this.step);
      y = this.step * mirroredSteps(y, this.ny, this.step);
    }
    let ix = Math.round(x / this.step);
    if (ix >= this.nx) ix -= this.nx;
    let iy = 0;
    if (this.ny > 1) {
      iy = Math.round(y / this.step);
      if (iy >= this.ny) iy -= this.ny;
    }
    const iz = Math.min(this.nz - 1, Math.max(0, Math.round(z / this.step)));
    return (iy * this.nx + ix) * this.nz + iz;
  }

  /** Multilinear value of a node array at a place; x and y are wrapped or mirrored, z is held between the planes. */
  interpolate(values: Float64Array, x: number, y: number, z: number): number {
    const { nx, ny, nz, step } = this;
    let fx = this.isMirrored ? mirroredSteps(x, nx, step) : x / step;
    fx -= Math.floor(fx / nx) * nx;
    let ix = Math.floor(fx);
    fx -= ix;
    if (ix >= nx) ix = 0;
    const jx = ix + 1 === nx ? 0 : ix + 1;
    let fz = z / step;
    fz = fz < 0 ? 0 : fz > nz - 1 ? nz - 1 : fz;
    const iz = Math.min(nz - 2, Math.floor(fz));
    fz -= iz;
    const a = ix * nz + iz;
    const b = jx * nz + iz;
    if (ny === 1) {
      return (1 - fx) * ((1 - fz) * values[a] + fz * values[a + 1]) + fx * ((1 - fz) * values[b] + fz * values[b + 1]);
    }
    let fy = this.isMirrored ? mirroredSteps(y, ny, step) : y / step;
    fy -= Math.floor(fy / ny) * ny;
    let iy = Math.floor(fy);
    fy -= iy;
    if (iy >= ny) iy = 0;
    const near = iy * nx * nz;
    const far = (iy + 1 === ny ? 0 : iy + 1) * nx * nz;
    const left =
      (1 - fz) * ((1 - fy) * values[near + a] + fy * values[far + a]) +
      fz * ((1 - fy) * values[near + a + 1] + fy * values[far + a + 1]);
    const right =
      (1 - fz) * ((1 - fy) * values[near + b] + fy * values[far + b]) +
      fz * ((1 - fy) * values[near + b + 1] + fy * values[far + b + 1]);
    return (1 - fx) * left + fx * right;
  }
}

/** Place along a mirrored axis in steps from its first node, held between the first and the last. */
export function mirroredSteps(place: number, count: number, step: number): number {
  const folded = place / step;
  return Math.min(count - 1, Math.max(0, Math.min(Math.abs(folded), 2 * count - folded) - 0.5));
}

/** Factor on the field across mirrors, which turns round at each: 1 between the nodes, 0 on the mirror. */
export function acrossMirrors(place: number, count: number, step: number): number {
  const inside = Math.min(place / step, count - place / step);
  return Math.min(1, Math.max(-1, 2 * inside));
}

/** The step nearest to a wanted one that divides the film's thickness [nm]. */
export function gridStep(thickness: number, wantedStep: number): number {
  return thickness / Math.max(2, Math.round(thickness / wantedStep));
}

/** Whether a periodic length is made of whole steps. */
export function isWholeSteps(length: number, step: number): boolean {
  const steps = Math.round(length / step);
  return steps >= 1 && Math.abs(steps * step - length) <= 1e-6 * length;
}

function wholeSteps(length: number, step: number, name: string): number {
  if (!isWholeSteps(length, step))
    throw new RangeError(`the ${name} of ${length} nm is no multiple of the grid step of ${step} nm`);
  return Math.round(length / step);
}
