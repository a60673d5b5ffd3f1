import RBush from 'rbush';
import type { RandomStream } from '../math/random.ts';
import type { Inclusion } from '../particle/state/parameters.ts';
import type { RandomInclusions } from './inclusions.ts';
import { distanceBetween, type Position, type Sides } from './place.ts';
import { SceneError } from './problem.ts';

/** The space that a draw may fill. */
export interface DrawSpace {
  dimension: 2 | 3;
  sides: Sides; // [nm]
  isReflecting: boolean; // pieces then lie wholly between the sides
  smallestDiameter: number; // [nm]
}

interface Box {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  body: Inclusion;
}

const attemptsPerPiece = 2000;

/**
 * Draws pieces of metal one after another at uniform places in their region, rejecting places too near to any piece present.
 *
 * @returns the pieces drawn, without those given.
 * @throws SceneError when a piece finds no place.
 */
export function drawInclusions(
  draws: readonly RandomInclusions[],
  present: readonly Inclusion[],
  space: DrawSpace,
  stream: RandomStream,
): Inclusion[] {
  const tree = new RBush<Box>();
  for (const body of present) tree.load(imagesOf(body, space.sides));
  const drawn: Inclusion[] = [];
  draws.forEach((draw, index) => {
    for (let count = 0; count < draw.count; count += 1) {
      const body = placeOne(draw, tree, space, stream);
      if (!body) throw new SceneError([noRoom(draw, index, count)]);
      tree.load(imagesOf(body, space.sides));
      drawn.push(body);
    }
  });
  return drawn;
}

function placeOne(draw: RandomInclusions, tree: RBush<Box>, space: DrawSpace, stream: RandomStream): Inclusion | null {
  const { diameter: distribution, region, minimumGap, supply } = draw;
  for (let attempt = 0; attempt < attemptsPerPiece; attempt += 1) {
    const diameter = distribution.mean + distribution.deviation * stream.normal();
    const room = region.to - region.from - diameter;
    if (diameter < space.smallestDiameter || room < 0) continue;
    const margin = space.isReflecting ? diameter / 2 : 0;
    const [width, depth] = space.sides.map((side) => side - 2 * margin);
    if (width < 0 || depth < 0) continue;
    const x = margin + width * stream.next();
    const y = space.dimension === 3 ? margin + depth * stream.next() : 0;
    const z = region.from + diameter / 2 + room * stream.next();
    const body = { x, y, z, diameter, supply };
    if (isFree(body, minimumGap, tree, space)) return body;
  }
  return null;
}

function isFree(body: Inclusion, gap: number, tree: RBush<Box>, { sides, isReflecting }: DrawSpace): boolean {
  const reach = body.diameter / 2 + gap;
  const periods: Sides = isReflecting ? [Infinity, Infinity] : sides;
  const near = tree.search({ minX: body.x - reach, maxX: body.x + reach, minY: body.z - reach, maxY: body.z + reach });
  return near.every(({ body: other }) => distanceBetween(body, other, periods) >= reach + other.diameter / 2);
}

// A body that crosses the periodic border is met from the other side too.
function imagesOf(body: Inclusion, [width]: Sides): Box[] {
  return [-width, 0, width].map((shift) => boxOf(body, shift));
}

function boxOf(body: Inclusion & Position, shift: number): Box {
  const radius = body.diameter / 2;
  return {
    minX: body.x + shift - radius,
    maxX: body.x + shift + radius,
    minY: body.z - radius,
    maxY: body.z + radius,
    body,
  };
}

function noRoom({ count }: RandomInclusions, index: number, placed: number) {
  return {
    path: `inclusions.random[${index}].count`,
    value: count,
    expected: `at most about ${placed} pieces: no room was found for more`,
  };
}
