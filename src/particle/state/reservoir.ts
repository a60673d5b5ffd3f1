import type { World } from './world.ts';

/** Takes a particle out of the reservoir behind the active electrode. */
export function drawFromReservoir(world: World): void {
  world.reservoir--;
  if (world.reservoir === 0) world.change.reservoir = true;
}

/** Gives a particle back to the reservoir. */
export function returnToReservoir(world: World): void {
  if (world.reservoir === 0) world.change.reservoir = true;
  world.reservoir++;
}
