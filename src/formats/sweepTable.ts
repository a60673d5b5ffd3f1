import type { SweepRow } from '../filament/sweep/sweepRecord.ts';
import { convertQuantity, parseQuantity } from '../units/quantity.ts';

export type { SweepRow };

/** A column of iv.csv: heading, field, and the unit it is written in where that is no internal one. */
type SweepColumn = readonly [heading: string, field: keyof SweepRow, unit?: 'A' | 'S'];

const columns: readonly SweepColumn[] = [
  ['stage', 'stage'],
  ['time [s]', 'time'],
  ['applied voltage [V]', 'appliedVoltage'],
  ['cell voltage [V]', 'cellVoltage'],
  ['current [A]', 'current', 'A'],
  ['ionic current [A]', 'ionicCurrent', 'A'],
  ['conductance [S]', 'conductance', 'S'],
  ['gap [nm]', 'gap'],
  ['gap radius [nm]', 'gapRadius'],
  ['height [nm]', 'height'],
  ['base radius [nm]', 'baseRadius'],
  ['middle radius [nm]', 'middleRadius'],
  ['tip radius [nm]', 'tipRadius'],
  ['recession [nm]', 'recession'],
  ['temperature [K]', 'temperature'],
  ['filament drop [V]', 'filamentDrop'],
  ['film drop [V]', 'filmDrop'],
  ['volume [nm^3]', 'volume'],
  ['charge [e]', 'charge'],
];

const internalUnits = { A: parseQuantity('1 A', 'current'), S: 1 / parseQuantity('1 ohm', 'resistance') }; // [e/s], [e/(s V)]

/** A current of a row [e/s] in amperes. */
export function amperes(current: number): number {
  return current / internalUnits.A;
}

/** A conductance of a row [e/(s V)] in siemens. */
export function siemens(conductance: number): number {
  return conductance / internalUnits.S;
}

/** The first line of iv.csv. */
export const sweepHeading = `compliance [A],${columns.map(([heading]) => heading).join(',')}\n`;

/** A compliance current as files give it, null where there is none; free of the last digits that units would add. */
export function writtenCompliance(compliance: number): number | null {
  return Number.isFinite(compliance) ? Number(convertQuantity(compliance, 'A').toPrecision(12)) : null;
}

/** The lines of iv.csv of one sweep; a number that is none is left out. */
export function* sweepLines(compliance: number, rows: readonly SweepRow[]): Generator<string> {
  const first = writtenCompliance(compliance) ?? '';
  for (const row of rows) {
    const cells = columns.map(([, field, unit]) => {
      const value = row[field];
      if (!Number.isFinite(value)) return '';
      return unit === undefined ? value : value / internalUnits[unit];
    });
    yield `${first},${cells.join(',')}\n`;
  }
}

/** The rows of an iv.csv by the compliance of their sweep as written, null for none. */
export function parseSweepTable(text: string): Map<number | null, SweepRow[]> {
  const sweeps = new Map<number | null, SweepRow[]>();
  for (const line of text.split('\n').slice(1)) {
    if (line === '') continue;
    const cells = line.split(',').map((cell) => (cell === '' ? NaN : Number(cell)));
    const compliance = Number.isNaN(cells[0]) ? null : cells[0];
    const row = Object.fromEntries(
      columns.map(([, field, unit], i) => [field, cells[i + 1] * (unit === undefined ? 1 : internalUnits[unit])]),
    ) as unknown as SweepRow;
    const rows = sweeps.get(compliance);
    if (rows) rows.push(row);
    else sweeps.set(compliance, [row]);
  }
  return sweeps;
}
