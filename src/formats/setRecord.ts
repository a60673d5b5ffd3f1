import type { ClosureRecord } from './closureRecord.ts';
import type { Stage } from '../filament/parameters.ts';
import type { SweepEnd } from '../filament/sweep/sweepPlan.ts';
import type { EventKind } from '../filament/sweep/sweepRecord.ts';

/** Names of the files of a SET folder, besides the profiles of each sweep. */
export const setFiles = { record: 'set.json', table: 'iv.csv', scene: 'scene.json' } as const;

/** Name of the file that holds the snapshots of a sweep. */
export function profilesFile(index: number): string {
  return `profiles-${index}.json`;
}

/** The content of set.json. */
export interface SetRecord {
  scene: string; // name or path as given; the scene itself stands in scene.json
  title: string;
  version: string; // of the package
  closures?: ClosureRecord; // where they were measured
  sweeps: SetSweep[]; // in the order of the scene's compliances
}

/** What a sweep came to; numbers are null where it never came so far. */
export interface SetSweep {
  'compliance [A]': number | null; // null: none
  'complianceReachedAt [s]': number | null; // null: never
  'minimumGap [nm]': number | null; // over the whole sweep
  'maximumTemperature [K]': number | null;
  'lowResistance [ohm]': number | null; // 1/conductance at the end of the last set stage, as are the two radii
  'baseRadius [nm]': number | null;
  'tipRadius [nm]': number | null;
  'maximumCurrent [A]': number | null; // towards the counter electrode, so of the set stages
  metal: WrittenBalance | null;
  cpuSeconds: number | null;
  steps: number;
  end: SweepEnd | 'notRun';
  failure: WrittenFailure | null;
  events: WrittenEvent[];
  stages: WrittenStage[]; // those that began
}

/** Why a sweep could not go on; numbers are null where no step was at fault. */
export interface WrittenFailure {
  message: string;
  stage: number | null;
  'time [s]': number | null;
  step: number | null;
  'timeStep [s]': number | null;
  residual: number | null;
}

/** Where the metal went, from the shapes and from the charge. */
export interface WrittenBalance {
  'gained [nm^3]': number; // by the filament, from its shape
  'deposited [nm^3]': number; // the same from the charge that passed
  'moved [nm^3]': number; // deposited and dissolved together, from the charge
  'detached [nm^3]': number; // of pieces of filament that lost their hold
  'void [nm^3]': number; // that the active electrode has lost from its place
  'reservoir [nm^3]'?: number; // the rest of what the filament gained, step by step; with measured injection
  error: number; // of the gain from the shape against that from the charge, over what moved
}

/** Something that happened in a sweep. */
export interface WrittenEvent {
  kind: EventKind;
  stage: number;
  'time [s]': number;
  'appliedVoltage [V]': number;
  detail: string;
}

/** A stage that began. */
export interface WrittenStage {
  kind: Stage['kind'];
  'start [s]': number;
  'end [s]': number;
  'peakCurrent [A]': number; // the greatest either way, with its sign
}
