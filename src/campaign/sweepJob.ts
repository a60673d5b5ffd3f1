import type { SweepOutcome } from '../filament/sweep/sweepPlan.ts';

/** How far a sweep has come. */
export interface SweepProgress {
  time: number; // [s] simulated
  cpuSeconds: number; // [s] since its beginning
}

/** A sweep that has ended, and what it cost. */
export interface SweepResult {
  outcome: SweepOutcome;
  cpuSeconds: number; // [s] from first step to last, start-up left out
}
