import { describe, expect, it } from 'vitest';
import { butlerVolmer } from '../../src/laws/butlerVolmer.ts';
import { curvatureOverpotential } from '../../src/laws/gibbsThomson.ts';
import { interfaceMobility, transportMobility } from '../../src/laws/relaxationMobility.ts';

const [tension, volume, thermalEnergy] = [11.2, 0.01178, 0.02585]; // [eV/nm2], [nm3], [eV]

describe('interfaceMobility', () => {
  it('is the slope of Butler-Volmer at small curvature, whatever alpha', () => {
    for (const [valence, alpha] of [
      [1, 0.1],
      [2, 0.5],
    ]) {
      const [density, curvature] = [2.7, 1e-6];
      const flow = new Float64Array(2);
      const overpotential = curvatureOverpotential(tension, volume, curvature, valence);
      butlerVolmer(density, density, overpotential, alpha, valence, thermalEnergy, flow);
      const speed = (volume / valence) * flow[0];
      const mobility = interfaceMobility(tension, volume, density, valence, thermalEnergy);
      expect(speed / (mobility * curvature)).toBeCloseTo(1, 4);
    }
  });
});

describe('transportMobility', () => {
  it('gives a hemisphere on a wall the flow of steady diffusion from a sphere', () => {
    const [diffusivity, concentration, radius] = [1e6, 1e-3, 1.7];
    const excess = (concentration * (tension * volume * 2)) / (radius * thermalEnergy);
    const flow = 2 * Math.PI * diffusivity * excess * radius; // [1/s] ions from half a sphere
    const mobility = transportMobility(diffusivity * concentration, tension, volume, thermalEnergy);
    const speed = (mobility * 2) / radius / radius;
    expect(2 * Math.PI * radius ** 2 * speed).toBeCloseTo(volume * flow, 8);
  });
});
