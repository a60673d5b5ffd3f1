/** A place in the film. */
export interface Position {
  x: number; // [nm]
  y: number; // [nm] 0 in a slice
  z: number; // [nm]
}

/** Lengths of the film along x and y, or after which it repeats; a slice has no extent along y that could be crossed. */
export type Sides = readonly [width: number, depth: number]; // [nm]

/** Place of a center written as [x, z] or [x, y, z]. */
export function positionOf(center: readonly number[]): Position {
  return center.length === 3 ? { x: center[0], y: center[1], z: center[2] } : { x: center[0], y: 0, z: center[1] };
}

/** What a film's sides follow from. */
interface Film {
  dimension: 2 | 3;
  width: number; // [nm]
  depth?: number | undefined; // [nm]
  sides?: 'periodic' | 'reflecting' | undefined;
}

/** Lengths after which a scene's film repeats; none between reflecting sides. */
export function periodsOf(geometry: Film): Sides {
  return geometry.sides === 'reflecting' ? [Infinity, Infinity] : sidesOf(geometry);
}

/** Lengths of a scene's film. */
export function sidesOf(geometry: Film): Sides {
  return [geometry.width, geometry.dimension === 3 ? (geometry.depth ?? Infinity) : Infinity];
}

/** Distance of two places by the nearest periodic images [nm]. */
export function distanceBetween(left: Position, right: Position, [width, depth]: Sides): number {
  const x = shortest(left.x - right.x, width);
  const y = shortest(left.y - right.y, depth);
  const z = left.z - right.z;
  return Math.sqrt(x * x + y * y + z * z);
}

function shortest(distance: number, period: number): number {
  const size = Math.abs(distance) % period;
  return Math.min(size, period - size);
}
