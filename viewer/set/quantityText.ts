import { withPrefix } from '../../src/formats/numberText.ts';
import { amperes, siemens, type SweepRow } from '../../src/formats/sweepTable.ts';

const none = '–';
const smallest = 1e-15; // [A] below which a current is next to none

/** A quantity of the state of a sweep, in words for a table. */
export interface Reading {
  name: string;
  short: string;
  unit: string; // in the heading; blank where each value has its own
  text: (row: SweepRow) => string; // without that unit
  isBrief?: boolean; // also told where many sweeps leave little room
}

const nanometres = (
  key: 'gap' | 'height' | 'baseRadius' | 'tipRadius' | 'recession',
  name: string,
  short: string,
  decimals: number,
): Reading => ({
  ...{ name, short, unit: 'nm', isBrief: key !== 'recession' },
  text: (row) => fixed(row[key], decimals),
});

/** All that is told of a moment, in the order of the table. */
export const readings: readonly Reading[] = [
  { name: 'Voltage applied', short: 'V', unit: 'V', text: (row) => fixed(row.appliedVoltage, 3) },
  { isBrief: true, name: 'Voltage of the cell', short: 'V cell', unit: 'V', text: (row) => fixed(row.cellVoltage, 3) },
  { isBrief: true, name: 'Current', short: 'I', unit: '', text: currentText },
  nanometres('gap', 'Gap', 'gap', 3),
  nanometres('height', 'Height', 'height', 2),
  nanometres('baseRadius', 'Radius at the base', 'base', 2),
  nanometres('tipRadius', 'Radius near the tip', 'tip', 2),
  nanometres('recession', 'Depth of the void', 'void', 2),
  { isBrief: true, name: 'Temperature, highest', short: 'T', unit: 'K', text: (row) => fixed(row.temperature, 0) },
  { isBrief: true, name: 'Resistance', short: 'R', unit: '', text: resistanceText },
];

export function currentText(row: SweepRow): string {
  const current = amperes(row.current);
  return Math.abs(current) < smallest ? '< 1 fA' : signed(withPrefix(current, 'A'));
}

function resistanceText({ conductance }: SweepRow): string {
  const resistance = 1 / siemens(conductance);
  return resistance > 1e15 || !Number.isFinite(resistance) ? '> 1 PΩ' : withPrefix(resistance, 'Ω');
}

/** A time with enough digits to tell the milliseconds of a SET apart. */
export function timeText(time: number): string {
  return Math.abs(time) < 1e-3 && time !== 0 ? withPrefix(time, 's') : `${time.toFixed(4)} s`;
}

export function fixed(value: number, decimals: number): string {
  return Number.isFinite(value) ? signed(value.toFixed(decimals)) : none;
}

/** With a minus sign in place of a hyphen. */
function signed(text: string): string {
  return text.replace('-', '−');
}
