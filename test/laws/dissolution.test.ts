import { describe, expect, it } from 'vitest';
import { bondTerm, extractionEnergy, kelvinEnergy } from '../../src/laws/dissolution.ts';

describe('terms of dissolution', () => {
  it('loosens small bodies by Kelvin', () => {
    expect(kelvinEnergy(0.05, 1, 2)).toBe(0.05);
    expect(kelvinEnergy(0.05, 25, 2)).toBeCloseTo(0.01, 16);
    expect(kelvinEnergy(0.08, 64, 3)).toBeCloseTo(0.02, 15);
  });

  it('extracts along the outward field only, up to a bound', () => {
    expect(extractionEnergy(2, 0.3, 0.1, 0.25)).toBeCloseTo(0.06, 15);
    expect(extractionEnergy(1, 0.3, -0.1, 0.25)).toBe(0);
    expect(extractionEnergy(1, 0.3, 3, 0.25)).toBe(0.25);
  });

  it('counts bonds from the reference', () => {
    expect(bondTerm(0.05, 5, 3)).toBeCloseTo(0.1, 15);
    expect(bondTerm(0.05, 1, 3)).toBeCloseTo(-0.1, 15);
  });
});
