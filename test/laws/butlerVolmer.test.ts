import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { butlerVolmer, exchangeCurrentDensity } from '../../src/laws/butlerVolmer.ts';
import { oxidationFactor, reductionFactor } from '../../src/laws/chargeTransfer.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K
const result = new Float64Array(2);

function evaluate(anodic: number, cathodic: number, overpotential: number, alpha: number, valence: number): number[] {
  butlerVolmer(anodic, cathodic, overpotential, alpha, valence, thermalEnergy, result);
  return [...result];
}

const alphas = fc.double({ min: 0, max: 1, noNaN: true });
const overpotentials = fc.double({ min: -0.5, max: 0.5, noNaN: true });

describe('butlerVolmer', () => {
  it('is the difference of the halves that the particle engine uses', () => {
    fc.assert(
      fc.property(alphas, fc.integer({ min: 1, max: 2 }), overpotentials, (alpha, valence, eta) => {
        const oxidation = 3 * oxidationFactor(alpha, valence, eta, thermalEnergy);
        const reduction = 2 * reductionFactor(alpha, valence, eta, thermalEnergy);
        const [current] = evaluate(3, 2, eta, alpha, valence);
        expect(Math.abs(current - (oxidation - reduction))).toBeLessThan(1e-13 * (oxidation + reduction));
      }),
    );
  });

  it('has the slope of its own difference quotient', () => {
    fc.assert(
      fc.property(alphas, overpotentials, (alpha, eta) => {
        const step = 1e-6;
        const [, slope] = evaluate(1, 0.4, eta, alpha, 1);
        const quotient =
          (evaluate(1, 0.4, eta + step, alpha, 1)[0] - evaluate(1, 0.4, eta - step, alpha, 1)[0]) / (2 * step);
        const halves =
          oxidationFactor(alpha, 1, eta, thermalEnergy) + 0.4 * reductionFactor(alpha, 1, eta, thermalEnergy);
        const rounding = (1e-14 * halves) / step; // all there is of the quotient where alpha is next to 0 or 1
        expect(Math.abs(slope - quotient)).toBeLessThan(1e-5 * slope + rounding);
      }),
    );
  });

  it('has the charge-transfer resistance kT / (z J0) at rest, and deposits below', () => {
    const [current, slope] = evaluate(0.426, 0.426, 0, 0.115, 1);
    expect(current).toBe(0);
    expect(slope).toBeCloseTo(0.426 / thermalEnergy, 12);
    expect(evaluate(1, 1, -0.01, 0.115, 1)[0]).toBeLessThan(0);
  });

  it('stays finite and rising far beyond any voltage', () => {
    for (const eta of [-1e3, 1e3]) {
      const [current, slope] = evaluate(1, 1, eta, 0.5, 2);
      expect(Number.isFinite(current)).toBe(true);
      expect(slope).toBeGreaterThan(0);
    }
  });
});

describe('exchangeCurrentDensity', () => {
  it('has the activation energy as its slope over 1/kT', () => {
    const ratio = exchangeCurrentDensity(0.426, 0.6, 600, 300) / exchangeCurrentDensity(0.426, 0.6, 400, 300);
    expect((Math.log(ratio) * 8.617333262e-5) / (1 / 400 - 1 / 600)).toBeCloseTo(0.6, 8);
    expect(exchangeCurrentDensity(0.426, 0.6, 300, 300)).toBe(0.426);
  });
});
