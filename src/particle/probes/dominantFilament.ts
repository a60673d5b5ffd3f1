import { ON_ACTIVE } from '../state/bodies.ts';
import type { World } from '../state/world.ts';

const tipReach = 2; // [nm] metal about the highest particle that makes the tip

/** The filament that fluxes are measured about. */
export interface DominantFilament {
  serial: number; // of its body; 0: there is none
  x: number; // [nm] axis
  y: number; // [nm]
  height: number; // [nm] of its highest point above the counter electrode
  gap: number; // [nm] from there to the active electrode; 0 where it bridges
}

export const noFilament: DominantFilament = { serial: 0, x: 0, y: 0, height: 0, gap: Infinity };

/** Height of the highest particle and its slot, by body on the counter electrode. */
let topHeight = new Float64Array(0);
let topSlot = new Int32Array(0);

/**
 * Of the bodies on the counter electrode the highest; those within half a particle of its height count as equal, and of them the one with
 * the most metal is taken, then the oldest. The axis goes through the mean place of its metal within 2 nm of its highest particle (of
 * equally high ones the oldest), by the shortest way around. The gap leads from that particle to the nearest of the electrode's plane and
 * the metal on it.
 */
export function findDominantFilament(world: World): DominantFilament {
  findTops(world);
  const body = highestBody(world);
  if (body < 0) return noFilament;
  const { particles, bodies, space } = world;
  const top = topSlot[body];
  const [topX, topY, topZ] = [particles.x[top], particles.y[top], particles.z[top]];
  let [sumX, sumY, count] = [0, 0, 0];
  for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
    const dz = topZ - particles.z[slot];
    if (dz > tipReach) continue;
    const dx = space.separationX(particles.x[slot], topX);
    const dy = space.separationY(particles.y[slot], topY);
    if (dx * dx + dy * dy + dz * dz > tipReach * tipReach) continue;
    sumX += dx;
    sumY += dy;
    count++;
  }
  const x = space.wrapX(topX + sumX / count);
  const y = space.wrapY(topY + sumY / count);
  const bridges = bodies.activeContacts[body] > 0;
  const gap = bridges ? 0 : Math.max(0, gapAbove(world, top));
  return { serial: bodies.serial[body], x, y, height: topZ + 0.5 * space.diameter, gap };
}

/** Distance from a particle to the plane of the active electrode or the nearest metal on it, surface to surface [nm]. */
function gapAbove(world: World, top: number): number {
  const { particles, bodies, space } = world;
  const [topX, topY, topZ] = [particles.x[top], particles.y[top], particles.z[top]];
  let gap = space.thickness - topZ - 0.5 * space.diameter;
  if (world.activeMetal === 0) return gap;
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0 || bodies.attachment(body) !== ON_ACTIVE) continue;
    for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
      const dx = space.separationX(particles.x[slot], topX);
      const dy = space.separationY(particles.y[slot], topY);
      const dz = particles.z[slot] - topZ;
      gap = Math.min(gap, Math.sqrt(dx * dx + dy * dy + dz * dz) - space.diameter);
    }
  }
  return gap;
}

function findTops({ particles, bodies }: World): void {
  if (topHeight.length < bodies.capacity) {
    topHeight = new Float64Array(bodies.capacity);
    topSlot = new Int32Array(bodies.capacity);
  }
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0 || bodies.counterContacts[body] === 0) continue;
    topHeight[body] = -1;
    for (let slot = bodies.firstMember[body]; slot >= 0; slot = particles.nextMember[slot]) {
      const z = particles.z[slot];
      if (z < topHeight[body]) continue;
      if (z === topHeight[body] && particles.serial[slot] > particles.serial[topSlot[body]]) continue;
      topHeight[body] = z;
      topSlot[body] = slot;
    }
  }
}

function highestBody({ bodies, space }: World): number {
  let highest = -Infinity;
  for (let body = 0; body < bodies.capacity; body++)
    if (bodies.size[body] > 0 && bodies.counterContacts[body] > 0) highest = Math.max(highest, topHeight[body]);
  let best = -1;
  for (let body = 0; body < bodies.capacity; body++) {
    if (bodies.size[body] === 0 || bodies.counterContacts[body] === 0) continue;
    if (topHeight[body] < highest - 0.5 * space.diameter) continue;
    const isMore = best < 0 || bodies.size[body] > bodies.size[best];
    if (isMore || (bodies.size[body] === bodies.size[best] && bodies.serial[body] < bodies.serial[best])) best = body;
  }
  return best;
}
