import type { World } from '../state/world.ts';
import { found } from '../state/contacts.ts';

/** Receives a place that touches as many objects as the space has dimensions. */
export type TakePlace = (x: number, y: number, z: number) => void;

/** Objects to build tangent places on, relative to the centre of a search. */
export interface Objects {
  count: number;
  x: Float64Array; // [nm]
  y: Float64Array; // [nm]
  z: Float64Array; // [nm] absolute
  /** Whether a new particle could touch it from outside. */
  open: Uint8Array;
}

export const objects: Objects = {
  count: 0,
  x: new Float64Array(found.length),
  y: new Float64Array(found.length),
  z: new Float64Array(found.length),
  open: new Uint8Array(found.length),
};

/** Places tangent to two discs, or to a disc and an electrode plane. */
export function tangentPlaces2d(world: World, take: TakePlace): void {
  const { diameter, thickness } = world.space;
  const { count, x, z, open } = objects;
  const square = diameter * diameter;
  for (let i = 0; i < count; i++) {
    if (open[i] === 0) continue;
    for (let j = i + 1; j < count; j++) {
      if (open[j] === 0) continue;
      const dx = x[j] - x[i];
      const dz = z[j] - z[i];
      const apart = dx * dx + dz * dz;
      if (apart >= 4 * square) continue;
      const height = Math.sqrt(square / apart - 0.25);
      const middleX = x[i] + 0.5 * dx;
      const middleZ = z[i] + 0.5 * dz;
      take(middleX - dz * height, 0, middleZ + dx * height);
      take(middleX + dz * height, 0, middleZ - dx * height);
    }
    for (let plane = 0; plane < 2; plane++) {
      const level = plane === 0 ? 0.5 * diameter : thickness - 0.5 * diameter;
      const dz = z[i] - level;
      if (dz * dz >= square) continue;
      const along = Math.sqrt(square - dz * dz);
      take(x[i] - along, 0, level);
      take(x[i] + along, 0, level);
    }
  }
}
