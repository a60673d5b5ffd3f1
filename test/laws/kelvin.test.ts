import { describe, expect, it } from 'vitest';
import { kelvinOfSurface } from '../../src/laws/kelvin.ts';

describe('Kelvin energy of a lone particle', () => {
  it.each([2, 3] as const)('is a share of the slope of the surface energy, in %i dimensions', (dimension) => {
    const energy = (size: number) => 0.4 * 0.25 * size ** ((dimension - 1) / dimension);
    expect(kelvinOfSurface(0.4, 0.25, dimension)).toBeCloseTo((energy(1 + 1e-5) - energy(1 - 1e-5)) / 2e-5, 9);
  });
});
