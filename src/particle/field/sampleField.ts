import type { World } from '../state/world.ts';

/** The full field at the place asked for last. */
export const sampled = { x: 0, y: 0, z: 0 }; // [V/nm]

/** Multilinear full field at a place inside the film, into `sampled`. */
export function sampleField(world: World, x: number, y: number, z: number): void {
  const { field } = world;
  const { grid } = field;
  sampled.x = grid.interpolate(field.fieldX, x, y, z);
  sampled.y = grid.ny > 1 ? grid.interpolate(field.fieldY, x, y, z) : 0;
  sampled.z = grid.interpolate(field.fieldZ, x, y, z);
}
