import { cellsAbout, type CellList } from '../../math/cellList.ts';
import type { RateTree } from '../../math/rateTree.ts';

// What is counted for a cell stands side by side, so that a hop into another cell, which changes some twenty, reads few lines of memory.
const IONS = 0;
const AROUND = 1;
const LOOSE = 2;
const LOOSE_ABOUT = 3;
const BARE = 4;
const VOIDS = 5;
const CHANGE = 6;
const counts = 8; // a cell

// What has changed for a cell since the last refresh.
const COUNTS_CHANGED = 1;
const BARE_CHANGED = 2; // its ions on the bare electrode too

// The same for what is frozen with the field; NaN where it is to be found out.
const POTENTIAL = 0; // [V]
const ELECTRONS = 1;
const STRAIN = 2; // [eV]
const COUNTER_FIELD = 3; // [V/nm]
const factors = 4; // a cell

/** What an ion is to nucleation: it touches nothing, it stands on the bare counter electrode, or neither. */
export type IonState = 'loose' | 'bare' | 'held';

/** What nucleation asks of every cell: the ions about it, counted on at each change, and what is frozen with the field. */
export class NucleationCells {
  /** Cells whose rates may have changed since the last refresh. */
  readonly changed: Int32Array;
  changedCount = 0;
  /** Means nothing; without it the reads ahead would be left out as useless. */
  readSum = 0;
  /** Whether anything can nucleate at all; if not, nothing is counted. */
  readonly isCounted: boolean;
  private readonly cells: CellList;
  private readonly counted: Int32Array;
  private readonly frozen: Float64Array;

  constructor(cells: CellList, isCounted: boolean) {
    this.cells = cells;
    this.isCounted = isCounted;
    this.changed = new Int32Array(cells.cells + 1);
    this.counted = new Int32Array(counts * cells.cells);
    this.frozen = new Float64Array(factors * cells.cells);
    this.forgetFrozen();
  }

  /** Ions in a cell. */
  ions(cell: number): number {
    return this.counted[counts * cell + IONS];
  }

  /** Ions in the cells about a cell, its own left out. */
  around(cell: number): number {
    return this.counted[counts * cell + AROUND];
  }

  /** Ions in a cell that touch nothing. */
  loose(cell: number): number {
    return this.counted[counts * cell + LOOSE];
  }

  /** The same in a cell and in those about it. */
  looseAbout(cell: number): number {
    return this.counted[counts * cell + LOOSE_ABOUT];
  }

  /** Ions of a cell on the bare counter electrode. */
  bare(cell: number): number {
    return this.counted[counts * cell + BARE];
  }

  /** Void nodes in a cell. */
  voids(cell: number): number {
    return this.counted[counts * cell + VOIDS];
  }

  /** Whether the number of ions on the bare electrode is another one than at the last refresh. */
  isBareChanged(cell: number): boolean {
    return this.counted[counts * cell + CHANGE] === BARE_CHANGED;
  }

  /** Background potential at a cell's centre [V]; NaN where it is to be found out, with the next two. */
  potential(cell: number): number {
    return this.frozen[factors * cell + POTENTIAL];
  }

  /** Share of the electrons that the anode leaves to a nucleus there. */
  electrons(cell: number): number {
    return this.frozen[factors * cell + ELECTRONS];
  }

  /** Strain energy at a cell's centre [eV]. */
  strain(cell: number): number {
    return this.frozen[factors * cell + STRAIN];
  }

  /** Field into the counter electrode below a cell [V/nm]; NaN where it is to be found out. */
  counterField(cell: number): number {
    return this.frozen[factors * cell + COUNTER_FIELD];
  }

  freeze(cell: number, potential: number, electrons: number, strain: number): void {
    this.frozen[factors * cell + POTENTIAL] = potential;
    this.frozen[factors * cell + ELECTRONS] = electrons;
    this.frozen[factors * cell + STRAIN] = strain;
  }

  freezeCounterField(cell: number, field: number): void {
    this.frozen[factors * cell + COUNTER_FIELD] = field;
  }

  /** Reads what the rates of all changed cells will ask for, so that the memory is asked for it at once. */
  readAhead(rates: RateTree): void {
    const { changed, changedCount, frozen } = this;
    let sum = 0;
    for (let i = 0; i < changedCount; i++) sum += frozen[factors * changed[i]] + rates.get(changed[i]);
    this.readSum = sum;
  }

  forgetFrozen(): void {
    this.frozen.fill(NaN);
  }

  forgetChanges(): void {
    const { changed, counted } = this;
    for (let i = 0; i < this.changedCount; i++) counted[counts * changed[i] + CHANGE] = 0;
    this.changedCount = 0;
  }

  /** Counts a loose ion that has come (1) to a cell or left it (-1). */
  countIon(cell: number, sign: 1 | -1): void {
    if (!this.isCounted) return;
    const { counted } = this;
    const found = this.cells.findAbout(cell, -1);
    for (let i = 0; i < found; i++) {
      counted[counts * cellsAbout[i] + AROUND] += sign;
      counted[counts * cellsAbout[i] + LOOSE_ABOUT] += sign;
      this.noteAbout(cellsAbout[i]);
    }
    counted[counts * cell + AROUND] -= sign;
    counted[counts * cell + IONS] += sign;
    counted[counts * cell + LOOSE] += sign;
    this.note(cell, COUNTS_CHANGED);
  }

  /** Counts an ion that has come loose or is no longer so. */
  countLoose(cell: number, sign: 1 | -1): void {
    if (!this.isCounted) return;
    const { counted } = this;
    const found = this.cells.findAbout(cell, -1);
    for (let i = 0; i < found; i++) {
      counted[counts * cellsAbout[i] + LOOSE_ABOUT] += sign;
      this.noteAbout(cellsAbout[i]);
    }
    counted[counts * cell + LOOSE] += sign;
    this.note(cell, COUNTS_CHANGED);
  }

  /** Counts an ion that has come onto the bare electrode or left it. */
  countBare(cell: number, sign: 1 | -1): void {
    if (!this.isCounted) return;
    this.counted[counts * cell + BARE] += sign;
    this.note(cell, BARE_CHANGED);
  }

  countVoid(cell: number, sign: 1 | -1): void {
    this.counted[counts * cell + VOIDS] += sign;
    this.note(cell, COUNTS_CHANGED);
  }

  /** Counts an ion that has gone from one cell to another: for a cell about both, nothing changes. */
  countMove(from: number, to: number, state: IonState): void {
    if (!this.isCounted) return;
    const { counted } = this;
    const loose = state === 'loose' ? 1 : 0;
    this.moveAbout(to, from, 1, loose);
    this.moveAbout(from, to, -1, -loose);
    const bare = state === 'bare' ? 1 : 0;
    const change = state === 'bare' ? BARE_CHANGED : COUNTS_CHANGED;
    counted[counts * from + AROUND]++;
    counted[counts * from + IONS]--;
    counted[counts * from + LOOSE] -= loose;
    counted[counts * from + BARE] -= bare;
    this.note(from, change);
    counted[counts * to + AROUND]--;
    counted[counts * to + IONS]++;
    counted[counts * to + LOOSE] += loose;
    counted[counts * to + BARE] += bare;
    this.note(to, change);
  }

  /** Without a branch, so that the memory is asked for all cells at once. */
  private moveAbout(cell: number, except: number, ions: number, loose: number): void {
    const { counted, changed } = this;
    const found = this.cells.findAbout(cell, except);
    let noted = this.changedCount;
    for (let i = 0; i < found; i++) {
      const about = cellsAbout[i];
      const at = counts * about;
      counted[at + AROUND] += ions;
      counted[at + LOOSE_ABOUT] += loose;
      const isNew = Number(counted[at + LOOSE] + counted[at + BARE] > 0) & Number(counted[at + CHANGE] === 0);
      counted[at + CHANGE] += isNew;
      changed[noted] = about;
      noted += isNew;
    }
    this.changedCount = noted;
  }

  /** Where no ion of the cell itself can nucleate, its rates are 0 whatever stands about it. */
  private noteAbout(cell: number): void {
    const { counted } = this;
    if (counted[counts * cell + LOOSE] > 0 || counted[counts * cell + BARE] > 0) this.note(cell, COUNTS_CHANGED);
  }

  private note(cell: number, change: number): void {
    const { counted } = this;
    const at = counts * cell + CHANGE;
    if (counted[at] === 0) this.changed[this.changedCount++] = cell;
    if (change > counted[at]) counted[at] = change;
  }
}
