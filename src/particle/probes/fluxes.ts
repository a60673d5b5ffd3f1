import { BRIDGING, ON_ACTIVE, ON_COUNTER } from '../state/bodies.ts';
import { exchangeKinds, ExchangeLog, ON_PLANE } from '../state/exchangeLog.ts';
import type { World } from '../state/world.ts';
import { findDominantFilament, noFilament } from './dominantFilament.ts';
import type { DominantFilament } from './dominantFilament.ts';
import { fluxSides, gapBounds, type Fluxes, type FluxClass, type FluxCounts } from './fluxTypes.ts';
import { binWidth, Rings } from './rings.ts';

const [ACTIVE, FILAMENT, OTHER] = [0, 1, 2];

/** Classes beside those of gaps. */
const [NO_FILAMENT, BRIDGED] = [gapBounds.length, gapBounds.length + 1];
const classCount = gapBounds.length + 2;
const channelCount = exchangeKinds.length * fluxSides.length;
const noticedShare = 0.01; // of the metal: with more exchanges than that the filament is looked for again

/**
 * Counts the exchanges of particles about the dominant filament, by class of the gap, by ring and by height.
 *
 * **Holds** summed over classes, sides and bins, each entry is that of the ledger, exactly. Nothing in the world's future changes.
 * **Breaks** the filament and its gap are those seen before the field window; metal that joins by touching is no exchange.
 */
export class FluxProbe {
  readonly #world: World;
  readonly #log = new ExchangeLog();
  readonly #rings: Rings;
  readonly #heightCount: number;
  readonly #byRadius: Float64Array;
  readonly #byHeight: Float64Array;
  readonly #time = new Float64Array(classCount); // [s]
  readonly #exposure: Float64Array; // [nm^2 s]
  #filament: DominantFilament = noFilament;
  #areas: readonly number[] = []; // [nm^2] about the filament
  #lastTime = 0; // [s]
  #unseen = 0; // exchanges of metal since the filament was looked for
  #lastJoins = 0; // changes of the number of floating bodies until then

  constructor(world: World) {
    this.#world = world;
    this.#rings = new Rings(world.space);
    this.#heightCount = Math.ceil(world.space.thickness / binWidth - 1e-9);
    this.#exposure = new Float64Array(classCount * (this.#rings.count + 1));
    this.#byRadius = new Float64Array(classCount * channelCount * (this.#rings.count + 1));
    this.#byHeight = new Float64Array(classCount * channelCount * this.#heightCount);
    world.exchanges = this.#log;
    this.#look();
  }

  /** Takes in what has happened since the last call; to be called after every window. */
  take(): void {
    const { time, births, deaths } = this.#world;
    const log = this.#log;
    const now = this.#classNow();
    this.#expose(now, time - this.#lastTime);
    this.#lastTime = time;
    let isTopChanged = false;
    for (let i = 0; i < log.count; i++) {
      this.#count(now, i);
      isTopChanged ||= this.#isAtTop(i);
    }
    log.count = 0;
    const isChanged = this.#unseen > 0 && this.#unseen >= noticedShare * this.#world.metalCount;
    if (isChanged || isTopChanged || births + deaths !== this.#lastJoins) this.#look();
  }

  read(): Fluxes {
    const [filament, rings] = [this.#filament, this.#rings];
    const classes = Array.from({ length: classCount }, (_, index) => this.#classAt(index));
    const { thickness } = this.#world.space;
    const heights = Array.from({ length: this.#heightCount + 1 }, (_, i) => Math.min(thickness, i * binWidth));
    const seen = filament.serial === 0 ? null : filament;
    const voltage = { least: this.#world.voltage, greatest: this.#world.voltage };
    return { radii: rings.edges, heights, voltage, filament: seen, nucleation: null, classes, stages: [] };
  }

  snapshot(): number[] {
    const { serial, x, y, height, gap } = this.#filament;
    const state = [serial, x, y, height, gap, this.#lastTime, this.#unseen, this.#lastJoins];
    return [...state, ...this.#time, ...this.#exposure, ...this.#byRadius, ...this.#byHeight];
  }

  restore(values: readonly number[]): void {
    const [serial, x, y, height, gap, ...rest] = values;
    this.#filament = { serial, x, y, height, gap };
    [this.#lastTime, this.#unseen, this.#lastJoins] = rest;
    let at = 3;
    for (const array of [this.#time, this.#exposure, this.#byRadius, this.#byHeight]) {
      array.set(rest.slice(at, at + array.length));
      at += array.length;
    }
    this.#findAreas();
  }

  #look(): void {
    const { births, deaths } = this.#world;
    this.#filament = findDominantFilament(this.#world);
    this.#unseen = 0;
    this.#lastJoins = births + deaths;
    this.#findAreas();
  }

  #findAreas(): void {
    const { serial, x, y } = this.#filament;
    const { width, depth } = this.#world.space;
    const nowhere = this.#rings.edges.map((_, i) => (i === this.#rings.count ? width * depth : 0));
    this.#areas = serial === 0 ? nowhere : this.#rings.areasAt(x, y);
  }

  #expose(gapClass: number, elapsed: number): void {
    this.#time[gapClass] += elapsed;
    const first = gapClass * this.#areas.length;
    for (let ring = 0; ring < this.#areas.length; ring++) this.#exposure[first + ring] += this.#areas[ring] * elapsed;
  }

  #classNow(): number {
    const { serial, gap } = this.#filament;
    if (serial === 0) return NO_FILAMENT;
    if (gap === 0) return BRIDGED;
    let index = 0;
    while (index + 1 < gapBounds.length && gap >= gapBounds[index + 1]) index++;
    return index;
  }

  #count(gapClass: number, i: number): void {
    const log = this.#log;
    const rings = this.#rings;
    const { serial, x, y } = this.#filament;
    const attachment = log.attachment[i];
    const isFilament = serial !== 0 && log.serial[i] === serial;
    const side = isFilament ? FILAMENT : attachment === ON_PLANE || attachment === ON_ACTIVE ? ACTIVE : OTHER;
    const channel = (gapClass * exchangeKinds.length + log.kind[i]) * fluxSides.length + side;
    const ring = serial === 0 ? rings.count : rings.binAt(log.x[i], log.y[i], x, y);
    const level = Math.min(this.#heightCount - 1, Math.floor(log.z[i] / binWidth));
    this.#byRadius[channel * (rings.count + 1) + ring]++;
    this.#byHeight[channel * this.#heightCount + level]++;
    if (attachment !== ON_PLANE) this.#unseen++;
  }

  /** Whether an exchange was with metal on the counter electrode as high as the filament, or higher. */
  #isAtTop(i: number): boolean {
    const { attachment, z } = this.#log;
    if (attachment[i] !== ON_COUNTER && attachment[i] !== BRIDGING) return false;
    return z[i] + 0.5 * this.#world.space.diameter >= this.#filament.height - 1e-9;
  }

  #classAt(index: number): FluxClass {
    const counts: FluxCounts[] = [];
    const rings = this.#rings.count + 1;
    const levels = this.#heightCount;
    exchangeKinds.forEach((entry, kind) =>
      fluxSides.forEach((side, sideIndex) => {
        const channel = (index * exchangeKinds.length + kind) * fluxSides.length + sideIndex;
        const byRadius = [...this.#byRadius.subarray(channel * rings, (channel + 1) * rings)];
        const byHeight = [...this.#byHeight.subarray(channel * levels, (channel + 1) * levels)];
        if (byRadius.some((count) => count > 0)) counts.push({ entry, side, byRadius, byHeight });
      }),
    );
    const time = this.#time[index];
    const exposures = [...this.#exposure.subarray(index * rings, (index + 1) * rings)];
    const areas = exposures.map((exposure) => (time > 0 ? exposure / time : 0));
    return { gap: gapOf(index), time, areas, counts, deposition: null };
  }
}

function gapOf(index: number): FluxClass['gap'] {
  if (index === NO_FILAMENT) return 'no filament';
  return index === BRIDGED ? 'bridged' : [gapBounds[index], gapBounds[index + 1] ?? Infinity];
}
