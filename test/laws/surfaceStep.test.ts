import { describe, expect, it } from 'vitest';
import { stepAcceptance } from '../../src/laws/surfaceStep.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K

describe('stepAcceptance', () => {
  it.each([1, 2, 3])('keeps Boltzmann occupations of two places %i bonds apart', (lost) => {
    const occupation = Math.exp((-lost * 0.06) / thermalEnergy); // of the worse over the better place
    const leaving = stepAcceptance(lost, 0.06, thermalEnergy);
    const returning = occupation * stepAcceptance(-lost, 0.06, thermalEnergy);
    expect(leaving).toBeCloseTo(returning, 15);
  });

  it('takes every pocket that is no worse', () => {
    expect(stepAcceptance(0, 0.06, thermalEnergy)).toBe(1);
    expect(stepAcceptance(-2, 0.06, thermalEnergy)).toBe(1);
  });
});
