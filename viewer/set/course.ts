import type { SweepRow } from '../../src/formats/sweepTable.ts';
import { amperes } from '../../src/formats/sweepTable.ts';

const smallCurrent = 1e-12; // [A] what is less is not seen
const decades = 20; // of current, and
const heating = 1000; // [K] of heating, and
const swing = 20; // [V] of applied voltage, that make as much as the filament's growth through the film

/**
 * How much has changed in a sweep up to each row: the filament's height and radii over the thickness of the film, decades of current,
 * temperature and voltage. Steps between stages count nothing.
 *
 * @param thickness [nm]
 */
export function courseOf(rows: readonly SweepRow[], thickness: number): Float64Array {
  const course = new Float64Array(rows.length);
  for (let i = 1; i < rows.length; i++) course[i] = course[i - 1] + change(rows[i - 1], rows[i], thickness);
  return course;
}

function change(from: SweepRow, to: SweepRow, thickness: number): number {
  if (from.stage !== to.stage) return 0;
  const between = (key: keyof SweepRow) => Math.abs(to[key] - from[key]);
  const size = (between('height') + between('baseRadius') + between('tipRadius')) / thickness;
  const ofCurrent = Math.abs(Math.log10(seen(to.current) / seen(from.current))) / decades;
  return size + ofCurrent + between('temperature') / heating + between('appliedVoltage') / swing;
}

function seen(current: number): number {
  return Math.max(smallCurrent, Math.abs(amperes(current)));
}
