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
  const { stop } = world.parameters;
  const shares = [world.metalCount / stop.metalParticles, world.time / stop.time, world.eventCount / stop.events];
  return {
    share: Math.min(1, Math.max(...shares)),
    metal: world.metalCount,
    metalTarget: stop.metalParticles,
    time: world.time,
    events: world.eventCount,
    cpuSeconds,
  };
}
