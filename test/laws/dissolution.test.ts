import { describe, expect, it } from 'vitest';
import { bondTerm, extractionEnergy, kelvinEnergy } from '../../src/laws/dissolution.ts';

describe('terms of dissolution', () => {
  it('loosens small bodies by Kelvin', () => {
    expect(kelvinEnergy(0.05, 1)).toBe(0.05);
    expect(kelvinEnergy(0.05, 25)).toBeCloseTo(0.01, 16);
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
