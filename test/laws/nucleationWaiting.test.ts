import { expect, it } from 'vitest';
import { nucleationRate, nucleationSteepness } from '../../src/laws/nucleationWaiting.ts';

const waiting = { time: 7, voltage: 0.9, criticalSize: 1, transferCoefficient: 0.115, valence: 1 };
const thermalEnergy = 0.025852; // [eV] at 300 K

it('nucleation waits t0 exp(dG*/kT) exp(-(N_c + alpha) z V/kT)', () => {
  expect(1 / nucleationRate(waiting, thermalEnergy, 0.9)).toBeCloseTo(7, 12);
  const prefactor = 7 * Math.exp((1.115 * 0.9) / thermalEnergy); // t0 exp(dG*/kT)
  for (const voltage of [-0.2, 0.3, 1.4]) {
    const time = prefactor * Math.exp((-1.115 * voltage) / thermalEnergy);
    expect(nucleationRate(waiting, thermalEnergy, voltage) * time).toBeCloseTo(1, 11);
  }
  const perDecade = Math.LN10 / nucleationSteepness({ ...waiting, criticalSize: 2 }, thermalEnergy);
  expect(perDecade).toBeCloseTo((thermalEnergy * Math.LN10) / 2.115, 13);
});
