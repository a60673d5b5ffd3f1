const lastStamp = 2 ** 31 - 1;

/** A growing list of slots in which each stands at most once. */
class SlotSet {
  slots: Int32Array;
  count = 0;
  private stamps: Int32Array;
  private stamp = 1;

  constructor(capacity: number) {
    this.slots = new Int32Array(capacity);
    this.stamps = new Int32Array(capacity);
  }

  add(slot: number): void {
    if (slot >= this.stamps.length) this.grow(slot + 1);
    if (this.stamps[slot] === this.stamp) return;
    this.stamps[slot] = this.stamp;
    this.slots[this.count++] = slot;
  }

  has(slot: number): boolean {
    return slot < this.stamps.length && this.stamps[slot] === this.stamp;
  }

  clear(): void {
    if (this.count === 0) return;
    this.count = 0;
    if (++this.stamp < lastStamp) return;
    this.stamps.fill(0);
    this.stamp = 1;
  }

  private grow(capacity: number): void {
    const length = Math.max(capacity, 2 * this.stamps.length);
    const stamps = new Int32Array(length);
    stamps.set(this.stamps);
    this.stamps = stamps;
    const slots = new Int32Array(length);
    slots.set(this.slots.subarray(0, this.count));
    this.slots = slots;
  }
}

/** What an event has touched, so that just those rates are refreshed. */
export class Change {
  /** Ions created or moved. */
  readonly ions = new SlotSet(256);
  /** Metal created, or with another coordination or another supply of neighbours. */
  readonly metals = new SlotSet(256);
  /** Bodies whose potential or attachment changed: all members and the ions that touch them. */
  readonly bodies = new SlotSet(256);
  /** Nucleation cells whose number of ions changed. */
  readonly cells = new SlotSet(256);
  /** Slots that left the world, or became another kind. */
  readonly gone = new SlotSet(256);
  /** Places where metal came or went: x, y, z after each other. */
  readonly places: number[] = []; // [nm]
  /** Grid nodes that became a void or ceased to be one. */
  readonly voids: number[] = [];
  /** Whether the reservoir ran out or has metal again. */
  reservoir = false;

  clear(): void {
    this.ions.clear();
    this.metals.clear();
    this.bodies.clear();
    this.cells.clear();
    this.gone.clear();
    if (this.places.length > 0) this.places.length = 0;
    if (this.voids.length > 0) this.voids.length = 0;
    this.reservoir = false;
  }
}
