import type { CellList } from '../../math/cellList.ts';
import { restoreRandomState } from './restoreRandom.ts';
import type { Snapshot, SnapshotArray } from './snapshot.ts';
import type { World } from './world.ts';

const counters = [
  'touchingCount',
  'time',
  'voltage',
  'eventCount',
  'ionCount',
  'metalCount',
  'floatingMetal',
  'activeMetal',
  'counterMetal',
  'floatingBodies',
  'nucleations',
  'merges',
  'splits',
  'attachedChanges',
  'bridged',
  'firstNucleusHeight',
  'reservoir',
] as const;

const particleCells = ['metalCells', 'ionCells', 'crowdCells'] as const;
void particleCells;
void restoreRandomState;
void (0 as unknown as CellList | SnapshotArray);
export function snapshotWorld(world: World): Snapshot {
  void counters;
  void world;
  throw new Error('not yet');
}
export function restoreWorld(world: World, snapshot: Snapshot): void {
  void world;
  void snapshot;
  throw new Error('not yet');
}
