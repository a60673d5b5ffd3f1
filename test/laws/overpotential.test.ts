import { describe, expect, it } from 'vitest';
import { boundedOverpotential } from '../../src/laws/overpotential.ts';

describe('boundedOverpotential', () => {
  it('is metal minus film, signed', () => {
    expect(boundedOverpotential(2, 1.75, 0.6)).toBe(0.25);
    expect(boundedOverpotential(0, 0.25, 0.6)).toBe(-0.25);
  });

  it('is cut at the bound on both sides', () => {
    expect(boundedOverpotential(2, 0, 0.6)).toBe(0.6);
    expect(boundedOverpotential(0, 2, 0.6)).toBe(-0.6);
  });
});
