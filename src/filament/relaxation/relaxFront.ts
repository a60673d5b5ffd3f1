import { advanceFront } from '../front/advance.ts';
import type { Front } from '../front/front.ts';
import { heightOf, ringAreas, volumeOf } from '../front/measures.ts';
import { copyFront, emptyFront, makeNucleus } from '../front/nucleus.ts';
import { Redistribution } from '../front/redistribute.ts';
import { removeLoops } from '../front/removeLoops.ts';
import { trimAxis } from '../front/trimAxis.ts';
import type { CellParameters, RelaxationParameters } from '../parameters.ts';
import { CurvatureSystem } from './curvatureSystem.ts';
import { SurfaceGeometry } from './surfaceGeometry.ts';
import { SurfaceLaw } from './surfaceLaw.ts';

// [nm] radius at which a neck or the foot parts: about that of an atom, below which there is no surface to speak of
const leastNeck = 0.15;
const corrections = 10; // of the volume at most: each leaves about the square of what was wrong
const negligible = 1e-13; // of the volume
const capacity = 1000;

/** Relaxes a front at zero bias: surface diffusion, dissolution by curvature, or both, in long steps. */
export class FrontRelaxation {
  way = 0; // [nm] greatest along the normal, in the last step
  dissolved = 0; // [nm3] in the last step
  lost = 0; // [nm] length of what was cut off at a neck in the last step
  lostVolume = 0; // [nm3] of it
  readonly #law: SurfaceLaw;
  readonly #mobility: number; // [nm4/s]
  readonly #isPinned: boolean;
  readonly #dissolves: boolean;
  readonly #nucleusRadius: number; // [nm]
  readonly #before = emptyFront(capacity);
  readonly #geometry = new SurfaceGeometry(capacity);
  readonly #system: CurvatureSystem;
  readonly #redistribution: Redistribution;
  readonly #wayR = new Float64Array(capacity);
  readonly #wayZ = new Float64Array(capacity);
  readonly #area = new Float64Array(capacity);
  readonly #thickness = new Float64Array(capacity);
  readonly #speed = new Float64Array(2);

  constructor(parameters: CellParameters, relaxation: RelaxationParameters) {
    this.#law = new SurfaceLaw(parameters, relaxation);
    this.#mobility = relaxation.surfaceMobility;
    this.#isPinned = relaxation.foot === 'pinned';
    this.#dissolves = relaxation.dissolution !== 'none';
    this.#nucleusRadius = parameters.geometry.nucleusRadius;
    this.#system = new CurvatureSystem(this.#law, relaxation, capacity);
    this.#redistribution = new Redistribution(parameters.mesh.scale, capacity);
  }

  /** A speed that no marker exceeds by much: that of a step so short that nothing is smoothed. [nm/s] */
  greatestSpeed(front: Front): number {
    const geometry = this.#geometry;
    geometry.measure(front);
    this.#law.setArea(geometry.surface);
    let greatest = 0;
    for (let i = 0; i < front.count; i++) {
      const shortest = Math.min(geometry.length[Math.max(0, i - 1)], geometry.length[Math.min(i, front.count - 2)]);
      const curvature = geometry.curvature[i];
      this.#law.dissolve(curvature, this.#speed);
      const byDiffusion = (this.#mobility * Math.abs(curvature)) / (shortest * shortest);
      greatest = Math.max(greatest, Math.abs(this.#speed[0]) + byDiffusion);
    }
    return greatest;
  }

  /**
   * Carries out a step; `way`, `dissolved` and `lost` then tell what happened.
   *
   * @param timeStep [s]
   * @returns false if the step has no solution, or leads to no sound front: the front is then as it was
   */
  step(front: Front, timeStep: number): boolean {
    const geometry = this.#geometry;
    geometry.measure(front);
    this.#law.setArea(geometry.surface);
    this.lost = 0;
    this.lostVolume = 0;
    const before = volumeOf(front);
    copyFront(front, this.#before);
    if (!this.#system.solve(front, geometry, timeStep, this.#wayR, this.#wayZ)) return false;
    this.#book(front);
    for (let i = 0; i < front.count; i++) {
      front.r[i] += this.#wayR[i];
      front.z[i] += this.#wayZ[i];
    }
    removeLoops(front);
    this.#redistribution.apply(front);
    this.#setVolume(front, before - this.dissolved);
    if (isSound(front)) {
      this.#part(front);
      return true;
    }
    copyFront(this.#before, front);
    return false;
  }

  /** What surface diffusion takes from a marker it gives to others, so all that is missing has dissolved. */
  #book({ count }: Front): void {
    const { normalR, normalZ, area } = this.#geometry;
    this.way = 0;
    this.dissolved = 0;
    for (let i = 0; i < count; i++) {
      const way = this.#wayR[i] * normalR[i] + this.#wayZ[i] * normalZ[i];
      this.way = Math.max(this.way, Math.abs(way));
      if (this.#dissolves) this.dissolved -= area[i] * way;
    }
  }

  /** Gives back what the linear step and new markers have done to the volume, as a layer of even thickness. */
  #setVolume(front: Front, wanted: number): void {
    for (let pass = 0; pass < corrections; pass++) {
      ringAreas(front, this.#area);
      let surface = 0;
      for (let i = 0; i < front.count; i++) surface += this.#area[i];
      const missing = wanted - volumeOf(front);
      if (!(Math.abs(missing) > negligible * wanted)) return;
      this.#thickness.fill(missing / surface, 0, front.count);
      if (this.#isPinned) this.#thickness[front.count - 1] = 0;
      advanceFront(front, this.#thickness, this.#area);
    }
  }

  #part(front: Front): void {
    const whole = volumeOf(front);
    if (front.r[front.count - 1] <= leastNeck) {
      this.lost = heightOf(front);
      makeNucleus(front, this.#nucleusRadius);
      this.lostVolume = whole - volumeOf(front);
      return;
    }
    this.lost = trimAxis(front, leastNeck);
    if (this.lost === 0) return;
    const left = volumeOf(front);
    this.lostVolume = whole - left;
    if (this.#redistribution.apply(front)) this.#setVolume(front, left);
  }
}

function isSound({ count, r, z }: Front): boolean {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.abs(r[i]) + Math.abs(z[i]);
  return Number.isFinite(sum) && r[count - 1] > 0 && z[0] > 0;
}
