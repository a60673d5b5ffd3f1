import { describe, expect, it } from 'vitest';
import { thinWireConductivity } from '../../src/laws/thinWire.ts';

describe('thinWireConductivity', () => {
  it('has both limits and never beats the bulk', () => {
    const scattering = { meanFreePath: 40, specularity: 0.3, defectFactor: 1 };
    const thin = (1.3 / 0.7) * (1e-6 / 40);
    expect(thinWireConductivity(1, scattering, 1e-6) / thin).toBeCloseTo(1, 7);
    expect(thinWireConductivity(1, scattering, 1e9)).toBeCloseTo(1, 7);
    expect(thinWireConductivity(1, scattering, 5)).toBeLessThan(1);
    expect(thinWireConductivity(1, { ...scattering, specularity: 1 }, 0.5)).toBe(1);
    expect(thinWireConductivity(2, { ...scattering, specularity: 0, defectFactor: 0.03 }, 40)).toBeCloseTo(0.03, 15);
  });
});
