import type { World } from '../state/world.ts';

/** How far a run has come towards the first of what may end it, 0 to 1; it says nothing of a bridge that is to end it. */
export function shareDone(world: World): number {
  const { stop } = world.parameters;
  const shares = [world.metalCount / stop.metalParticles, world.time / stop.time, world.eventCount / stop.events];
  return Math.min(1, Math.max(...shares));
}
