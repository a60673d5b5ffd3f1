import { BRIDGING, FLOATING } from './bodies.ts';
import { findMetal, found, touchedPlanes } from './contacts.ts';
import { changeContacts, join, leave, settle } from './membership.ts';
import { report } from './happenings.ts';
import type { World } from './world.ts';

/** Makes one body of a new particle and all bodies that it touches; the largest keeps its identity. */
export function connect(world: World, slot: number, neighbours: readonly number[]): void {
  const { particles, bodies } = world;
  let target = -1;
  for (const other of neighbours) {
    const body = particles.body[other];
    if (target < 0 || bodies.size[body] > bodies.size[target]) target = body;
  }
  const isNew = target < 0;
  if (isNew) {
    target = bodies.claim();
    world.floatingBodies++;
  }
  const before = bodies.attachment(target);
  join(world, slot, target);
  changeContacts(world, target, particles.z[slot], 1);
  if (!isNew && bodies.attachment(target) !== before)
    report(world, bodies.attachment(target) === BRIDGING ? 'bridge' : 'attach', target, 0, slot);
  countFloating(world, isNew ? 0 : floats(before), floats(bodies.attachment(target)));
  for (const other of neighbours) {
    const body = particles.body[other];
    if (body !== target) merge(world, target, body);
  }
  const after = bodies.attachment(target);
  if (after === FLOATING || after !== before || bodies.charge[target] !== 0) settle(world, target);
  else world.change.metals.add(slot);
}

/** Moves all members of `body` into `target`. */
function merge(world: World, target: number, body: number): void {
  const { particles, bodies } = world;
  const wasFloating = bodies.attachment(body) === FLOATING;
  const before = bodies.attachment(target);
  const other = bodies.firstMember[body];
  world.merges++;
  bodies.charge[target] += bodies.charge[body];
  bodies.charge[body] = 0;
  bodies.oxidised[target] += bodies.oxidised[body];
  bodies.reduced[target] += bodies.reduced[body];
  while (bodies.firstMember[body] >= 0) {
    const slot = bodies.firstMember[body];
    leave(world, slot);
    join(world, slot, target);
    changeContacts(world, target, particles.z[slot], 1);
    world.change.metals.add(slot);
  }
  const bridges = before !== BRIDGING && bodies.attachment(target) === BRIDGING;
  const kind = bridges ? 'bridge' : wasFloating === (before === FLOATING) ? 'merge' : 'attach';
  report(world, kind, target, bodies.serial[body], other);
  countFloating(world, floats(before) + Number(wasFloating), floats(bodies.attachment(target)));
  if (wasFloating) world.floatingBodies--;
  world.change.bodies.add(body);
  bodies.release(body);
}

const stamps = { of: new Int32Array(1024), next: 1 };
const fronts: Front[] = [];

interface Front {
  queue: number[];
  head: number;
  /** Fronts that have met share the lowest index. */
  group: number;
}

/** Splits a body that has lost a particle into its connected parts; searches from all sides at once and stops with the second largest part. */
export function divide(world: World, body: number, neighbours: readonly number[]): void {
  if (neighbours.length < 2 || touchEachOther(world, neighbours)) return;
  const { particles } = world;
  if (stamps.of.length < particles.capacity) stamps.of = new Int32Array(particles.capacity);
  if (stamps.next > 2_000_000_000) {
    stamps.of.fill(0);
    stamps.next = 1;
  }
  const base = stamps.next;
  stamps.next += neighbours.length;
  fronts.length = 0;
  for (const slot of neighbours) {
    stamps.of[slot] = base + fronts.length;
    fronts.push({ queue: [slot], head: 0, group: fronts.length });
  }
  while (openGroups() > 1) for (let front = 0; front < fronts.length; front++) expand(world, front, base);
  splitOff(world, body);
}

/** Takes one particle from a front's queue and looks at its neighbours. */
function expand(world: World, index: number, base: number): void {
  const front = fronts[index];
  if (front.head === front.queue.length) return;
  const { particles, constants } = world;
  const slot = front.queue[front.head++];
  const count = findMetal(world, particles.x[slot], particles.y[slot], particles.z[slot], constants.contact, slot);
  for (let i = 0; i < count; i++) {
    const other = found[i];
    const stamp = stamps.of[other];
    if (stamp < base) {
      stamps.of[other] = base + index;
      front.queue.push(other);
    } else unite(front.group, fronts[stamp - base].group);
  }
}

function unite(one: number, other: number): void {
  if (one === other) return;
  const group = Math.min(one, other);
  const gone = Math.max(one, other);
  for (const front of fronts) if (front.group === gone) front.group = group;
}

/** Groups that still have something to look at, and those complete; the search ends when at most one is open. */
function openGroups(): number {
  let open = 0;
  for (let group = 0; group < fronts.length; group++)
    if (fronts.some((front) => front.group === group && front.head < front.queue.length)) open++;
  return open;
}

/** Makes bodies of all groups but one: the open one, or else the largest complete one. */
function splitOff(world: World, body: number): void {
  const sizes = new Map<number, number>();
  let kept = -1;
  for (const front of fronts) {
    const open = front.head < front.queue.length;
    const size = (sizes.get(front.group) ?? 0) + (open ? Infinity : front.queue.length);
    sizes.set(front.group, size);
  }
  for (const [group, size] of sizes) if (kept < 0 || size > (sizes.get(kept) ?? 0)) kept = group;
  for (const group of sizes.keys()) {
    if (group === kept) continue;
    const members = fronts.filter((front) => front.group === group).flatMap((front) => front.queue);
    breakOff(world, body, members);
  }
}

function breakOff(world: World, body: number, members: readonly number[]): void {
  const { particles, bodies, change } = world;
  const attachmentBefore = bodies.attachment(body);
  const sizeBefore = bodies.size[body];
  const part = bodies.claim();
  world.floatingBodies++;
  for (const slot of members) {
    leave(world, slot);
    join(world, slot, part);
    change.metals.add(slot);
    if (touchedPlanes(world, particles.z[slot]) === 0) continue;
    changeContacts(world, part, particles.z[slot], 1);
    changeContacts(world, body, particles.z[slot], -1);
  }
  const charge =
    bodies.attachment(part) === FLOATING ? Math.round((bodies.charge[body] * members.length) / sizeBefore) : 0;
  bodies.charge[part] = charge;
  bodies.charge[body] -= charge;
  settle(world, part);
  if (bodies.attachment(body) === FLOATING || bodies.attachment(body) !== attachmentBefore) settle(world, body);
  world.splits++;
  const floating = floats(bodies.attachment(part)) + floats(bodies.attachment(body));
  const kind = attachmentBefore !== FLOATING && floating > 0 ? 'detach' : 'split';
  report(world, kind, part, bodies.serial[body], members[0]);
  countFloating(world, floats(attachmentBefore), floating);
}

/** Counts what so many floating bodies, the same before and after, were born or died of. */
export function countFloating(world: World, before: number, after: number): void {
  world.births += Math.max(0, after - before);
  world.deaths += Math.max(0, before - after);
}

/** 1 for what hangs on no electrode, else 0. */
export function floats(attachment: number): 0 | 1 {
  return attachment === FLOATING ? 1 : 0;
}

/** True where the particles hang together by direct contacts among themselves. */
function touchEachOther(world: World, slots: readonly number[]): boolean {
  const { particles, space, constants } = world;
  const limit = constants.contact * constants.contact;
  let reached = 1;
  const order = [0];
  for (const index of order) {
    const one = slots[index];
    for (let j = 1; j < slots.length; j++) {
      if (reached & (1 << j)) continue;
      const other = slots[j];
      const dx = space.separationX(particles.x[other], particles.x[one]);
      const dy = space.separationY(particles.y[other], particles.y[one]);
      const dz = particles.z[other] - particles.z[one];
      if (dx * dx + dy * dy + dz * dz >= limit) continue;
      reached |= 1 << j;
      order.push(j);
    }
  }
  return reached === (1 << slots.length) - 1;
}
