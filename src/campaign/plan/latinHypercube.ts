import { createRandomStream } from '../../math/random.ts';

/**
 * Points of a Latin hypercube in the unit cube: along each axis, every one of the equal parts [k/n, (k+1)/n) holds one point, at a
 * place within it drawn uniformly.
 *
 * @param count n, number of points and of parts
 * @returns for each axis, the coordinates of all points
 */
export function latinHypercube(count: number, axes: number, seed: number): number[][] {
  const stream = createRandomStream(seed, 0, 'latin hypercube');
  return Array.from({ length: axes }, () => {
    const parts = Array.from({ length: count }, (_, part) => part);
    for (let left = count; left > 1; left--) {
      const drawn = Math.floor(stream.double() * left);
      [parts[left - 1], parts[drawn]] = [parts[drawn], parts[left - 1]];
    }
    return parts.map((part) => (part + stream.double()) / count);
  });
}
