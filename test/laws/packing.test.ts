import { describe, expect, it } from 'vitest';
import { bondEnergy, closestNeighbours } from '../../src/laws/packing.ts';

describe('bonds of the closest packing', () => {
  it.each([2, 3] as const)('sum up to the cohesive energy, half to each end, in %i dimensions', (dimension) => {
    expect((closestNeighbours(dimension) * bondEnergy(0.15, dimension)) / 2).toBeCloseTo(0.15, 15);
  });

  it('are 6 about a disc and 12 about a sphere', () => {
    expect([closestNeighbours(2), closestNeighbours(3)]).toEqual([6, 12]);
  });
});
