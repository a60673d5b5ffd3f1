import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { convertQuantity } from '../../units/quantity.ts';

/** The first state recorded at a current [A] or above; the one of the greatest current where none is. */
export function stateAtCurrent(snapshots: readonly Snapshot[], amperes: number): Snapshot {
  const found = snapshots.find(({ current }) => convertQuantity(current, 'A') >= amperes);
  return found ?? snapshots.reduce((most, one) => (one.current > most.current ? one : most));
}

/** The state recorded nearest to a time [s]. */
export function stateAtTime(snapshots: readonly Snapshot[], time: number): Snapshot {
  return snapshots.reduce((near, one) => (Math.abs(one.time - time) < Math.abs(near.time - time) ? one : near));
}
