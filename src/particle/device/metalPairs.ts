import { longer } from '../../math/longer.ts';
import { findMetal, found, foundDistance } from '../state/contacts.ts';
import { METAL } from '../state/particles.ts';
import type { World } from '../state/world.ts';
import type { Junctions } from './junctions.ts';
import type { Levels } from './levels.ts';

/**
 * Pairs of metal particles that conduct: those that touch within a body, and those of two bodies that face each other within the range of tunnelling.
 * Each stands in the lists of both. Those that face each other are in order of the other's slot, so that sums over them follow from the state
 * alone, whatever its history.
 */
export class MetalPairs {
  /** First records of each slot, -1: none. Those that touch are told apart by whether they lie in one level. */
  beside = new Int32Array(0);
  across = new Int32Array(0);
  facing = new Int32Array(0);
  next = new Int32Array(1024);
  other = new Int32Array(1024);
  gap = new Float64Array(1024); // [nm] between the surfaces
  conductance = new Float64Array(1024); // [e/(s V)] of those that face each other, at low voltage
  /** Body of each slot when last seen, -1: no metal; and its level. */
  body = new Int32Array(0);
  level = new Int32Array(0);
  readonly #junctions: Junctions;
  readonly #levels: Levels;
  readonly #world: World;
  readonly #reach: number; // [nm] between centres
  #x = new Float64Array(0);
  #y = new Float64Array(0);
  #z = new Float64Array(0);
  #hasChanged = new Uint8Array(0);
  #changed = new Int32Array(0);
  #free = -1;
  #used = 0;

  constructor(world: World, junctions: Junctions, levels: Levels) {
    this.#world = world;
    this.#junctions = junctions;
    this.#levels = levels;
    this.#reach = Math.max(world.constants.contact, world.space.diameter + junctions.range);
  }

  /** Brings the pairs up to date where metal came, went, moved or changed its body; false where none did. */
  update(): boolean {
    if (this.body.length < this.#world.particles.capacity) this.#makeRoom(this.#world.particles.capacity);
    const count = this.#findChanged();
    if (count === 0) return false;
    for (let i = 0; i < count; i++) this.#forget(this.#changed[i]);
    const { particles } = this.#world;
    for (let i = 0; i < count; i++) {
      const slot = this.#changed[i];
      this.body[slot] = particles.kind[slot] === METAL ? particles.body[slot] : -1;
      this.#x[slot] = particles.x[slot];
      this.#y[slot] = particles.y[slot];
      this.#z[slot] = particles.z[slot];
      this.level[slot] = this.#levels.at(particles.z[slot]);
    }
    for (let i = 0; i < count; i++) this.#meet(this.#changed[i]);
    for (let i = 0; i < count; i++) this.#hasChanged[this.#changed[i]] = 0;
    return true;
  }

  #findChanged(): number {
    const { capacity, kind, body, x, y, z } = this.#world.particles;
    let count = 0;
    for (let slot = 0; slot < capacity; slot++) {
      const present = kind[slot] === METAL ? body[slot] : -1;
      const isSame =
        present === this.body[slot] &&
        (present < 0 || (x[slot] === this.#x[slot] && z[slot] === this.#z[slot] && y[slot] === this.#y[slot]));
      if (isSame) continue;
      this.#hasChanged[slot] = 1;
      this.#changed[count++] = slot;
    }
    return count;
  }

  /** Drops all pairs of a slot. */
  #forget(slot: number): void {
    for (const heads of [this.beside, this.across, this.facing]) {
      for (let record = heads[slot]; record >= 0;) {
        const next = this.next[record];
        this.#remove(heads, this.other[record], slot);
        this.#release(record);
        record = next;
      }
      heads[slot] = -1;
    }
  }

  #remove(heads: Int32Array, slot: number, other: number): void {
    let before = -1;
    for (let record = heads[slot]; record >= 0; record = this.next[record]) {
      if (this.other[record] === other) {
        if (before < 0) heads[slot] = this.next[record];
        else this.next[before] = this.next[record];
        this.#release(record);
        return;
      }
      before = record;
    }
  }

  /** Adds the pairs of a slot as it is. */
  #meet(slot: number): void {
    const own = this.body[slot];
    if (own < 0) return;
    const { diameter } = this.#world.space;
    const { contact } = this.#world.constants;
    const count = findMetal(this.#world, this.#x[slot], this.#y[slot], this.#z[slot], this.#reach, slot);
    for (let i = 0; i < count; i++) {
      const other = found[i];
      const isTouching = this.body[other] === own;
      if (isTouching && foundDistance[i] >= contact) continue;
      if (other < slot && this.#hasChanged[other] === 1) continue; // it has met this slot already
      const touching = this.level[other] === this.level[slot] ? this.beside : this.across;
      const heads = isTouching ? touching : this.facing;
      const gap = foundDistance[i] - diameter;
      const conductance = isTouching ? 0 : this.#junctions.betweenParticles(gap, 0);
      if (!isTouching && conductance === 0) continue;
      this.#insert(heads, slot, other, gap, conductance);
      this.#insert(heads, other, slot, gap, conductance);
    }
  }

  #insert(heads: Int32Array, slot: number, other: number, gap: number, conductance: number): void {
    const record = this.#claim();
    let before = -1;
    let after = heads[slot];
    while (after >= 0 && this.other[after] < other) {
      before = after;
      after = this.next[after];
    }
    this.other[record] = other;
    this.gap[record] = gap;
    this.conductance[record] = conductance;
    this.next[record] = after;
    if (before < 0) heads[slot] = record;
    else this.next[before] = record;
  }

  #claim(): number {
    if (this.#free >= 0) {
      const record = this.#free;
      this.#free = this.next[record];
      return record;
    }
    if (this.#used === this.next.length) {
      this.next = longer(this.next, new Int32Array(2 * this.#used));
      this.other = longer(this.other, new Int32Array(2 * this.#used));
      this.gap = longer(this.gap, new Float64Array(2 * this.#used));
      this.conductance = longer(this.conductance, new Float64Array(2 * this.#used));
    }
    return this.#used++;
  }

  #release(record: number): void {
    this.next[record] = this.#free;
    this.#free = record;
  }

  #makeRoom(capacity: number): void {
    const known = this.body.length;
    this.beside = longer(this.beside, new Int32Array(capacity)).fill(-1, known);
    this.across = longer(this.across, new Int32Array(capacity)).fill(-1, known);
    this.level = longer(this.level, new Int32Array(capacity));
    this.facing = longer(this.facing, new Int32Array(capacity)).fill(-1, known);
    this.body = longer(this.body, new Int32Array(capacity)).fill(-1, known);
    this.#x = longer(this.#x, new Float64Array(capacity));
    this.#y = longer(this.#y, new Float64Array(capacity));
    this.#z = longer(this.#z, new Float64Array(capacity));
    this.#hasChanged = new Uint8Array(capacity);
    this.#changed = new Int32Array(capacity);
  }
}
