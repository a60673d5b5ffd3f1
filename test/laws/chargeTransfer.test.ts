import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oxidationFactor, reductionFactor } from '../../src/laws/chargeTransfer.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K

describe('bare Butler-Volmer', () => {
  it('obeys detailed balance at any alpha, valence, overpotential and temperature', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: -2, max: 2, noNaN: true }),
        fc.double({ min: 0.02, max: 0.1, noNaN: true }),
        (alpha, valence, overpotential, heat) => {
          const oxidation = oxidationFactor(alpha, valence, overpotential, heat);
          const reduction = reductionFactor(alpha, valence, overpotential, heat);
          const affinity = Math.log(oxidation) - Math.log(reduction);
          expect(affinity).toBeCloseTo((valence * overpotential) / heat, 8);
        },
      ),
    );
  });

  it('is at rest without overpotential', () => {
    expect(oxidationFactor(0.3, 2, 0, thermalEnergy)).toBe(1);
    expect(reductionFactor(0.3, 2, 0, thermalEnergy)).toBe(1);
  });

  it('has Tafel slopes of kT ln 10 / alpha and kT ln 10 / (1 - alpha)', () => {
    const decade = thermalEnergy * Math.LN10;
    expect(reductionFactor(0.115, 1, -decade / 0.115, thermalEnergy)).toBeCloseTo(10, 10);
    expect(oxidationFactor(0.115, 1, decade / 0.885, thermalEnergy)).toBeCloseTo(10, 10);
  });

  it('swaps both halves under reversal of alpha and overpotential', () => {
    expect(oxidationFactor(0.3, 1, 0.2, thermalEnergy)).toBeCloseTo(reductionFactor(0.7, 1, -0.2, thermalEnergy), 10);
  });
});
