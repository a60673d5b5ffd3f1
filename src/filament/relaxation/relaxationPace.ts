import type { Front } from '../front/front.ts';
import type { FrontRelaxation } from './relaxFront.ts';

const longestWay = 0.1; // [nm] along the normal: stable to 0.3
const heightShare = 0.05; // of the height, where that is less
const neckShare = 0.2; // of the radius of the thinnest neck, where that is less
const firstShare = 0.1; // of the way, in a first step
const shortestFirst = 1e-9; // [s] a sharp edge can ask for far less, though nothing comes of it
const greatestGrowth = 2; // of a time step over the one before
const rejection = 2; // times the way, beyond which a step is taken back

/** Chooses the time steps of a relaxation by how far they move the surface. */
export class RelaxationPace {
  readonly #scale: number;
  #next = 0; // [s] 0 before the first

  /** @param scale of all ways: 1 as a rule */
  constructor(scale: number) {
    this.#scale = scale;
  }

  /** Forgets the course up to now: something has happened. */
  restart(): void {
    this.#next = 0;
  }

  /** The next step. [s] */
  choose(front: Front, relaxation: FrontRelaxation): number {
    if (this.#next === 0) {
      const first = (firstShare * this.#way(front)) / relaxation.greatestSpeed(front);
      this.#next = Math.max(shortestFirst, Math.min(Number.MAX_VALUE, first));
    }
    return this.#next;
  }

  /**
   * Judges a step by the way it went.
   *
   * @param timeStep [s]
   * @param way [nm]
   * @param change beyond what the caller allows in a step, over what it allows; 0 if it does not mind
   * @returns false if it has to be taken back and done again with half its length
   */
  accept(front: Front, timeStep: number, way: number, change: number): boolean {
    const share = Math.max(way / this.#way(front), change);
    this.#next = share > 0 ? Math.min(greatestGrowth, 1 / share) * timeStep : greatestGrowth * timeStep;
    return share <= rejection;
  }

  #way(front: Front): number {
    return this.#scale * Math.min(longestWay, heightShare * front.z[0], neckShare * thinnestNeck(front));
  }
}

/** Radius of the thinnest neck, Infinity if there is none; a foot thinner than what stands on it counts. [nm] */
function thinnestNeck({ count, r }: Front): number {
  let thinnest = Infinity;
  for (let i = 1; i < count; i++)
    if (r[i] < r[i - 1] && (i === count - 1 || r[i] <= r[i + 1])) thinnest = Math.min(thinnest, r[i]);
  return thinnest;
}
