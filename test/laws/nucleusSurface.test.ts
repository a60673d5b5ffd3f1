import { describe, expect, it } from 'vitest';
import { kelvinOfSurface, nucleusSurfaceEnergy } from '../../src/laws/nucleusSurface.ts';

describe('surface energy of a nucleus', () => {
  it('is the tension times the rim of a disc, and times the surface of a sphere', () => {
    const disc = Math.sqrt((100 * 0.25 * 0.25) / 0.9025); // [nm] radius of 100 discs of 0.5 nm
    expect(nucleusSurfaceEnergy(0.3, 0.5, 0.7, 2) * 10).toBeCloseTo(0.3 * 2 * Math.PI * disc * 0.7, 12);
    const sphere = Math.cbrt((1000 * 0.25 ** 3) / 0.64); // [nm] radius of 1000 spheres of 0.5 nm
    expect(nucleusSurfaceEnergy(0.3, 0.5, 0.7, 3) * 100).toBeCloseTo(0.3 * 4 * Math.PI * sphere * sphere, 2);
  });

  it.each([2, 3] as const)('gives the Kelvin energy as its slope, in %i dimensions', (dimension) => {
    const energy = (size: number) => 0.4 * 0.25 * size ** ((dimension - 1) / dimension);
    expect(kelvinOfSurface(0.4, 0.25, dimension)).toBeCloseTo((energy(1 + 1e-5) - energy(1 - 1e-5)) / 2e-5, 9);
  });
});
