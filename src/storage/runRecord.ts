import type { FilamentRecord } from '../analysis/filamentRecord.ts';
import type { DeviceRecord } from '../particle/probes/deviceRecord.ts';
import type { ClusterCounts } from '../particle/probes/summary.ts';

/** What a run starts from. */
export interface RunStart {
  scene: string; // name or path as given; the scene itself stands in scene.json
  seed: number;
  run: number; // index of the run within its campaign, 0 for a single one
  version: string; // of the package
}

/** What a run came to. */
export interface RunOutcome {
  stateHash: string;
  stoppedBy: string;
  events: Record<string, number>; // total and each kind
  'simulatedTime [s]': number;
  cpuSeconds: number; // [s] from first event to last, start-up left out
  ledger: Record<string, number>;
  particles: { ions: number; floating: number; ae: number; ce: number };
  clusters: ClusterCounts;
  'timeToBridge [s]': number | null; // null also where not bridged
  growthMode: object | null;
  filament: FilamentRecord | null; // null in a slice, and where no metal is on an electrode
  device: DeviceRecord | null; // null where the scene has no section `device`
}

/** The content of run.json; the outcome is null until the run ends. */
export type RunRecord = RunStart & { [Key in keyof RunOutcome]: RunOutcome[Key] | null };

/** The record of a run that goes on. */
export function openRecord({ scene, seed, run, version }: RunStart): RunRecord {
  return {
    scene,
    seed,
    run,
    version,
    stateHash: null,
    stoppedBy: null,
    events: null,
    'simulatedTime [s]': null,
    cpuSeconds: null,
    ledger: null,
    particles: null,
    clusters: null,
    'timeToBridge [s]': null,
    growthMode: null,
    filament: null,
    device: null,
  };
}
