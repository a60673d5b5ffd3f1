import { describe, expect, it } from 'vitest';
import { atTemperature } from '../../src/laws/temperatureCoefficient.ts';

describe('atTemperature', () => {
  it('makes the resistance linear in the temperature', () => {
    expect(atTemperature(60, 3.9e-3, 0)).toBe(60);
    expect(60 / atTemperature(60, 3.9e-3, 100)).toBeCloseTo(1.39, 12);
    expect(atTemperature(60, 3.9e-3, -300)).toBe(6000); // bounded
  });
});
