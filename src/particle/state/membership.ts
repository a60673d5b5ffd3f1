import { updateBodyPotential } from './bodyPotential.ts';
import { BRIDGING, FLOATING, ON_ACTIVE } from './bodies.ts';
import { touchedPlanes } from './contacts.ts';
import type { World } from './world.ts';

/** Adds a metal particle to (`sign` 1) or takes it from (-1) the counts of its kind of attachment. */
function count(world: World, slot: number, attachment: number, sign: 1 | -1): void {
  const { field, particles } = world;
  field.stale = true;
  if (attachment === FLOATING) {
    world.floatingMetal += sign;
    return;
  }
  world.attachedChanges++;
  const node = field.grid.nearestNode(particles.x[slot], particles.y[slot], particles.z[slot]);
  if (attachment === ON_ACTIVE) {
    world.activeMetal += sign;
    field.activeMetal[node] += sign;
  } else {
    world.counterMetal += sign;
    if (attachment === BRIDGING) field.bridgingMetal[node] += sign;
    else field.counterMetal[node] += sign;
  }
}

/** Puts a particle into a body's member list and books its attachment; call `settle` when the body is complete. */
export function join(world: World, slot: number, body: number): void {
  const { particles, bodies } = world;
  const first = bodies.firstMember[body];
  count(world, slot, bodies.attachment(body), 1);
  particles.body[slot] = body;
  particles.nextMember[slot] = first;
  particles.previousMember[slot] = -1;
  if (first >= 0) particles.previousMember[first] = slot;
  bodies.firstMember[body] = slot;
  bodies.size[body]++;
  bodies.backgroundSum[body] += particles.background[slot];
}

/** Takes a particle out of its body; the contacts of the planes are the caller's to count. */
export function leave(world: World, slot: number): void {
  const { particles, bodies } = world;
  const body = particles.body[slot];
  const before = particles.previousMember[slot];
  const after = particles.nextMember[slot];
  if (before >= 0) particles.nextMember[before] = after;
  else bodies.firstMember[body] = after;
  if (after >= 0) particles.previousMember[after] = before;
  count(world, slot, bodies.attachment(body), -1);
  particles.body[slot] = -1;
  bodies.size[body]--;
  bodies.backgroundSum[body] -= particles.background[slot];
}

/** Changes a body's contacts with the planes by those of one member, and rebooks all members if that changes its attachment. */
export function changeContacts(world: World, body: number, z: number, sign: 1 | -1): void {
  const planes = touchedPlanes(world, z);
  if (planes === 0) return;
  const { bodies, particles } = world;
  const before = bodies.attachment(body);
  if (planes & 1) bodies.activeContacts[body] += sign;
  if (planes & 2) bodies.counterContacts[body] += sign;
  const after = bodies.attachment(body);
  if (after === before) return;
  for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
    count(world, slot, before, -1);
    count(world, slot, after, 1);
  }
  if (before === FLOATING) world.floatingBodies--;
  else if (after === FLOATING) world.floatingBodies++;
  if (after !== BRIDGING || world.bridged) return;
  world.bridged = true;
  world.bridgeTime = world.time;
}

/** Brings a body's charge and potential in line with its members and attachment; a charge that reaches an electrode is booked there. */
export function settle(world: World, body: number): void {
  const { bodies, ledger } = world;
  const attachment = bodies.attachment(body);
  if (attachment !== FLOATING && bodies.charge[body] !== 0) {
    if (attachment === ON_ACTIVE) ledger.activeCharge -= bodies.charge[body];
    else ledger.counterCharge -= bodies.charge[body];
    bodies.charge[body] = 0;
  }
  updateBodyPotential(world, body);
  world.change.bodies.add(body);
}
