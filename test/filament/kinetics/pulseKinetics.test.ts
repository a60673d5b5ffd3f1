import { describe, expect, it } from 'vitest';
import { kineticRegimes, pulseTimes } from '../../../src/filament/kinetics/pulseKinetics.ts';

const waiting = { time: 7, voltage: 0.9, criticalSize: 1, transferCoefficient: 0.115, valence: 1 };
const thermalEnergy = 0.025852; // [eV] at 300 K
const voltages = Array.from({ length: 29 }, (_, i) => 0.5 + 0.125 * i);

/** 518 mV per decade up to 2.7 V, 1200 mV per decade above; 7 s at 0.9 V. */
function growthTime(voltage: number): number {
  const decades = Math.min(voltage, 2.7) / 0.518 + Math.max(0, voltage - 2.7) / 1.2;
  return 7 * 10 ** (0.9 / 0.518 - decades);
}

describe('switching kinetics', () => {
  const times = pulseTimes(voltages, waiting, thermalEnergy, growthTime);

  it('waits, then grows', () => {
    expect(times[0].waiting).toBeCloseTo(7 * Math.exp((1.115 * 0.4) / thermalEnergy), 0);
    expect(times[0].growth).toBe(growthTime(0.5));
  });

  it('finds three regimes and their slopes from the data', () => {
    const [nucleation, transfer, transport] = kineticRegimes(times);
    expect(nucleation.limit).toBe('nucleation');
    expect(nucleation.to).toBeCloseTo(0.9, 2);
    expect(nucleation.slope).toBeCloseTo((thermalEnergy * Math.LN10) / 1.115, 2);
    expect(transfer.limit).toBe('chargeTransfer');
    expect(transfer.from).toBe(nucleation.to);
    expect(transfer.slope).toBeCloseTo(0.518, 2);
    expect(transport.limit).toBe('ionTransport');
    expect(transport.from).toBeCloseTo(2.7, 10);
    expect(transport.slope).toBeCloseTo(1.2, 10);
    expect(transport.to).toBe(4);
  });

  it('names no regime that is not there', () => {
    const straight = pulseTimes(
      voltages,
      { ...waiting, time: 1e-12 },
      thermalEnergy,
      (voltage) => 10 ** (-2 * voltage),
    );
    expect(kineticRegimes(straight).map(({ limit }) => limit)).toEqual(['chargeTransfer']);
    const slow = pulseTimes([0.3, 0.4, 0.5], waiting, thermalEnergy, growthTime);
    expect(kineticRegimes(slow).map(({ limit }) => limit)).toEqual(['nucleation']);
  });

  it('leaves out pulses that never set', () => {
    const broken = pulseTimes(voltages, waiting, thermalEnergy, (voltage) =>
      voltage < 1 ? Infinity : growthTime(voltage),
    );
    expect(kineticRegimes(broken)[0]).toMatchObject({ limit: 'chargeTransfer', from: 1 });
    expect(kineticRegimes(pulseTimes([1], waiting, thermalEnergy, () => Infinity))).toEqual([]);
  });
});
