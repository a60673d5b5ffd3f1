import { filamentRecord, type FilamentRecord } from '../analysis/filamentRecord.ts';
import { filamentShape } from '../analysis/filamentShape.ts';
import { classifyGrowth, type GrowthMode } from '../analysis/growthMode.ts';
import type { Simulation, StopReason } from '../particle/engine/simulation.ts';
import { readDeviceRecord } from '../particle/probes/deviceRecord.ts';
import { readMatter } from '../particle/probes/frame.ts';
import { summarise } from '../particle/probes/summary.ts';
import type { TimelineRow } from '../particle/probes/timelineRow.ts';
import type { RunOutcome } from '../storage/runRecord.ts';
import type { World } from '../particle/state/world.ts';
import { cpuClock } from './cpuClock.ts';

/** Why a run was left: what ended its simulation, or an interruption from outside. */
export type RunEnd = StopReason | 'interrupt';

/** What run.json says of a run that has come so far. */
export interface FullOutcome extends RunOutcome {
  cpuClock: typeof cpuClock;
  bodies: number[]; // sizes of all bodies, largest first
  growthMode: GrowthMode | null;
}

/**
 * Sums a run up.
 *
 * @param rows its timeline, the present state as last row
 * @param cpuSeconds [s]
 */
export function outcomeOf(
  simulation: Simulation,
  rows: readonly TimelineRow[],
  end: RunEnd,
  cpuSeconds: number,
): FullOutcome {
  const { world } = simulation;
  const { events, simulatedTime, ledger, particles, bodies, clusters, timeToBridge, firstNucleusHeight } =
    summarise(world);
  return {
    stateHash: simulation.stateHash(),
    stoppedBy: end,
    events,
    'simulatedTime [s]': simulatedTime,
    cpuSeconds,
    cpuClock,
    ledger,
    particles,
    bodies,
    clusters,
    'timeToBridge [s]': timeToBridge,
    growthMode: classifyGrowth(rows, world.parameters.geometry.dimension, firstNucleusHeight),
    filament: world.parameters.geometry.dimension === 3 ? filamentOf(world) : null,
    device: world.device && readDeviceRecord(world.device),
  };
}

function filamentOf(world: World): FilamentRecord | null {
  const shape = filamentShape(readMatter(world), world.parameters.geometry);
  return shape && filamentRecord(shape);
}
