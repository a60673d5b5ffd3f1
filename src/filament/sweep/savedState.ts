import { copyFront, emptyFront } from '../front/nucleus.ts';
import type { Cell } from './cell.ts';

/** The shapes and books of a cell before a step, to go back to. */
export class SavedState {
  readonly #front = emptyFront();
  readonly #depth: Float64Array; // [nm]
  #charge = 0; // [e]
  #floatingVolume = 0; // [nm3]

  constructor({ recession }: Cell) {
    this.#depth = new Float64Array(recession.depth.length);
  }

  save({ front, recession, charge, floatingVolume }: Cell): void {
    copyFront(front, this.#front);
    this.#depth.set(recession.depth);
    this.#charge = charge;
    this.#floatingVolume = floatingVolume;
  }

  restore(cell: Cell): void {
    copyFront(this.#front, cell.front);
    cell.recession.depth.set(this.#depth);
    cell.charge = this.#charge;
    cell.floatingVolume = this.#floatingVolume;
  }
}
