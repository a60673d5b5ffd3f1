import { exp, log } from '../../math/elementary.ts';
import { advanceFront } from '../front/advance.ts';
import type { Front } from '../front/front.ts';
import { ringAreas, upperEnvelope, volumeOf } from '../front/measures.ts';
import { makeNucleus } from '../front/nucleus.ts';
import { MeasuredRecession } from '../front/measuredRecession.ts';
import { depthAt, voidVolume, type Recession } from '../front/recession.ts';
import { Redistribution } from '../front/redistribute.ts';
import { removeLoops } from '../front/removeLoops.ts';
import { trimAxis } from '../front/trimAxis.ts';
import { trimFoot } from '../front/trimFoot.ts';
import type { CellParameters, Stage } from '../parameters.ts';
import type { Cell } from './cell.ts';
import type { Film } from '../film/film.ts';

const leastNeck = 0.05; // [nm] radius at which a neck parts
const leastSlopeFactor = 1e-3; // of the normal's share along z, on walls that stand upright

/** Moves the two metal surfaces of a cell through a time step: the filament by its ionic currents, the active electrode by its rule. */
export class Growth {
  readonly #parameters: CellParameters;
  readonly #redistribution: Redistribution;
  readonly #thickness: Float64Array; // [nm]
  readonly #area: Float64Array; // [nm2] after the step
  readonly #after: Float64Array; // [nm] upper side of the filament after the step
  readonly #measured: MeasuredRecession | null;

  constructor({ parameters, front, recession }: Cell) {
    this.#parameters = parameters;
    this.#redistribution = new Redistribution(parameters.mesh.scale, front.r.length);
    this.#thickness = new Float64Array(front.r.length);
    this.#area = new Float64Array(front.r.length);
    this.#after = new Float64Array(recession.r.length);
    const { injection = null, greatestDepth = Infinity } = parameters.dissolution ?? {};
    this.#measured = injection && new MeasuredRecession(injection, greatestDepth, recession);
  }

  /**
   * Carries out a step of a cell that has been resolved.
   *
   * @param timeStep [s]
   * @param factor on all speeds
   * @param stage in which it happens: a SET always mirrors
   * @returns [nm] length of the piece that was cut off where a neck parted, 0 as a rule
   */
  advance(cell: Cell, timeStep: number, factor: number, stage: Stage['kind']): number {
    const { front, speed, film, recession, books } = cell;
    const before = volumeOf(front);
    for (let i = 0; i < front.count; i++) this.#thickness[i] = speed[i] * factor * timeStep;
    advanceFront(front, this.#thickness, film.filament.area);
    const charge = this.#charge(cell) * factor * timeStep;
    removeLoops(front);
    trimFoot(front);
    const detached = books.detached;
    const lost = this.#part(cell);
    this.#redistribution.apply(front);
    const hollow = voidVolume(recession);
    if (this.#measured)
      this.#give(cell, timeStep, stage === 'set', volumeOf(front) - before + books.detached - detached);
    else if (this.#parameters.dissolution) this.#recede(cell, timeStep, stage === 'set');
    if (this.#parameters.contact.handling === 'pointContact') this.#keepApart(front, recession);
    books.charge += charge;
    books.turnover += Math.abs(charge);
    const gained = volumeOf(front) - before + books.detached - detached;
    books.gained += gained;
    books.reservoir += gained - (voidVolume(recession) - hollow);
    return lost;
  }

  /** Takes off what has no hold any more: above a neck, or all of it where the foot itself has gone. */
  #part(cell: Cell): number {
    const { front } = cell;
    const whole = volumeOf(front);
    const height = front.z[0];
    const isFootless = front.r[front.count - 1] <= leastNeck;
    if (isFootless) makeNucleus(front, this.#parameters.geometry.nucleusRadius);
    const lost = isFootless ? Math.max(height, leastNeck) : trimAxis(front, leastNeck);
    if (lost > 0) cell.books.detached += whole - volumeOf(front);
    return lost;
  }

  /** Ionic current over the rings as they are in the middle of the step: the mean of their areas before and after. [e/s] */
  #charge({ front, film: { filament } }: Cell): number {
    ringAreas(front, this.#area);
    let current = 0;
    for (let i = 0; i < front.count; i++) current -= filament.current[i] * 0.5 * (filament.area[i] + this.#area[i]);
    return current;
  }

  /** The electrode mirrors the filament's growth: dD = v* dh n_z^q; outside of a SET the void's rule says what happens. */
  #recede({ front, gap, recession, film }: Cell, timeStep: number, isSet: boolean): void {
    const dissolution = this.#parameters.dissolution as NonNullable<CellParameters['dissolution']>;
    const { ratio, shapeExponent, voidRule, greatestDepth } = dissolution;
    const { r, depth } = recession;
    const after = this.#after;
    upperEnvelope(front, r, after);
    for (let j = 0; j < r.length; j++) {
      const rise = after[j] - gap.height[j];
      if (rise === 0 || (!isSet && voidRule !== 'mirrored')) continue;
      const shape = exp(shapeExponent * log(Math.max(leastSlopeFactor, this.#upward(r, j))));
      depth[j] = Math.min(greatestDepth, Math.max(0, depth[j] + ratio * shape * rise));
    }
    if (!isSet && voidRule === 'filled') this.#fill(recession, film, timeStep);
  }

  /**
   * The electrode gives the metal that the filament gains [nm3], from where it was measured to come; outside of a SET the void's rule says what
   * happens. What it does not give comes from the reservoir.
   */
  #give({ front, gap, recession, film }: Cell, timeStep: number, isSet: boolean, gained: number): void {
    const { voidRule } = this.#parameters.dissolution as NonNullable<CellParameters['dissolution']>;
    if (isSet || voidRule === 'mirrored') this.#measured?.take(recession.depth, gap.least, gained);
    else if (voidRule === 'filled') {
      upperEnvelope(front, recession.r, this.#after);
      this.#fill(recession, film, timeStep);
    }
  }

  /** Share along z of the normal of the filament's upper side at a ring: 1 where it is flat. */
  #upward(r: Float64Array, ring: number): number {
    const after = this.#after;
    const inner = Math.max(0, ring - 1);
    const outer = ring + 1 < r.length && after[ring + 1] > 0 ? ring + 1 : ring;
    if (inner === outer) return 1;
    const slope = (after[outer] - after[inner]) / (r[outer] - r[inner]);
    return 1 / Math.sqrt(1 + slope * slope);
  }

  /** Plates the void with what is reduced there, but for the least gap; the rest of the metal goes to the reservoir. */
  #fill({ r, depth }: Recession, { electrode, electrodeRadius }: Film, timeStep: number): void {
    const { dissolution, electrode: metal, geometry } = this.#parameters;
    const leastGap = dissolution?.leastGap ?? 0;
    let line = 0;
    for (let j = 0; j < r.length; j++) {
      if (depth[j] === 0) continue;
      while (line + 2 < electrode.count && electrodeRadius[line + 1] < r[j]) line++;
      const share = (r[j] - electrodeRadius[line]) / (electrodeRadius[line + 1] - electrodeRadius[line]);
      const current = electrode.current[line] + share * (electrode.current[line + 1] - electrode.current[line]);
      const least = Math.max(0, this.#after[j] + leastGap - geometry.thickness);
      const plated = (metal.atomicVolume / metal.valence) * Math.max(0, -current) * timeStep;
      depth[j] = Math.max(Math.min(depth[j], least), depth[j] - plated);
    }
  }

  /** Holds the filament back from the electrode where the two are in contact. */
  #keepApart(front: Front, recession: Recession): void {
    const reach = this.#parameters.geometry.thickness - this.#parameters.contact.gap;
    for (let i = 0; i < front.count; i++) front.z[i] = Math.min(front.z[i], reach + depthAt(recession, front.r[i]));
  }
}
