import { formatQuantity } from '../units/quantity.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import { distanceBetween, positionOf, sidesOf } from './place.ts';
import type { Scene } from './schema.ts';

const geometryPaths = ['geometry.width', 'geometry.depth', 'geometry.thickness', 'geometry.dimension'];

/** A tip on an inert electrode, one that does not fit into the film, and metal inside the film that it would meet. */
export function tipContradictions(scene: Scene): Contradiction[] {
  const { geometry, electrodes } = scene;
  if (!electrodes.tip) return [];
  const { height, radius } = electrodes.tip;
  const { thickness, particleDiameter } = geometry;
  const found: Contradiction[] = [];
  const bound = (name: 'height' | 'radius', value: number, most: number, why: string) => {
    if (value >= particleDiameter && value <= most) return;
    const expected = `a length from a particle's diameter, ${nanometres(particleDiameter)}, to ${nanometres(most)}, ${why}`;
    found.push(contradiction(`electrodes.tip.${name}`, expected, ['geometry.particleDiameter', ...geometryPaths]));
  };
  bound('height', height, 0.75 * thickness, 'three quarters of the thickness');
  bound('radius', radius, Math.min(...sidesOf(geometry)) / 2, "half the film's shortest side");
  if (electrodes.top === 'inert')
    found.push(contradiction('electrodes.tip', 'no tip on an inert electrode', ['electrodes.top']));
  return [...found, ...meetings(scene, height, radius)];
}

/** Inclusions that reach into the cylinder about the tip. */
function meetings({ geometry, inclusions }: Scene, height: number, radius: number): Contradiction[] {
  const { width, depth, thickness, dimension } = geometry;
  const lowest = thickness - height;
  const tip = ['electrodes.tip', ...geometryPaths];
  const placed = inclusions.placed.flatMap(({ center, diameter }, index) => {
    if (center.length !== dimension) return [];
    const place = positionOf(center);
    const foot = { x: width / 2, y: dimension === 3 ? (depth ?? 0) / 2 : 0, z: place.z };
    const apart = distanceBetween(place, foot, sidesOf(geometry)) - radius - diameter / 2;
    if (apart >= 0 || place.z + diameter / 2 <= lowest) return [];
    const expected = `a place clear of the tip of the electrode, which reaches down to ${nanometres(lowest)}`;
    const path = ['inclusions', 'placed', index, 'center'];
    return [{ path, expected, involved: [`inclusions.placed[${index}]`, ...tip] }];
  });
  const drawn = inclusions.random.flatMap(({ region }, index) => {
    if (region.to <= lowest) return [];
    const expected = `at most the height of the electrode's tip, ${nanometres(lowest)}`;
    const path = ['inclusions', 'random', index, 'region', 'to'];
    return [{ path, expected, involved: [`inclusions.random[${index}].region`, ...tip] }];
  });
  return [...placed, ...drawn];
}

function nanometres(length: number): string {
  return formatQuantity(length, 'nm');
}
