import { BandedLu } from '../../math/bandedLu.ts';
import type { Front } from '../front/front.ts';
import type { RelaxationParameters } from '../parameters.ts';
import type { SurfaceGeometry } from './surfaceGeometry.ts';
import type { SurfaceLaw } from './surfaceLaw.ts';

const perMarker = 3; // unknowns: ways in r and z, curvature

/**
 * The linear system of a step of relaxation: for each marker how far it goes in r and z, and the curvature it comes to.
 *
 * Per marker stand three equations. The normal way is that of the law at the new curvature. The new curvature is the gradient of the area
 * along the normal, with the line's second difference taken at the new places: this is what lets the step be long. Along the surface the
 * markers keep their distances in proportion.
 *
 * **Source** after J. W. Barrett, H. Garcke and R. Nuernberg, J. Comput. Phys. 222, 441 (2007) and, of revolution, Numer. Math. 141, 791 (2019);
 * the third equation is of our own.
 */
export class CurvatureSystem {
  readonly curvature: Float64Array; // [1/nm] solved
  readonly #law: SurfaceLaw;
  readonly #mobility: number; // [nm4/s]
  readonly #isPinned: boolean;
  readonly #solver: BandedLu;
  readonly #solution: Float64Array;
  readonly #speed = new Float64Array(2);

  constructor(law: SurfaceLaw, { surfaceMobility, foot }: RelaxationParameters, capacity: number) {
    this.#law = law;
    this.#mobility = surfaceMobility;
    this.#isPinned = foot === 'pinned';
    this.#solver = new BandedLu(perMarker * capacity, 2 * perMarker - 1, 2 * perMarker - 1);
    this.#solution = new Float64Array(perMarker * capacity);
    this.curvature = new Float64Array(capacity);
  }

  /** Solves for a step [s] and writes ways [nm] and curvatures; false if there is no solution. */
  solve(front: Front, geometry: SurfaceGeometry, timeStep: number, wayR: Float64Array, wayZ: Float64Array): boolean {
    const { count } = front;
    const solution = this.#solution;
    this.#solver.clear(perMarker * count);
    for (let i = 0; i < count; i++) {
      this.#setMotion(i, count, geometry, timeStep);
      this.#setCurvature(i, count, geometry);
      this.#setSpacing(i, count, geometry);
    }
    if (!this.#solver.solve(solution)) return false;
    for (let i = 0; i < count; i++) {
      wayR[i] = solution[perMarker * i];
      wayZ[i] = solution[perMarker * i + 1];
      this.curvature[i] = solution[perMarker * i + 2];
    }
    return true;
  }

  /** n dx + (dt/a) sum K (H - H_j) + dt u(H) = 0, with u linear about the curvature of now, smoothed: an exponential law would take its noise for sharp edges. */
  #setMotion(i: number, count: number, geometry: SurfaceGeometry, timeStep: number): void {
    const { normalR, normalZ, area, smoothCurvature, length, middle } = geometry;
    const row = perMarker * i;
    const isFixed = this.#isPinned && i === count - 1;
    this.#solution[row] = 0;
    this.#solver.add(row, row, normalR[i]);
    this.#solver.add(row, row + 1, normalZ[i]);
    const factor = (2 * Math.PI * this.#mobility * timeStep) / area[i];
    if (i > 0) this.#addDifference(row, row + 2, row - 1, (factor * middle[i - 1]) / length[i - 1]);
    if (i + 1 < count) this.#addDifference(row, row + 2, row + 5, (factor * middle[i]) / length[i]);
    if (isFixed) {
      if (this.#mobility === 0) this.#solver.add(row, row + 2, 1);
      return;
    }
    this.#law.dissolve(smoothCurvature[i], this.#speed);
    this.#solver.add(row, row + 2, timeStep * this.#speed[1]);
    this.#solution[row] = timeStep * (this.#speed[1] * smoothCurvature[i] - this.#speed[0]);
  }

  /** H = n grad A / w, with the differences of neighbours at their new places. */
  #setCurvature(i: number, count: number, geometry: SurfaceGeometry): void {
    const { normalR, normalZ, weight, curvature, length, middle } = geometry;
    const row = perMarker * i + 1;
    const own = perMarker * i;
    if (this.#isPinned && i === count - 1) {
      this.#solver.add(row, own, 1);
      this.#solution[row] = 0;
      return;
    }
    this.#solver.add(row, own + 2, 1);
    this.#solution[row] = curvature[i];
    for (const other of [i - 1, i + 1]) {
      if (other < 0 || other >= count) continue;
      const piece = Math.min(i, other);
      const share = (-2 * Math.PI * middle[piece]) / (length[piece] * weight[i]);
      this.#addDifference(row, own, perMarker * other, share * normalR[i]);
      this.#addDifference(row, own + 1, perMarker * other + 1, share * normalZ[i]);
    }
  }

  /** Along the surface t (x_next - x)/l_next = t (x - x_last)/l_last; the ends keep to axis and electrode. */
  #setSpacing(i: number, count: number, geometry: SurfaceGeometry): void {
    const { normalR, normalZ, length, tangentR, tangentZ } = geometry;
    const row = perMarker * i + 2;
    const own = perMarker * i;
    this.#solution[row] = 0;
    if (i === 0 || i === count - 1) {
      this.#solver.add(row, i === 0 ? own : own + 1, 1);
      return;
    }
    const alongR = normalZ[i];
    const alongZ = -normalR[i];
    const scale = 0.5 * (length[i - 1] + length[i]);
    const turnR = tangentR[i] - tangentR[i - 1];
    const turnZ = tangentZ[i] - tangentZ[i - 1];
    this.#solution[row] = -scale * (alongR * turnR + alongZ * turnZ);
    for (const other of [i - 1, i + 1]) {
      const share = -scale / length[Math.min(i, other)];
      this.#addDifference(row, own, perMarker * other, share * alongR);
      this.#addDifference(row, own + 1, perMarker * other + 1, share * alongZ);
    }
  }

  #addDifference(row: number, own: number, other: number, factor: number): void {
    this.#solver.add(row, own, factor);
    this.#solver.add(row, other, -factor);
  }
}
