import { ON_ACTIVE } from '../state/bodies.ts';
import { METAL } from '../state/particles.ts';
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

/** Height of the highest particle and its slot, by body. */
let topHeight = new Float64Array(0);
let topSlot = new Int32Array(0);

/**
 * Of the bodies on the counter electrode the highest; those within half a particle of its height count as equal, and of them the one with
 * the most metal is taken, then the oldest. The axis goes through the mean place of its metal within 2 nm of its highest particle, by the
 * shortest way around. The gap leads from that particle to the nearest of the electrode's plane and the metal on it.
 */
export function findDominantFilament(world: World): DominantFilament {
  findTops(world);
  const body = highestBody(world);
  if (body < 0) return noFilament;
  const { particles, bodies, space } = world;
  const top = topSlot[body];
  const [topX, topY, topZ] = [particles.x[top], particles.y[top], particles.z[top]];
  const height = topZ + 0.5 * space.diameter;
  let gap = space.thickness - height;
  let [sumX, sumY, count] = [0, 0, 0];
  const watchesActive = world.activeMetal > 0;
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== METAL) continue;
    const isOwn = particles.body[slot] === body;
    if (!isOwn && !watchesActive) continue;
    if (isOwn && particles.z[slot] < topZ - tipReach) continue;
    const dx = space.separationX(particles.x[slot], topX);
    const dy = space.separationY(particles.y[slot], topY);
    const dz = particles.z[slot] - topZ;
    const square = dx * dx + dy * dy + dz * dz;
    if (isOwn && square <= tipReach * tipReach) {
      sumX += dx;
      sumY += dy;
      count++;
    } else if (!isOwn && bodies.attachment(particles.body[slot]) === ON_ACTIVE)
      gap = Math.min(gap, Math.sqrt(square) - space.diameter);
  }
  const x = space.wrapX(topX + sumX / count);
  const y = space.wrapY(topY + sumY / count);
  const bridges = bodies.activeContacts[body] > 0;
  return { serial: bodies.serial[body], x, y, height, gap: bridges ? 0 : Math.max(0, gap) };
}

function findTops(world: World): void {
  const { particles, bodies } = world;
  if (topHeight.length < bodies.capacity) {
    topHeight = new Float64Array(bodies.capacity);
    topSlot = new Int32Array(bodies.capacity);
  }
  topHeight.fill(-1);
  for (let slot = 0; slot < particles.capacity; slot++) {
    if (particles.kind[slot] !== METAL) continue;
    const body = particles.body[slot];
    if (particles.z[slot] <= topHeight[body]) continue;
    topHeight[body] = particles.z[slot];
    topSlot[body] = slot;
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
