import { describe, expect, it } from 'vitest';
import { depositionWeight, surfaceDiffusionReach } from '../../src/laws/deposition.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K

describe('depositionWeight', () => {
  it('grows exponentially with the field up to its bound', () => {
    expect(depositionWeight(1, 0.3, 0, thermalEnergy, 12)).toBe(1);
    expect(depositionWeight(2, 0.3, 0.1, thermalEnergy, 12)).toBeCloseTo(Math.exp(0.06 / thermalEnergy), 10);
    expect(Math.log(depositionWeight(1, 0.3, 9, thermalEnergy, 12))).toBeCloseTo(12, 12);
    expect(depositionWeight(1, 0.3, -0.1, thermalEnergy, 12)).toBeLessThan(1);
  });
});

describe('surfaceDiffusionReach', () => {
  it('is the root mean square of a walk that ends at the deposition rate', () => {
    const [diameter, hopRate, adsorbedFactor, meanRate] = [0.5, 1e4, 1e-3, 0.8];
    // Steps before the end are geometric: each leaves at 2 G_s against the deposition rate.
    const another = (2 * hopRate * adsorbedFactor) / (2 * hopRate * adsorbedFactor + meanRate);
    let square = 0;
    for (let steps = 0; steps < 5000; steps++) square += steps * diameter ** 2 * another ** steps * (1 - another);
    expect(surfaceDiffusionReach(diameter, hopRate, adsorbedFactor, meanRate)).toBeCloseTo(Math.sqrt(square), 10);
  });

  it('shrinks to nothing for fast deposition', () => {
    expect(surfaceDiffusionReach(0.5, 1, 1e-3, 2e7)).toBeLessThan(1e-5);
  });
});
