import { longerFreeList, takeOverArrays } from './growth.ts';

export const FREE = 0;
export const ION = 1;
export const METAL = 2;

/** What an ion touches. */
export const TOUCHES_NOTHING = 0;
export const TOUCHES_FLOATING = 1;
export const TOUCHES_ACTIVE = 2;
export const TOUCHES_COUNTER = 3;

/**
 * All particles as parallel arrays over stable slots, with a free list; serials are never used again.
 * Growing replaces the arrays, so nobody may keep one across an event that adds particles.
 */
export class ParticleStore {
  capacity: number;
  x: Float64Array; // [nm]
  y: Float64Array; // [nm]
  z: Float64Array; // [nm]
  kind: Uint8Array;
  serial: Uint32Array;
  /** Metal: slot of its body. */
  body: Int32Array;
  coordination: Uint8Array;
  pinned: Uint8Array;
  /** Metal of a source inside the film: index of the source plus one. */
  source: Uint8Array;
  /** Metal: unit vector out of the metal, from the places of its neighbours. */
  normalX: Float64Array;
  normalY: Float64Array;
  normalZ: Float64Array;
  /** Metal: background potential at its centre, frozen with the field. */
  background: Float64Array; // [V]
  /** Metal: neighbours in the member list of its body. */
  nextMember: Int32Array;
  previousMember: Int32Array;
  /** Ion: what it touches, and which metal particle (-1 for an electrode plane). */
  touch: Uint8Array;
  touched: Int32Array;
  /** Metal: number of ions that touch it. */
  touchers: Int32Array;
  /** Ion: what drives its hops, frozen with the field: unit vector of the field along x and z, weights along and against it, and the vector along y. */
  way: Float64Array;
  /** Metal: five factors of its dissolution, kept until what they depend on changes. */
  dissolution: Float64Array;
  freeSlots: Int32Array;
  freeCount: number;
  nextSerial = 1;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.x = new Float64Array(capacity);
    this.y = new Float64Array(capacity);
    this.z = new Float64Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.serial = new Uint32Array(capacity);
    this.body = new Int32Array(capacity).fill(-1);
    this.coordination = new Uint8Array(capacity);
    this.pinned = new Uint8Array(capacity);
    this.source = new Uint8Array(capacity);
    this.normalX = new Float64Array(capacity);
    this.normalY = new Float64Array(capacity);
    this.normalZ = new Float64Array(capacity);
    this.background = new Float64Array(capacity);
    this.nextMember = new Int32Array(capacity).fill(-1);
    this.previousMember = new Int32Array(capacity).fill(-1);
    this.touch = new Uint8Array(capacity);
    this.touched = new Int32Array(capacity).fill(-1);
    this.touchers = new Int32Array(capacity);
    this.way = new Float64Array(5 * capacity);
    this.dissolution = new Float64Array(5 * capacity);
    this.freeSlots = new Int32Array(capacity);
    this.freeCount = capacity;
    for (let i = 0; i < capacity; i++) this.freeSlots[i] = capacity - 1 - i;
  }

  /** Takes a slot for a new particle; the caller makes sure that one is free. */
  claim(kind: number, x: number, y: number, z: number): number {
    const slot = this.freeSlots[--this.freeCount];
    this.kind[slot] = kind;
    this.x[slot] = x;
    this.y[slot] = y;
    this.z[slot] = z;
    this.serial[slot] = this.nextSerial++;
    this.body[slot] = -1;
    this.coordination[slot] = 0;
    this.pinned[slot] = 0;
    this.source[slot] = 0;
    this.touch[slot] = TOUCHES_NOTHING;
    this.touched[slot] = -1;
    return slot;
  }

  release(slot: number): void {
    this.kind[slot] = FREE;
    this.freeSlots[this.freeCount++] = slot;
  }

  grow(): void {
    takeOverArrays(this, new ParticleStore(2 * this.capacity), ['freeSlots']);
    this.freeSlots = longerFreeList(this.freeSlots, this.freeCount);
    this.freeCount += this.capacity;
    this.capacity *= 2;
  }
}
