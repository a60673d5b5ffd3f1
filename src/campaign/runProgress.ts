import { shareDone } from '../particle/probes/shareDone.ts';
import type { World } from '../particle/state/world.ts';

/** How far a run has come. */
export interface RunProgress {
  share: number; // of what would end it, 0 to 1
  metal: number; // particles
  metalTarget: number; // particles
  time: number; // [s]
  events: number;
  cpuSeconds: number; // [s]
}

export function progressOf(world: World, cpuSeconds: number): RunProgress {
  return {
    share: shareDone(world),
    metal: world.metalCount,
    metalTarget: world.parameters.stop.metalParticles,
    time: world.time,
    events: world.eventCount,
    cpuSeconds,
  };
}
