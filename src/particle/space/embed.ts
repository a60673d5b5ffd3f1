import { createMetal } from '../state/matter.ts';
import { isFree } from '../state/contacts.ts';
import type { Inclusion } from '../state/parameters.ts';
import type { World } from '../state/world.ts';

/** Fills every inclusion with close-packed metal: a hexagonal layer of discs in a slice, hexagonal close packing of spheres in a box. */
export function embedInclusions(world: World): void {
  world.parameters.inclusions.forEach((inclusion, index) => {
    const offsets = world.space.dimension === 2 ? discOffsets(world, inclusion) : sphereOffsets(world, inclusion);
    for (const [dx, dy, dz] of offsets) {
      const x = world.space.wrapX(inclusion.x + dx);
      const y = world.space.wrapY(inclusion.y + dy);
      const z = inclusion.z + dz;
      if (!isFree(world, x, y, z, -1)) continue;
      const slot = createMetal(world, x, y, z);
      if (inclusion.supply > 0) world.particles.source[slot] = index + 1;
      world.ledger.embedded++;
    }
  });
  world.merges = 0;
  world.births = 0;
  world.deaths = 0;
  world.happenings = [];
}

type Offset = [number, number, number];

function discOffsets(world: World, inclusion: Inclusion): Offset[] {
  const spacing = world.space.diameter;
  const reach = (inclusion.diameter - spacing) / 2;
  const rows = Math.ceil(reach / (spacing * Math.sqrt(0.75)));
  const columns = Math.ceil(reach / spacing) + 1;
  const offsets: Offset[] = [];
  for (let row = -rows; row <= rows; row++)
    for (let column = -columns; column <= columns; column++) {
      const dx = (column + (row % 2 === 0 ? 0 : 0.5)) * spacing;
      const dz = row * spacing * Math.sqrt(0.75);
      if (dx * dx + dz * dz <= reach * reach + 1e-9) offsets.push([dx, 0, dz]);
    }
  return offsets;
}

function sphereOffsets(world: World, inclusion: Inclusion): Offset[] {
  const spacing = world.space.diameter;
  const reach = (inclusion.diameter - spacing) / 2;
  const layerHeight = spacing * Math.sqrt(2 / 3);
  const rowHeight = spacing * Math.sqrt(0.75);
  const count = Math.ceil(reach / (spacing * 0.8)) + 1;
  const offsets: Offset[] = [];
  for (let layer = -count; layer <= count; layer++)
    for (let row = -count; row <= count; row++)
      for (let column = -count; column <= count; column++) {
        const shifted = layer % 2 !== 0;
        const dy = row * rowHeight + (shifted ? rowHeight / 3 : 0);
        const dx = (column + (row % 2 === 0 ? 0 : 0.5) + (shifted ? 0.5 : 0)) * spacing;
        const dz = layer * layerHeight;
        if (dx * dx + dy * dy + dz * dz <= reach * reach + 1e-9) offsets.push([dx, dy, dz]);
      }
  return offsets;
}
