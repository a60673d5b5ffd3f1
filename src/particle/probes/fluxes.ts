import { voltageAt } from '../../circuit/waveform.ts';
import { BRIDGING, ON_ACTIVE, ON_COUNTER } from '../state/bodies.ts';
import { exchangeKinds, ExchangeLog, ON_PLANE } from '../state/exchangeLog.ts';
import type { World } from '../state/world.ts';
import { findDominantFilament, noFilament } from './dominantFilament.ts';
import type { DominantFilament } from './dominantFilament.ts';
import { ExchangeCounts } from './exchangeCounts.ts';
import { DepositionCounts, SurfaceProfile } from './filamentDeposition.ts';
import { FirstNuclei } from './firstNuclei.ts';
import { gapBounds, type Fluxes, type FluxClass } from './fluxTypes.ts';
import { GrowthStages } from './growthStages.ts';
import { binWidth, Rings } from './rings.ts';
import { StoredNumbers } from './storedNumbers.ts';

const [ACTIVE, FILAMENT, OTHER] = [0, 1, 2]; // places in fluxSides

/** Classes beside those of gaps. */
const [NO_FILAMENT, BRIDGED] = [gapBounds.length, gapBounds.length + 1];
const classCount = gapBounds.length + 2;
const noticedShare = 0.01; // of the metal: with more exchanges than that the filament is looked for again

/**
 * Counts the exchanges of particles about the dominant filament by ring and by height, once by class of the gap and once by stage of growth.
 *
 * **Holds** summed over classes, or stages, sides and bins, each entry is that of the ledger, exactly. Nothing in the world's future changes.
 * **Breaks** the filament and its gap are those seen before the field window; metal that joins by touching is no exchange.
 */
export class FluxProbe {
  readonly #world: World;
  readonly #log = new ExchangeLog();
  readonly #rings: Rings;
  readonly #levels: number;
  readonly #classes: readonly ExchangeCounts[];
  readonly #deposition: readonly DepositionCounts[]; // by class
  readonly #stages: GrowthStages;
  readonly #nuclei: FirstNuclei;
  readonly #profile = new SurfaceProfile();
  readonly #nowhere: readonly number[]; // [nm^2] of the rings without an axis: all lies elsewhere
  #filament: DominantFilament = noFilament;
  #areas: readonly number[] = []; // [nm^2] about the filament
  #lastTime: number; // [s]
  #leastVoltage: number; // [V]
  #greatestVoltage: number; // [V]
  #unseen = 0; // exchanges of metal since the filament was looked for
  #lastJoins = 0; // bodies that had come, gone, joined or parted until then

  constructor(world: World) {
    this.#world = world;
    this.#rings = new Rings(world.space);
    const { width, depth } = world.space;
    this.#nowhere = this.#rings.edges.map((_, i) => (i === this.#rings.count ? width * depth : 0));
    this.#levels = Math.ceil(world.space.thickness / binWidth - 1e-9);
    const bins = [this.#rings.count + 1, this.#levels] as const;
    this.#classes = Array.from({ length: classCount }, () => new ExchangeCounts(...bins));
    this.#deposition = Array.from({ length: classCount }, () => new DepositionCounts());
    this.#stages = new GrowthStages(world, ...bins);
    this.#nuclei = new FirstNuclei(world);
    this.#lastTime = world.time;
    this.#leastVoltage = this.#greatestVoltage = voltageAt(world.parameters.voltage, world.time);
    world.exchanges = this.#log;
    this.#look();
  }

  /** Takes in what has happened since the last call; to be called after every window. */
  take(): void {
    const { time, parameters } = this.#world;
    const log = this.#log;
    const now = this.#classNow();
    for (const counts of [this.#classes[now], this.#stages.open]) counts.expose(this.#areas, time - this.#lastTime);
    this.#lastTime = time;
    const voltage = voltageAt(parameters.voltage, time);
    this.#leastVoltage = Math.min(this.#leastVoltage, voltage);
    this.#greatestVoltage = Math.max(this.#greatestVoltage, voltage);
    this.#nuclei.take();
    let isTopChanged = false;
    for (let i = 0; i < log.count; i++) {
      this.#count(now, i);
      isTopChanged ||= this.#isAtTop(i);
    }
    log.count = 0;
    const isChanged = this.#unseen > 0 && this.#unseen >= noticedShare * this.#world.metalCount;
    if (isChanged || isTopChanged || this.#joins() !== this.#lastJoins) this.#look();
  }

  read(): Fluxes {
    const filament = this.#filament;
    const { thickness } = this.#world.space;
    return {
      radii: this.#rings.edges,
      heights: Array.from({ length: this.#levels + 1 }, (_, i) => Math.min(thickness, i * binWidth)),
      voltage: { least: this.#leastVoltage, greatest: this.#greatestVoltage },
      filament: filament.serial === 0 ? null : filament,
      nucleation: this.#nucleation(),
      classes: this.#classes.map((_, index) => this.#classAt(index)),
      stages: this.#stages.read(filament),
    };
  }

  snapshot(): number[] {
    const { serial, x, y, height, gap } = this.#filament;
    const [least, greatest] = [this.#leastVoltage, this.#greatestVoltage];
    const state = [serial, x, y, height, gap, this.#lastTime, least, greatest, this.#unseen, this.#lastJoins];
    const parts = [this.#profile, this.#nuclei, ...this.#classes, ...this.#deposition, this.#stages];
    return [...state, ...parts.flatMap((part) => part.snapshot())];
  }

  restore(values: readonly number[]): void {
    const stored = new StoredNumbers(values);
    const next = () => stored.next();
    this.#filament = { serial: next(), x: next(), y: next(), height: next(), gap: next() };
    this.#lastTime = next();
    this.#leastVoltage = next();
    this.#greatestVoltage = next();
    this.#unseen = next();
    this.#lastJoins = next();
    const parts = [this.#profile, this.#nuclei, ...this.#classes, ...this.#deposition, this.#stages];
    for (const part of parts) part.restore(stored);
    this.#findAreas();
  }

  #look(): void {
    this.#filament = findDominantFilament(this.#world);
    this.#unseen = 0;
    this.#lastJoins = this.#joins();
    this.#profile.look(this.#world, this.#filament);
    this.#stages.follow(this.#filament);
    this.#findAreas();
  }

  #joins(): number {
    const { births, deaths, merges, splits, bridged } = this.#world;
    return births + deaths + merges + splits + Number(bridged);
  }

  #findAreas(): void {
    const { serial, x, y } = this.#filament;
    this.#areas = serial === 0 ? this.#nowhere : this.#rings.areasAt(x, y);
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
    const { serial, x, y, height } = this.#filament;
    const [kind, attachment] = [log.kind[i], log.attachment[i]];
    const isFilament = serial !== 0 && log.serial[i] === serial;
    const side = isFilament ? FILAMENT : attachment === ON_PLANE || attachment === ON_ACTIVE ? ACTIVE : OTHER;
    const ring = serial === 0 ? rings.count : rings.binAt(log.x[i], log.y[i], x, y);
    const level = Math.min(this.#levels - 1, Math.floor(log.z[i] / binWidth));
    this.#classes[gapClass].add(kind, side, ring, level);
    this.#stages.open.add(kind, side, ring, level);
    if (isFilament) this.#deposition[gapClass].add(exchangeKinds[kind], log.z[i] / height, this.#profile);
    if (attachment !== ON_PLANE) this.#unseen++;
  }

  /** Whether an exchange was with metal on the counter electrode as high as the filament, or higher. */
  #isAtTop(i: number): boolean {
    const { attachment, z } = this.#log;
    if (attachment[i] !== ON_COUNTER && attachment[i] !== BRIDGING) return false;
    return z[i] + 0.5 * this.#world.space.diameter >= this.#filament.height - 1e-9;
  }

  #nucleation(): Fluxes['nucleation'] {
    const { serial, x, y } = this.#filament;
    const nucleus = this.#nuclei.of(serial);
    if (!nucleus) return null;
    const { space } = this.#world;
    const [dx, dy] = [space.separationX(nucleus.x, x), space.separationY(nucleus.y, y)];
    return { ...nucleus, offset: Math.sqrt(dx * dx + dy * dy) };
  }

  #classAt(index: number): FluxClass {
    const counted = this.#classes[index];
    return {
      gap: gapOf(index),
      time: counted.time,
      areas: counted.areas(),
      counts: counted.counts(),
      deposition: this.#deposition[index].read(),
    };
  }
}

function gapOf(index: number): FluxClass['gap'] {
  if (index === NO_FILAMENT) return 'no filament';
  return index === BRIDGED ? 'bridged' : [gapBounds[index], gapBounds[index + 1] ?? Infinity];
}
