import { describe, expect, it } from 'vitest';
import {
  barrierFactor,
  electrodeActivity,
  recessionBarrier,
  stressBarrier,
  voidBarrier,
} from '../../src/laws/growthBarrier.ts';

const stress = { energy: 0.02, length: 2 }; // [eV], [nm]
const hollow = { energy: 0.01, length: 0.11 }; // [eV], [nm]
const thermalEnergy = 0.025852; // [eV] at 300 K

describe('barriers of growth', () => {
  it('rise as Buttberg 2025, eqs. 9 and 11, say', () => {
    expect(stressBarrier(stress, 0)).toBe(0);
    expect(stressBarrier(stress, 3)).toBeCloseTo(0.02 * (Math.exp(1.5) - 1), 15);
    expect(voidBarrier(hollow, 0)).toBe(0.01); // "0.01 eV at the original interface"
    expect(voidBarrier(hollow, 0.2)).toBeCloseTo(0.01 * Math.exp(0.2 / 0.11), 14);
    expect(voidBarrier(hollow, -5)).toBeLessThan(1e-20);
    expect(recessionBarrier(hollow, 0)).toBe(0);
    expect(recessionBarrier(hollow, 0.3)).toBeCloseTo(voidBarrier(hollow, 0.3) - 0.01, 14);
  });

  it('stop the reactions within an atom in the void', () => {
    expect(barrierFactor(voidBarrier(hollow, 0.2), thermalEnergy)).toBeCloseTo(
      Math.exp((-6.1609 * 0.01) / thermalEnergy),
      4,
    );
    expect(barrierFactor(voidBarrier(hollow, 0.5), thermalEnergy)).toBeLessThan(1e-15);
  });

  it('leave a millionth of the active electrode', () => {
    expect(electrodeActivity(0.1, thermalEnergy)).toBeCloseTo(Math.exp(-0.1 / thermalEnergy), 15);
    expect(electrodeActivity(recessionBarrier(hollow, 2), thermalEnergy)).toBe(1e-6);
  });

  it('never overflow', () => {
    for (const far of [1e3, 1e9]) {
      expect(stressBarrier(stress, far)).toBeLessThan(1e90);
      expect(voidBarrier(hollow, far)).toBeLessThan(1e90);
      expect(barrierFactor(voidBarrier(hollow, far), thermalEnergy)).toBeGreaterThan(0);
      expect(electrodeActivity(recessionBarrier(hollow, far), thermalEnergy)).toBe(1e-6);
    }
  });
});
