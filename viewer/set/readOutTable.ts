import type { SweepRow } from '../../src/formats/sweepTable.ts';
import { addElement } from './element.ts';
import type { PlayedSweep } from './playedSweep.ts';
import { readings, timeText, type Reading } from './quantityText.ts';

const fewSweeps = 3; // up to which each has a column, with names in full

/** The numbers of the moment: a column each for a few sweeps, a line each for many. */
export class ReadOutTable {
  readonly #table: HTMLTableElement;
  #cells: HTMLTableCellElement[][] = []; // by sweep and reading
  #readings: readonly Reading[] = readings;
  #times: HTMLTableCellElement[] = [];

  constructor(host: HTMLElement) {
    this.#table = addElement(host, 'table', 'set-values');
  }

  fit(sweeps: readonly PlayedSweep[]): void {
    this.#table.replaceChildren();
    const isFew = sweeps.length <= fewSweeps;
    this.#table.classList.toggle('few', isFew);
    this.#readings = isFew ? readings : readings.filter(({ isBrief }) => isBrief);
    this.#times = [];
    this.#cells = sweeps.map(() => []);
    const head = addElement(addElement(this.#table, 'thead'), 'tr');
    const body = addElement(this.#table, 'tbody');
    const corner = addElement(head, 'th', '', isFew ? '' : 'I');
    if (!isFew) addElement(corner, 'sub', '', 'CC');
    if (isFew) this.#fillColumns(head, body, sweeps);
    else this.#fillLines(head, body, sweeps);
  }

  draw(rows: readonly SweepRow[]): void {
    for (const [i, row] of rows.entries()) {
      if (this.#times[i]) write(this.#times[i], timeText(row.time));
      for (const [k, { text }] of this.#readings.entries()) write(this.#cells[i][k], text(row));
    }
  }

  #fillColumns(head: HTMLElement, body: HTMLElement, sweeps: readonly PlayedSweep[]): void {
    for (const sweep of sweeps) nameCell(head, sweep, 'col');
    const line = addElement(body, 'tr');
    addElement(line, 'th', '', 'Time').scope = 'row';
    this.#times = sweeps.map(() => addElement(line, 'td'));
    for (const { name, unit } of this.#readings) {
      const next = addElement(body, 'tr');
      addElement(next, 'th', '', unit ? `${name} [${unit}]` : name).scope = 'row';
      for (const cells of this.#cells) cells.push(addElement(next, 'td'));
    }
  }

  #fillLines(head: HTMLElement, body: HTMLElement, sweeps: readonly PlayedSweep[]): void {
    for (const { short, name, unit } of this.#readings) {
      const cell = addElement(head, 'th', '', short);
      if (unit) addElement(cell, 'small', '', ` ${unit}`);
      cell.title = name;
      cell.scope = 'col';
    }
    for (const [i, sweep] of sweeps.entries()) {
      const line = addElement(body, 'tr');
      nameCell(line, sweep, 'row');
      this.#cells[i] = this.#readings.map(() => addElement(line, 'td'));
    }
  }
}

function nameCell(line: HTMLElement, { name, color }: PlayedSweep, scope: 'row' | 'col'): void {
  const cell = addElement(line, 'th', 'set-name', name);
  cell.scope = scope;
  cell.style.setProperty('--color', color);
}

function write(cell: HTMLTableCellElement | undefined, text: string): void {
  if (cell && cell.textContent !== text) cell.textContent = text;
}
