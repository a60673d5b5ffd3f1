import type { SweepRow } from '../../filament/sweep/sweepRecord.ts';
import { convertQuantity } from '../../units/quantity.ts';
import type { StoredSweep } from '../../storage/storedSet.ts';
import type { WrittenStage } from '../../formats/setRecord.ts';

const amperes = convertQuantity(1, 'A'); // of one e/s
const siemens = 1 / convertQuantity(1, 'ohm'); // of one e/(s V)

type Points = [x: number, y: number][];

/** Rows of the stages of a kind. */
export function rowsOf({ rows, record }: StoredSweep, kind: WrittenStage['kind']): SweepRow[] {
  return rows.filter(({ stage }) => record.stages[stage]?.kind === kind);
}

/** |I| [A] over the applied voltage [V]. */
export function currentOverVoltage(rows: readonly SweepRow[]): Points {
  return rows.map(({ appliedVoltage, current }) => [appliedVoltage, Math.abs(current) * amperes]);
}

/** |I| [A] over time [s]. */
export function currentOverTime(rows: readonly SweepRow[]): Points {
  return rows.map(({ time, current }) => [time, Math.abs(current) * amperes]);
}

/** Least gap [nm] over time [s]. */
export function gapOverTime(rows: readonly SweepRow[]): Points {
  return rows.map(({ time, gap }) => [time, gap]);
}

/** Conductance [S] over time since the first of the rows [s]. */
export function conductanceOverTime(rows: readonly SweepRow[]): Points {
  return rows.map(({ time, conductance }) => [time - rows[0].time, conductance * siemens]);
}

/** Current of a row. [A] */
export function currentOf({ current }: SweepRow): number {
  return current * amperes;
}

/** When a current was first reached, on a straight line between the rows about it; NaN if never. [s] */
export function timeOfCurrent(rows: readonly SweepRow[], current: number): number {
  return crossing(
    rows,
    current,
    (row) => row.time,
    (row) => currentOf(row),
  );
}

/** Applied voltage at which a current was first reached; NaN if never. [V] */
export function voltageOfCurrent(rows: readonly SweepRow[], current: number): number {
  return crossing(
    rows,
    current,
    (row) => row.appliedVoltage,
    (row) => currentOf(row),
  );
}

/** Where a value first rises to a level, on the straight line of its logarithm between rows; NaN if never. */
function crossing(
  rows: readonly SweepRow[],
  level: number,
  place: (row: SweepRow) => number,
  value: (row: SweepRow) => number,
): number {
  const at = rows.findIndex((row) => value(row) >= level);
  if (at < 1) return at === 0 ? place(rows[0]) : NaN;
  const [low, high] = [value(rows[at - 1]), value(rows[at])];
  const share = low > 0 ? Math.log(level / low) / Math.log(high / low) : (level - low) / (high - low);
  return place(rows[at - 1]) + share * (place(rows[at]) - place(rows[at - 1]));
}
