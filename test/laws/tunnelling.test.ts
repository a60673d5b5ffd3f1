import { describe, expect, it } from 'vitest';
import { chordConductance, decayConstant, type TunnellingLaw } from '../../src/laws/tunnelling.ts';
import { convertQuantity } from '../../src/units/quantity.ts';

const [effectiveMass, barrier] = [0.86, 3.6]; // [electron masses], [eV]
const planck = 4.135667696e-15; // [eV s]
const mass = 9.1093837139e-49 / 1.602176634e-19; // [eV s2/nm2] of an electron
const decay = decayConstant({ law: 'printed', effectiveMass, barrier });

function chord(law: TunnellingLaw, gap: number, voltage: number): number {
  return chordConductance({ law, effectiveMass, barrier }, decay, gap, voltage);
}

describe('linear tunnelling', () => {
  it('decays with 18 per nm and has A = 2.78e4 S/m', () => {
    expect(decay).toBeCloseTo(18.03, 2);
    const perLength = chord('printed', 0.4, 1) * 0.4 * Math.exp(decay * 0.4); // [e/(s V nm)]
    expect(convertQuantity(perLength, 'S/m')).toBeCloseTo(2.78e4, -2);
    const root = Math.sqrt(2 * effectiveMass * mass * barrier);
    expect(perLength / (root / (2 * planck * planck))).toBeCloseTo(1, 8);
  });

  it('has the factor 3 of Simmons where asked for, at any voltage', () => {
    expect(chord('lowVoltage', 0.5, 2) / chord('printed', 0.5, 0.1)).toBeCloseTo(3, 13);
  });
});

/** J of electrons from a deep Fermi sea at 0 K: (4 pi m/h^3) integral of their supply, min(V, e), times e^{-A sqrt(phi + e)}. */
function integrate(gap: number, voltage: number): number {
  const isAbove = voltage > barrier;
  const mean = isAbove ? barrier / 2 : barrier - voltage / 2;
  const width = isAbove ? (gap * barrier) / voltage : gap;
  const correction = isAbove ? 23 / 24 : 1 - voltage ** 2 / (96 * mean ** 2);
  const perRoot = ((4 * Math.PI) / planck) * Math.sqrt(2 * effectiveMass * mass) * correction * width;
  const integral = (from: number, to: number, count: number) => {
    const step = (to - from) / count;
    let sum = 0;
    for (let i = 0; i <= count; i++) {
      const energy = from + i * step;
      const weight = i === 0 || i === count ? 1 : i % 2 === 1 ? 4 : 2;
      sum += weight * Math.min(voltage, energy) * Math.exp(-perRoot * Math.sqrt(mean + energy));
    }
    return (sum * step) / 3;
  };
  const reach = (50 + perRoot * Math.sqrt(mean + voltage)) / perRoot;
  const total = integral(0, voltage, 2000) + integral(voltage, reach * reach, 200_000);
  return ((4 * Math.PI * effectiveMass * mass) / planck ** 3) * total;
}

describe('rectangular barrier', () => {
  it.each([
    [0.1, 0.2],
    [0.1, 5],
    [0.4, 0.01],
    [0.4, 2],
    [1, 3.5],
    [1, 4.5],
    [2.5, 8],
  ])('is the integral over all electrons, %f nm, %f V', (gap, voltage) => {
    expect((chord('simmons', gap, voltage) * voltage) / integrate(gap, voltage)).toBeCloseTo(1, 5);
  });

  it('is Simmons 1963, eq. 20, in a wide gap', () => {
    const gap = 20;
    for (const voltage of [0.5, 2, 3.5]) {
      const mean = barrier - voltage / 2;
      const beta = 1 - voltage ** 2 / (96 * mean ** 2);
      const perRoot = (beta * decay * gap) / Math.sqrt(barrier);
      const term = (u: number) => u * Math.exp(-perRoot * Math.sqrt(u));
      const current = (term(mean) - term(mean + voltage)) / (2 * Math.PI * planck * (beta * gap) ** 2);
      const excess = (chord('simmons', gap, voltage) * voltage) / current - 1;
      expect(excess).toBeGreaterThan(0);
      expect(excess).toBeLessThan(4 / (perRoot * Math.sqrt(mean)));
    }
  });

  it('tends to 2 (1 + 1/kappa g) times the printed law at low voltage', () => {
    for (const voltage of [0, 1e-6, 2e-5, 1e-3]) {
      for (const gap of [0.07, 0.4, 3]) {
        const ratio = chord('simmons', gap, voltage) / chord('printed', gap, 0) / (2 * (1 + 1 / (decay * gap)));
        expect(ratio).toBeCloseTo(1, voltage < 1e-3 ? 7 : 4);
      }
    }
  });

  it('has the Fowler-Nordheim slope far above the barrier', () => {
    const gap = 20;
    const plot = (voltage: number) => Math.log(chord('simmons', gap, voltage) / voltage); // ln(J/V^2)
    const [low, high] = [20, 22];
    const slope = (plot(high) - plot(low)) / (gap / high - gap / low); // over 1/F
    const exact = ((8 * Math.PI) / (3 * planck)) * Math.sqrt(2 * effectiveMass * mass) * barrier ** 1.5;
    expect(Math.abs(slope / -exact - 1)).toBeLessThan(0.05); // Simmons has 2.96 in place of 3, and a prefactor
  });

  it('is even, continuous at the barrier, and carries more current at any higher voltage', () => {
    expect(chord('simmons', 0.5, -1)).toBe(chord('simmons', 0.5, 1));
    for (const gap of [0.07, 0.4, 2]) {
      expect(chord('simmons', gap, barrier + 1e-9) / chord('simmons', gap, barrier)).toBeCloseTo(1, 7);
      let last = 0;
      for (let voltage = 0.05; voltage < 8; voltage += 0.05) {
        const current = chord('simmons', gap, voltage) * voltage;
        expect(current).toBeGreaterThan(last);
        last = current;
      }
    }
  });
});
