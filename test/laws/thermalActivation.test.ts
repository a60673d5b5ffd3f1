import { describe, expect, it } from 'vitest';
import { activatedRate } from '../../src/laws/thermalActivation.ts';

const boltzmann = 1.380649e-23 / 1.602176634e-19; // [eV/K], exact in the SI

describe('activatedRate', () => {
  it('gives about 1e4 /s for 1e13 Hz over 0.536 eV at 300 K', () => {
    expect(activatedRate(1e13, 0.536, 300 * boltzmann) / 1e4).toBeCloseTo(0.9899, 4);
  });

  it('has the slope -E in an Arrhenius plot', () => {
    const inverse = (temperature: number) => 1 / (temperature * boltzmann);
    const rise = Math.log(activatedRate(1e12, 0.7, 1 / inverse(450)) / activatedRate(1e12, 0.7, 1 / inverse(300)));
    expect(rise / (inverse(450) - inverse(300))).toBeCloseTo(-0.7, 12);
  });

  it('is the attempt frequency without a barrier', () => {
    expect(activatedRate(3e12, 0, 0.0259)).toBe(3e12);
  });
});
