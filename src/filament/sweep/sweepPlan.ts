import type { MetalBalance } from './books.ts';
import type { CellParameters, Stage } from '../parameters.ts';
import type { Snapshot, SweepEvent, SweepRow } from './sweepRecord.ts';

/** One sweep of one cell: everything that decides its course. */
export interface SweepPlan {
  parameters: CellParameters;
  compliance: number; // [e/s] Infinity for none
  stages: Stage[]; // one after the other, each from where the one before it ended
  snapshots: SnapshotPlan;
}

/** When pictures of the state are taken, beside the first and last of each stage. */
export interface SnapshotPlan {
  times: number[]; // [s] since the beginning
  currents: number[]; // [e/s] the first time that the current reaches them
  count: number; // further ones, spread over the course by current and height
}

/** Why a sweep could not go on: the state up to then is sound. */
export interface SweepFailure {
  message: string;
  stage: number;
  time: number; // [s]
  step: number;
  timeStep: number; // [s]
  residual: number;
}

export type SweepEnd = 'complete' | 'contact' | 'failed' | 'stopped';

/** The course of a sweep, whole or up to its early end. */
export interface SweepOutcome {
  end: SweepEnd;
  failure: SweepFailure | null;
  rows: SweepRow[];
  snapshots: Snapshot[];
  events: SweepEvent[];
  steps: number;
  balance: MetalBalance;
}

/** Hears of a sweep as it goes on, and may end it. */
export interface SweepObserver {
  onProgress?: (time: number) => void; // [s]
  isStopped?: () => boolean;
}
