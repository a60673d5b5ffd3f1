import { copyFront, emptyFront } from '../front/nucleus.ts';
import { openBooks } from './books.ts';
import type { Cell } from './cell.ts';

/** The shapes and books of a cell before a step, to go back to. */
export class SavedState {
  readonly #front = emptyFront();
  readonly #depth: Float64Array; // [nm]
  readonly #books = openBooks();

  constructor({ recession }: Cell) {
    this.#depth = new Float64Array(recession.depth.length);
  }

  save({ front, recession, books }: Cell): void {
    copyFront(front, this.#front);
    this.#depth.set(recession.depth);
    Object.assign(this.#books, books);
  }

  restore(cell: Cell): void {
    copyFront(this.#front, cell.front);
    cell.recession.depth.set(this.#depth);
    Object.assign(cell.books, this.#books);
  }
}
