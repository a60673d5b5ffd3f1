import { findMetal, found, foundDistance } from '../state/contacts.ts';
import type { World } from '../state/world.ts';

/** More spheres than can stand within two diameters of a place without overlap. */
export const mostObjects = 128;

/** Spheres about the origin of a search, nearest first, and which of them are near each other. */
export const spheres = {
  count: 0,
  slot: new Int32Array(mostObjects),
  x: new Float64Array(mostObjects), // [nm] relative to the origin
  y: new Float64Array(mostObjects), // [nm]
  z: new Float64Array(mostObjects), // [nm]
  distance: new Float64Array(mostObjects), // [nm]
  /** For each sphere, indices of those within two diameters of it; `mostObjects` places a sphere. */
  near: new Uint8Array(mostObjects * mostObjects),
  nearCount: new Int32Array(mostObjects),
  /** Whether no free place on it can lie within the sphere about the origin; after `shutSpheres`. */
  isShut: new Uint8Array(mostObjects),
};

/** Takes all metal but `except` within two diameters of an origin; throws RangeError where there is too much. */
export function gatherSpheres(world: World, x: number, y: number, z: number, except: number): void {
  const { particles, space } = world;
  const { slot, distance } = spheres;
  const count = findMetal(world, x, y, z, 2.000001 * space.diameter, except);
  if (count > mostObjects) throw new RangeError(`more than ${mostObjects} metal particles within two diameters`);
  for (let i = 0; i < count; i++) {
    const apart = foundDistance[i];
    let at = i;
    for (; at > 0 && distance[at - 1] > apart; at--) {
      distance[at] = distance[at - 1];
      slot[at] = slot[at - 1];
    }
    distance[at] = apart;
    slot[at] = found[i];
  }
  for (let i = 0; i < count; i++) {
    spheres.x[i] = space.separationX(particles.x[slot[i]], x);
    spheres.y[i] = space.separationY(particles.y[slot[i]], y);
    spheres.z[i] = particles.z[slot[i]] - z;
  }
  spheres.count = count;
  pairUp(4 * space.diameter * space.diameter);
}

function pairUp(limit: number): void {
  const { count, x, y, z, near, nearCount } = spheres;
  for (let i = 0; i < count; i++) nearCount[i] = 0;
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const dx = x[j] - x[i];
      const dy = y[j] - y[i];
      const dz = z[j] - z[i];
      if (dx * dx + dy * dy + dz * dz >= limit) continue;
      near[i * mostObjects + nearCount[i]++] = j;
      near[j * mostObjects + nearCount[j]++] = i;
    }
}

/**
 * Marks spheres on which one nearer sphere covers all that lies within the sphere about the origin: the cap of places there
 * lies within the cap that the other covers. Squares of the diameter and of the distance below which spheres overlap.
 */
export function shutSpheres(square: number, nearest: number): void {
  const { count, x, y, z, distance, near, nearCount, isShut } = spheres;
  const excess = square - nearest;
  const perDiameter = 0.5 / Math.sqrt(square);
  for (let i = 0; i < count; i++) {
    isShut[i] = 0;
    const far = distance[i] * distance[i];
    if (far < 1.2 * square) continue;
    const cosine = ((far + excess) * perDiameter) / distance[i];
    const sine = Math.sqrt(Math.max(0, 1 - cosine * cosine));
    for (let at = 0; at < nearCount[i]; at++) {
      const b = near[i * mostObjects + at];
      if (b > i) break;
      const dx = x[b] - x[i];
      const dy = y[b] - y[i];
      const dz = z[b] - z[i];
      const apart = dx * dx + dy * dy + dz * dz;
      if (apart >= far) continue;
      const inverse = 1 / Math.sqrt(apart);
      const cover = (apart + excess) * perDiameter * inverse;
      const between = -(dx * x[i] + dy * y[i] + dz * z[i]) * inverse;
      const rest = Math.sqrt(Math.max(0, 1 - cover * cover));
      if (between < (cover * cosine + rest * sine + 1e-9) * distance[i]) continue;
      isShut[i] = 1;
      break;
    }
  }
}
