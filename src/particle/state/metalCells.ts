import { CellList, cellsAbout } from '../../math/cellList.ts';
import type { ParticleStore } from './particles.ts';

/** Where the parts of a particle's record stand in `MetalCells.records`. */
export const PLACE_X = 0; // [nm]
export const PLACE_Y = 1; // [nm]
export const PLACE_Z = 2; // [nm]
export const NEXT_IN_CELL = 3; // slot, -1 at the end
export const placeRecord = 4;

/** Metal by cells of a contact's width. */
export class MetalCells extends CellList {
  /** What a search asks of each particle, side by side: its place, and the next one in its cell. */
  records: Float64Array;
  /** How many of the cells about each hold metal: 0 means that an ion there touches none. */
  readonly nearby: Uint8Array;
  private readonly particles: ParticleStore;

  constructor(
    particles: ParticleStore,
    dimension: 2 | 3,
    size: readonly [number, number, number],
    contact: number,
    isClosed: boolean,
  ) {
    super(dimension, size, contact, particles.capacity, isClosed);
    this.particles = particles;
    this.records = new Float64Array(placeRecord * particles.capacity);
    this.nearby = new Uint8Array(this.cells);
  }

  /** Puts in a particle, which has its place already and keeps it until it is removed. */
  override insert(slot: number, cell: number): void {
    if (this.count[cell] === 0) this.countNearby(cell, 1);
    super.insert(slot, cell);
    this.record(slot);
  }

  override remove(slot: number): void {
    const cell = this.cellOf[slot];
    const before = this.previous[slot];
    super.remove(slot);
    if (before >= 0) this.records[placeRecord * before + NEXT_IN_CELL] = this.next[before];
    if (this.count[cell] === 0) this.countNearby(cell, -1);
  }

  override grow(capacity: number): void {
    super.grow(capacity);
    const old = this.records;
    this.records = new Float64Array(placeRecord * capacity);
    this.records.set(old);
  }

  /** Brings all else in line with lists that were restored. */
  restoreRecords(): void {
    for (let slot = 0; slot < this.cellOf.length; slot++) if (this.cellOf[slot] >= 0) this.record(slot);
    for (let cell = 0; cell < this.cells; cell++) if (this.count[cell] > 0) this.countNearby(cell, 1);
  }

  private record(slot: number): void {
    const { particles, records } = this;
    const at = placeRecord * slot;
    records[at + PLACE_X] = particles.x[slot];
    records[at + PLACE_Y] = particles.y[slot];
    records[at + PLACE_Z] = particles.z[slot];
    records[at + NEXT_IN_CELL] = this.next[slot];
  }

  private countNearby(cell: number, sign: 1 | -1): void {
    const found = this.findAbout(cell, -1);
    for (let i = 0; i < found; i++) this.nearby[cellsAbout[i]] += sign;
  }
}
