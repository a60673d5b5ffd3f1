import { longerFreeList, takeOverArrays } from './growth.ts';

export const FLOATING = 0;
export const ON_ACTIVE = 1;
export const ON_COUNTER = 2;
export const BRIDGING = 3;

/** All bodies (connected components of touching metal) as parallel arrays over stable slots. */
export class BodyStore {
  capacity: number;
  /** 0: the slot is free. */
  size: Int32Array;
  charge: Int32Array; // [e] floating bodies only, 0 on electrodes
  /** Members that touch the electrode planes. */
  activeContacts: Int32Array;
  counterContacts: Int32Array;
  /** First of the linked members. */
  firstMember: Int32Array;
  serial: Uint32Array;
  /** Sum of the background potential over the members. */
  backgroundSum: Float64Array; // [V]
  potential: Float64Array; // [V]
  oxidised: Uint32Array; // particles since birth
  reduced: Uint32Array; // particles since birth
  freeSlots: Int32Array;
  freeCount: number;
  nextSerial = 1;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.size = new Int32Array(capacity);
    this.charge = new Int32Array(capacity);
    this.activeContacts = new Int32Array(capacity);
    this.counterContacts = new Int32Array(capacity);
    this.firstMember = new Int32Array(capacity).fill(-1);
    this.serial = new Uint32Array(capacity);
    this.backgroundSum = new Float64Array(capacity);
    this.potential = new Float64Array(capacity);
    this.oxidised = new Uint32Array(capacity);
    this.reduced = new Uint32Array(capacity);
    this.freeSlots = new Int32Array(capacity);
    this.freeCount = capacity;
    for (let i = 0; i < capacity; i++) this.freeSlots[i] = capacity - 1 - i;
  }

  attachment(body: number): number {
    return (this.activeContacts[body] > 0 ? ON_ACTIVE : 0) + (this.counterContacts[body] > 0 ? ON_COUNTER : 0);
  }

  claim(): number {
    const body = this.freeSlots[--this.freeCount];
    this.size[body] = 0;
    this.charge[body] = 0;
    this.activeContacts[body] = 0;
    this.counterContacts[body] = 0;
    this.firstMember[body] = -1;
    this.backgroundSum[body] = 0;
    this.potential[body] = 0;
    this.oxidised[body] = 0;
    this.reduced[body] = 0;
    this.serial[body] = this.nextSerial++;
    return body;
  }

  release(body: number): void {
    this.size[body] = 0;
    this.charge[body] = 0;
    this.firstMember[body] = -1;
    this.freeSlots[this.freeCount++] = body;
  }

  grow(): void {
    takeOverArrays(this, new BodyStore(2 * this.capacity), ['freeSlots']);
    this.freeSlots = longerFreeList(this.freeSlots, this.freeCount);
    this.freeCount += this.capacity;
    this.capacity *= 2;
  }
}
