import type { SweepRow } from '../../src/formats/sweepTable.ts';

const keys = [
  ...(['time', 'appliedVoltage', 'cellVoltage', 'ionicCurrent', 'gap', 'gapRadius', 'height', 'baseRadius'] as const),
  ...([
    'middleRadius',
    'tipRadius',
    'recession',
    'temperature',
    'filamentDrop',
    'filmDrop',
    'volume',
    'charge',
  ] as const),
];

/**
 * The state between two steps of one stage: currents and conductances on straight lines of their logarithms, all else on straight lines.
 *
 * @param share of the way, 0 to 1
 */
export function rowBetween(from: SweepRow, to: SweepRow, share: number): SweepRow {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const row = { ...from };
  for (const key of keys) row[key] = from[key] + share * (to[key] - from[key]);
  row.current = alongDecades(from.current, to.current, share);
  row.conductance = alongDecades(from.conductance, to.conductance, share);
  return row;
}

/** As a curve on a logarithmic axis goes; on a straight line where a sign or a zero forbids. */
function alongDecades(from: number, to: number, share: number): number {
  return from * to > 0 ? from * (to / from) ** share : from + share * (to - from);
}

/** Index of the last of some rising numbers that is not above a value, -1 if all are. */
export function lastNotAbove(rising: ArrayLike<number>, value: number): number {
  let [low, high] = [-1, rising.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (rising[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The voltage that is applied to all, null where it differs. [V] */
export function commonVoltage(rows: readonly SweepRow[]): number | null {
  const [{ appliedVoltage: first }] = rows;
  return rows.every(({ appliedVoltage }) => Math.abs(appliedVoltage - first) < 5e-4) ? first : null;
}
