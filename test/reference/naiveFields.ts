import type { ParticleParameters } from '../../src/particle/state/parameters.ts';
import type { World } from '../../src/particle/state/world.ts';
import { boltzmannConstant } from '../../src/units/constants.ts';

export type Vector = [number, number, number];

export interface Place {
  x: number; // [nm]
  y: number; // [nm]
  z: number; // [nm]
}

/** The frozen potentials and the disorder of a world, read as plainly as can be. */
export class NaiveFields {
  protected readonly world: World;
  protected readonly p: ParticleParameters;
  protected readonly kT: number; // [eV]
  protected readonly contact: number; // [nm]
  /** Hop factor of the disorder alone. */
  private readonly disorder: Float64Array;

  /** Must be made before any metal has left a void. */
  constructor(world: World) {
    this.world = world;
    this.p = world.parameters;
    this.kT = boltzmannConstant * this.p.temperature;
    this.contact = this.p.geometry.contactFactor * this.p.geometry.particleDiameter;
    this.disorder = world.field.hopFactor.slice();
  }

  /** Growth of the reference numbers of ions since 300 K. */
  protected get solution(): number {
    const inverse = 1 / (boltzmannConstant * 300) - 1 / this.kT;
    return Math.exp(this.p.nucleation.solutionEnthalpy * inverse);
  }

  protected touchesActive(z: number): boolean {
    return z > this.p.geometry.thickness - this.contact / 2;
  }

  protected touchesCounter(z: number): boolean {
    return z < this.contact / 2;
  }

  protected separation(to: Place, from: Place): Vector {
    const { width, depth, dimension } = this.p.geometry;
    return [nearest(to.x - from.x, width), dimension === 3 ? nearest(to.y - from.y, depth) : 0, to.z - from.z];
  }

  /** Length of the separation: of every pair at every event, so without making a vector of it. */
  protected distance(one: Place, other: Place): number {
    const { width, depth, dimension } = this.p.geometry;
    const dx = nearest(one.x - other.x, width);
    const dy = dimension === 3 ? nearest(one.y - other.y, depth) : 0;
    const dz = one.z - other.z;
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  /** Visits the grid nodes about a place with their weights. */
  protected eachCorner(place: Vector, visit: (ix: number, iy: number, iz: number, weight: number) => void): void {
    const { ny, nz, step } = this.world.field.grid;
    const [x, y, z] = place;
    const fz = Math.min(nz - 1, Math.max(0, z / step));
    const [fx, fy] = [x / step, ny > 1 ? y / step : 0];
    const [ix, iy, iz] = [Math.floor(fx), Math.floor(fy), Math.min(nz - 2, Math.floor(fz))];
    for (let cx = 0; cx <= 1; cx++)
      for (let cy = 0; cy <= (ny > 1 ? 1 : 0); cy++)
        for (let cz = 0; cz <= 1; cz++) {
          const weight = (cx ? fx - ix : 1 - fx + ix) * (cy ? fy - iy : 1 - fy + iy) * (cz ? fz - iz : 1 - fz + iz);
          visit(ix + cx, iy + cy, iz + cz, weight);
        }
  }

  protected node(ix: number, iy: number, iz: number): number {
    const { nx, ny, nz } = this.world.field.grid;
    return (modulo(iy, ny) * nx + modulo(ix, nx)) * nz + iz;
  }

  /** Background potential [V]. */
  protected background(x: number, y: number, z: number): number {
    const values = this.world.field.background;
    let sum = 0;
    this.eachCorner([x, y, z], (ix, iy, iz, weight) => (sum += weight * values[this.node(ix, iy, iz)]));
    return sum;
  }

  /** E = -grad phi_full: central differences at the nodes, one-sided at the planes, linear in between [V/nm]. */
  protected electricField(x: number, y: number, z: number): Vector {
    const { full, grid } = this.world.field;
    const phi = (ix: number, iy: number, iz: number) => full[this.node(ix, iy, iz)];
    const field: Vector = [0, 0, 0];
    this.eachCorner([x, y, z], (ix, iy, iz, weight) => {
      const [below, above] = [Math.max(0, iz - 1), Math.min(grid.nz - 1, iz + 1)];
      field[0] += (weight * (phi(ix - 1, iy, iz) - phi(ix + 1, iy, iz))) / (2 * grid.step);
      field[1] += (weight * (phi(ix, iy - 1, iz) - phi(ix, iy + 1, iz))) / (2 * grid.step);
      field[2] += (weight * (phi(ix, iy, below) - phi(ix, iy, above))) / ((above - below) * grid.step);
    });
    return field;
  }

  protected nearestNode(x: number, y: number, z: number): number {
    const { step, nz, ny } = this.world.field.grid;
    const iz = Math.min(nz - 1, Math.max(0, Math.round(z / step)));
    return this.node(Math.round(x / step), ny > 1 ? Math.round(y / step) : 0, iz);
  }

  /** Disorder, and a lower barrier where metal has left a void. */
  protected hopFactor(x: number, y: number, z: number): number {
    const node = this.nearestNode(x, y, z);
    const relief = this.world.field.voids[node] ? this.p.hopping.voidBarrierRelief : 0;
    return this.disorder[node] * Math.exp(relief / this.kT);
  }
}

export function norm(vector: readonly number[]): number {
  return Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
}

/** A distance along an axis that repeats, to the nearest image. */
function nearest(along: number, period: number): number {
  return along - period * Math.round(along / period);
}

export function modulo(index: number, count: number): number {
  return index - count * Math.floor(index / count);
}
