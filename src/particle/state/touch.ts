import { FLOATING, ON_COUNTER } from './bodies.ts';
import { findMetal, found, foundDistance } from './contacts.ts';
import { setTouch } from './matter.ts';
import { TOUCHES_ACTIVE, TOUCHES_COUNTER, TOUCHES_FLOATING, TOUCHES_NOTHING } from './particles.ts';
import type { World } from './world.ts';

/** Finds what an ion touches: of metal and electrode planes within contact, that with the smallest gap. */
export function updateTouch(world: World, slot: number): void {
  const { particles, constants, space, metalCells } = world;
  const x = particles.x[slot];
  const y = particles.y[slot];
  const z = particles.z[slot];
  const radius = 0.5 * space.diameter;
  let touch = TOUCHES_NOTHING;
  let touched = -1;
  let gap = constants.contact - space.diameter;
  if (metalCells.nearby[metalCells.cellAt(x, y, z)] > 0) {
    const count = findMetal(world, x, y, z, constants.contact, -1);
    for (let i = 0; i < count; i++) {
      if (foundDistance[i] - space.diameter >= gap) continue;
      gap = foundDistance[i] - space.diameter;
      touched = found[i];
    }
    if (touched >= 0) touch = touchOfMetal(world, touched);
  }
  const below = space.thickness - z;
  const isOnCounter = z < constants.planeContact && z - radius < gap;
  const isOnActive = !isOnCounter && below < constants.planeContact && below - radius < gap;
  if (isOnCounter || isOnActive) {
    touch = isOnCounter ? TOUCHES_COUNTER : TOUCHES_ACTIVE;
    touched = -1;
  }
  if (touch !== TOUCHES_NOTHING || particles.touch[slot] !== TOUCHES_NOTHING) setTouch(world, slot, touch, touched);
}

/** What an ion that touches a metal particle touches. */
export function touchOfMetal(world: World, slot: number): number {
  const attachment = world.bodies.attachment(world.particles.body[slot]);
  return attachment === FLOATING ? TOUCHES_FLOATING : attachment === ON_COUNTER ? TOUCHES_COUNTER : TOUCHES_ACTIVE;
}
