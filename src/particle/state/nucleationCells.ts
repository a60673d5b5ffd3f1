import type { CellList } from '../../math/cellList.ts';
import type { SlotSet } from './change.ts';

/** What nucleation asks of every cell: the ions about it, counted on at each change, and what is frozen with the field. */
export class NucleationCells {
  /** Ions in the cells about a cell, its own left out. */
  readonly around: Int32Array;
  /** Ions that touch nothing, in a cell and in those about it. */
  readonly looseAbout: Int32Array;
  /** Background potential at a cell's centre, frozen with the field; NaN where it is to be found out, with the next two. */
  readonly potential: Float64Array; // [V]
  /** Share of the electrons that the anode leaves to a nucleus there. */
  readonly electrons: Float64Array;
  /** Strain energy at a cell's centre. */
  readonly strain: Float64Array; // [eV]
  /** Field into the counter electrode below a cell, frozen with the field; NaN where it is to be found out. */
  readonly counterField: Float64Array; // [V/nm]
  /** Whether anything can nucleate at all; if not, nothing is counted. */
  readonly isCounted: boolean;
  private readonly cells: CellList;
  private readonly marks: Int32Array;
  private mark = 0;

  constructor(cells: CellList, isCounted: boolean) {
    this.cells = cells;
    this.isCounted = isCounted;
    this.around = new Int32Array(cells.cells);
    this.looseAbout = new Int32Array(cells.cells);
    this.potential = new Float64Array(cells.cells);
    this.electrons = new Float64Array(cells.cells);
    this.strain = new Float64Array(cells.cells);
    this.counterField = new Float64Array(cells.cells);
    this.marks = new Int32Array(cells.cells);
    this.forget();
  }

  /** Forgets what was frozen with the field. */
  forget(): void {
    this.potential.fill(NaN);
    this.counterField.fill(NaN);
  }

  /** Counts all ions anew. */
  recount(looseIons: Int32Array): void {
    const { around, looseAbout, cells } = this;
    const { count, neighbours, stride } = cells;
    for (let cell = 0; cell < cells.cells; cell++) {
      let ions = 0;
      let loose = looseIons[cell];
      for (let n = cell * stride + 1; neighbours[n] >= 0; n++) {
        ions += count[neighbours[n]];
        loose += looseIons[neighbours[n]];
      }
      around[cell] = ions;
      looseAbout[cell] = loose;
    }
  }

  /** Counts an ion that has come (1) to a cell or left it (-1), and whether it is loose; cells for which that counts are added to `changed`. */
  countIon(cell: number, sign: 1 | -1, changed: SlotSet): void {
    if (!this.isCounted) return;
    const { around } = this;
    const { neighbours, stride } = this.cells;
    changed.add(cell);
    for (let n = cell * stride + 1; neighbours[n] >= 0; n++) {
      around[neighbours[n]] += sign;
      changed.add(neighbours[n]);
    }
  }

  /** The same for an ion that has come loose or is no longer so. */
  countLoose(cell: number, sign: 1 | -1, changed: SlotSet): void {
    if (!this.isCounted) return;
    const { looseAbout } = this;
    const { neighbours, stride } = this.cells;
    for (let n = cell * stride; neighbours[n] >= 0; n++) {
      looseAbout[neighbours[n]] += sign;
      changed.add(neighbours[n]);
    }
  }

  /** The same for an ion, loose (1) or not (0), that has gone from one cell to another: for a cell about both, nothing changes. */
  countMove(from: number, to: number, loose: 0 | 1, changed: SlotSet): void {
    if (!this.isCounted) return;
    const { around, looseAbout, marks } = this;
    const { neighbours, stride } = this.cells;
    const mark = this.nextMark();
    for (let n = from * stride; neighbours[n] >= 0; n++) marks[neighbours[n]] = mark;
    for (let n = to * stride; neighbours[n] >= 0; n++) {
      const cell = neighbours[n];
      if (marks[cell] === mark) marks[cell] = 0;
      else {
        around[cell]++;
        looseAbout[cell] += loose;
        changed.add(cell);
      }
    }
    for (let n = from * stride; neighbours[n] >= 0; n++) {
      const cell = neighbours[n];
      if (marks[cell] !== mark) continue;
      around[cell]--;
      looseAbout[cell] -= loose;
      changed.add(cell);
    }
    around[from]++;
    around[to]--;
    changed.add(from);
    changed.add(to);
  }

  private nextMark(): number {
    if (this.mark === 2 ** 31 - 1) {
      this.marks.fill(0);
      this.mark = 0;
    }
    return ++this.mark;
  }
}
