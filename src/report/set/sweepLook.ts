import { orderedStops, rampColor } from '../../analysis/palette.ts';
import { complianceText } from '../../formats/setWords.ts';
import type { StoredSweep } from '../../storage/storedSet.ts';

/** A sweep with how it is named and drawn. */
export interface ShownSweep extends StoredSweep {
  name: string;
  color: string;
}

/** The sweeps that ran, in the order of their compliances, low ones dark. */
export function showSweeps(sweeps: readonly StoredSweep[]): ShownSweep[] {
  const shown = sweeps
    .filter(({ rows }) => rows.length > 0)
    .sort((one, other) => complianceOf(one) - complianceOf(other));
  return shown.map((sweep, i) => ({
    ...sweep,
    name: complianceText(sweep.record['compliance [A]']),
    color: rampColor(orderedStops, shown.length > 1 ? i / (shown.length - 1) : 0),
  }));
}

/** Compliance of a sweep, Infinity for none. [A] */
export function complianceOf({ record }: StoredSweep): number {
  return record['compliance [A]'] ?? Infinity;
}
