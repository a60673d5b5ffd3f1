import { formatQuantity } from '../units/quantity.ts';
import type { Contradiction } from './contradiction.ts';
import type { RandomInclusions } from './inclusions.ts';
import type { Scene } from './schema.ts';
import { distanceBetween, periodsOf, positionOf, sidesOf, type Position } from './place.ts';

type Placed = Scene['inclusions']['placed'][number];

/** Inclusions that lie outside the film, touch an electrode or overlap, and draws that cannot be met. */
export function inclusionContradictions(scene: Scene): Contradiction[] {
  const { placed, random } = scene.inclusions;
  return [
    ...placed.flatMap((inclusion, index) => placeContradictions(scene, inclusion, index)),
    ...overlapContradictions(scene),
    ...random.flatMap((draw, index) => drawContradictions(scene, draw, index)),
  ];
}

function placeContradictions({ geometry }: Scene, { center, diameter }: Placed, index: number): Contradiction[] {
  const piece = ['inclusions', 'placed', index];
  const place = `inclusions.placed[${index}]`;
  const found: Contradiction[] = [];
  if (diameter < geometry.particleDiameter) {
    const expected = `at least a particle's diameter, ${nanometres(geometry.particleDiameter)}`;
    found.push({
      path: [...piece, 'diameter'],
      expected,
      involved: [`${place}.diameter`, 'geometry.particleDiameter'],
    });
  }
  const [width, depth] = sidesOf(geometry);
  if (diameter > Math.min(width, depth)) {
    const expected = `at most the film's shortest side, ${nanometres(Math.min(width, depth))}: it would meet itself`;
    found.push({
      path: [...piece, 'diameter'],
      expected,
      involved: [`${place}.diameter`, 'geometry.width', 'geometry.depth', 'geometry.dimension'],
    });
  }
  const path = [...piece, 'center'];
  if (center.length !== geometry.dimension) {
    const expected = geometry.dimension === 3 ? '[x, y, z] in a box' : '[x, z] in a slice';
    return [...found, { path, expected, involved: [`${place}.center`, 'geometry.dimension'] }];
  }
  const { x, y, z } = positionOf(center);
  if (x >= width || y >= depth) {
    const expected = `a place in the film: x below ${nanometres(width)}${y < depth ? '' : `, y below ${nanometres(depth)}`}`;
    found.push({ path, expected, involved: [`${place}.center`, 'geometry.width', 'geometry.depth'] });
  }
  const radius = diameter / 2;
  const crosses = (at: number, side: number) => at < radius || at > side - radius;
  if (geometry.sides === 'reflecting' && (crosses(x, width) || (depth < Infinity && crosses(y, depth)))) {
    const expected = `a place clear of the reflecting sides, ${nanometres(radius)} from each at least`;
    found.push({ path, expected, involved: [place, 'geometry.sides', 'geometry.width', 'geometry.depth'] });
  }
  if (z < radius || z > geometry.thickness - radius) {
    const expected = `a place clear of the electrodes: z from ${nanometres(radius)} to ${nanometres(geometry.thickness - radius)}`;
    found.push({ path, expected, involved: [place, 'geometry.thickness'] });
  }
  return found;
}

function nanometres(length: number): string {
  return formatQuantity(length, 'nm');
}

function overlapContradictions({ geometry, inclusions: { placed } }: Scene): Contradiction[] {
  return placed.flatMap((inclusion, index) => {
    const touched = placed.slice(0, index).findIndex((other) => {
      if (other.center.length !== inclusion.center.length) return false;
      const positions: [Position, Position] = [positionOf(inclusion.center), positionOf(other.center)];
      return distanceBetween(...positions, periodsOf(geometry)) < (inclusion.diameter + other.diameter) / 2;
    });
    if (touched < 0) return [];
    const involved = [
      `inclusions.placed[${index}]`,
      `inclusions.placed[${touched}]`,
      'geometry.width',
      'geometry.depth',
    ];
    return [
      {
        path: ['inclusions', 'placed', index, 'center'],
        expected: `a place apart from inclusions.placed[${touched}]`,
        involved,
      },
    ];
  });
}

function drawContradictions({ geometry }: Scene, draw: RandomInclusions, index: number): Contradiction[] {
  const path = ['inclusions', 'random', index];
  const place = `inclusions.random[${index}]`;
  const found: Contradiction[] = [];
  const { diameter, region } = draw;
  if (diameter.mean < geometry.particleDiameter) {
    const expected = `at least a particle's diameter, ${nanometres(geometry.particleDiameter)}`;
    found.push({
      path: [...path, 'diameter', 'mean'],
      expected,
      involved: [`${place}.diameter.mean`, 'geometry.particleDiameter'],
    });
  }
  const side = Math.min(...sidesOf(geometry));
  if (diameter.mean > side) {
    const expected = `at most the film's shortest side, ${nanometres(side)}: a piece would meet itself`;
    found.push({
      path: [...path, 'diameter', 'mean'],
      expected,
      involved: [`${place}.diameter.mean`, 'geometry.width', 'geometry.depth', 'geometry.dimension'],
    });
  }
  if (region.to > geometry.thickness) {
    const expected = `at most the film's thickness, ${nanometres(geometry.thickness)}`;
    found.push({ path: [...path, 'region', 'to'], expected, involved: [`${place}.region`, 'geometry.thickness'] });
  } else if (region.to - region.from < diameter.mean) {
    const expected = `at least a mean diameter above region.from: ${nanometres(region.from + diameter.mean)}`;
    found.push({ path: [...path, 'region', 'to'], expected, involved: [`${place}.region`, `${place}.diameter`] });
  }
  return found;
}
