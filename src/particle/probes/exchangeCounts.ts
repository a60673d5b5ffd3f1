import { exchangeKinds } from '../state/exchangeLog.ts';
import { fluxSides, type FluxCounts } from './fluxTypes.ts';
import type { StoredNumbers } from './storedNumbers.ts';

/** Exchanges of particles by entry of the ledger, side, ring and level, with the time and the areas that they had. */
export class ExchangeCounts {
  time = 0; // [s]
  readonly #rings: number; // that lie elsewhere included
  readonly #levels: number;
  readonly #exposure: Float64Array; // [nm^2 s]
  readonly #byRadius: Float64Array;
  readonly #byHeight: Float64Array;

  constructor(rings: number, levels: number) {
    const channels = exchangeKinds.length * fluxSides.length;
    this.#rings = rings;
    this.#levels = levels;
    this.#exposure = new Float64Array(rings);
    this.#byRadius = new Float64Array(channels * rings);
    this.#byHeight = new Float64Array(channels * levels);
  }

  expose(areas: readonly number[], elapsed: number): void {
    this.time += elapsed;
    for (let ring = 0; ring < areas.length; ring++) this.#exposure[ring] += areas[ring] * elapsed;
  }

  add(kind: number, side: number, ring: number, level: number): void {
    const channel = kind * fluxSides.length + side;
    this.#byRadius[channel * this.#rings + ring]++;
    this.#byHeight[channel * this.#levels + level]++;
  }

  /** Mean areas of the rings, 0 where no time was spent [nm^2]. */
  areas(): number[] {
    return Array.from(this.#exposure, (exposure) => (this.time > 0 ? exposure / this.time : 0));
  }

  /** Those that are not all 0. */
  counts(): FluxCounts[] {
    const counts: FluxCounts[] = [];
    exchangeKinds.forEach((entry, kind) =>
      fluxSides.forEach((side, sideIndex) => {
        const channel = kind * fluxSides.length + sideIndex;
        const byRadius = [...this.#byRadius.subarray(channel * this.#rings, (channel + 1) * this.#rings)];
        const byHeight = [...this.#byHeight.subarray(channel * this.#levels, (channel + 1) * this.#levels)];
        if (byRadius.some((count) => count > 0)) counts.push({ entry, side, byRadius, byHeight });
      }),
    );
    return counts;
  }

  snapshot(): number[] {
    return [this.time, ...this.#exposure, ...this.#byRadius, ...this.#byHeight];
  }

  restore(stored: StoredNumbers): void {
    this.time = stored.next();
    for (const array of [this.#exposure, this.#byRadius, this.#byHeight]) stored.fill(array);
  }
}
