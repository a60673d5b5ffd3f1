import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftVelocity, hopDrive } from '../../src/laws/hopping.ts';
import {
  hoppingCurrent,
  hoppingEnergy,
  hoppingScale,
  hoppingSlope,
  hoppingSteepness,
} from '../../src/laws/mottGurney.ts';
import { activatedRate } from '../../src/laws/thermalActivation.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K
const ions = { ionConcentration: 0.1, attemptFrequency: 1e13, hopLength: 0.2, hopBarrier: 0.33 };
const fields = fc.double({ min: -2, max: 2, noNaN: true });

describe('Mott and Gurney', () => {
  it.each([1, 2])('carries the ions of a hop chain, valence %i', (valence) => {
    const scale = hoppingScale(ions, valence, thermalEnergy);
    const steepness = hoppingSteepness(ions, valence, thermalEnergy);
    const rate = activatedRate(1e13, 0.33, thermalEnergy);
    for (const field of [-0.6, 0.01, 0.3, 1]) {
      const velocity = driftVelocity(0.2, rate, hopDrive(valence, 0.2, field, thermalEnergy, Infinity));
      expect(hoppingCurrent(scale, steepness, field) / (valence * 0.1 * velocity)).toBeCloseTo(1, 12);
    }
  });

  it('has the conductivity z^2 c D / kT at low fields', () => {
    const scale = hoppingScale(ions, 1, thermalEnergy);
    const steepness = hoppingSteepness(ions, 1, thermalEnergy);
    const diffusion = 0.2 ** 2 * activatedRate(1e13, 0.33, thermalEnergy);
    const conductivity = (0.1 * diffusion) / thermalEnergy;
    expect(hoppingSlope(scale, steepness, 0) / conductivity).toBeCloseTo(1, 12);
    expect(hoppingCurrent(scale, steepness, 1e-9) / 1e-9 / conductivity).toBeCloseTo(1, 12);
  });

  it('is the derivative of its energy density, and has the slope of its own difference quotient', () => {
    fc.assert(
      fc.property(fields, (field) => {
        const step = 1e-5;
        const rise = hoppingEnergy(3, 4, field + step) - hoppingEnergy(3, 4, field - step);
        expect(rise / (2 * step)).toBeCloseTo(hoppingCurrent(3, 4, field), 5 - Math.abs(field));
        const quotient = (hoppingCurrent(3, 4, field + step) - hoppingCurrent(3, 4, field - step)) / (2 * step);
        expect(quotient / hoppingSlope(3, 4, field)).toBeCloseTo(1, 8);
      }),
    );
  });

  it('keeps the energy of weak fields, P b E^2 / 2', () => {
    expect(hoppingEnergy(3, 4, 1e-9) / (6 * 1e-18)).toBeCloseTo(1, 12);
  });

  it('never overflows', () => {
    for (const field of [-1e6, 1e6]) {
      expect(Number.isFinite(hoppingCurrent(3, 4, field))).toBe(true);
      expect(Number.isFinite(hoppingSlope(3, 4, field))).toBe(true);
      expect(Number.isFinite(hoppingEnergy(3, 4, field))).toBe(true);
    }
  });
});
