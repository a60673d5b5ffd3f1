import { createMetal } from '../state/matter.ts';
import { isFree } from '../state/contacts.ts';
import type { Inclusion, TipParameters } from '../state/parameters.ts';
import type { World } from '../state/world.ts';
import { closePacking, type Offset } from './closePacking.ts';

/** Fills the tip of the active electrode and every inclusion with close-packed metal. */
export function embedMetal(world: World): void {
  const { electrode, inclusions } = world.parameters;
  if (electrode.tip) embedTip(world, electrode.tip);
  inclusions.forEach((inclusion, index) => embedInclusion(world, inclusion, index));
  world.merges = 0;
  world.births = 0;
  world.deaths = 0;
  world.happenings = [];
}

function embedInclusion(world: World, { x, y, z, diameter, supply }: Inclusion, index: number): void {
  const { dimension, diameter: spacing } = world.space;
  const reach = (diameter - spacing) / 2;
  for (const [dx, dy, dz] of closePacking(dimension, spacing, reach)) {
    if (dx * dx + dy * dy + dz * dz > reach * reach + 1e-9) continue;
    const slot = embed(world, x, y, z, [dx, dy, dz]);
    if (slot >= 0 && supply > 0) world.particles.source[slot] = index + 1;
  }
}

/** Layers from the plane downwards, of particles that lie within the ellipsoid. */
function embedTip(world: World, { height, radius }: TipParameters): void {
  const { dimension, diameter, width, depth, thickness } = world.space;
  const y = dimension === 3 ? depth / 2 : 0;
  for (const [dx, dy, dz] of closePacking(dimension, diameter, Math.max(height, radius))) {
    if (dz > 0) continue;
    const across = Math.sqrt(dx * dx + dy * dy) / (radius - diameter / 2);
    const down = (diameter / 2 - dz) / (height - diameter / 2);
    if (across * across + down * down > 1 + 1e-9) continue;
    embed(world, width / 2, y, thickness - diameter / 2, [dx, dy, dz]);
  }
}

/** Puts a particle of metal at a place where there is none yet; -1 where there is. */
function embed(world: World, centreX: number, centreY: number, centreZ: number, [dx, dy, dz]: Offset): number {
  if (!world.space.isWithinSides(centreX + dx, centreY + dy)) return -1;
  const x = world.space.wrapX(centreX + dx);
  const y = world.space.wrapY(centreY + dy);
  const z = centreZ + dz;
  if (!isFree(world, x, y, z, -1)) return -1;
  world.ledger.embedded++;
  return createMetal(world, x, y, z);
}
