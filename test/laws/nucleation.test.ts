import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  anodeFactor,
  counterNucleationDrive,
  criticalSize,
  equilibriumIons,
  nucleationBarrier,
  nucleationDrive,
} from '../../src/laws/nucleation.ts';
import { boltzmannConstant } from '../../src/units/constants.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K

function bruteForce(drive: number, surfaceEnergy: number, exponent: number): { barrier: number; size: number } {
  let best = { barrier: -Infinity, size: 0 };
  for (let size = 1; size <= 20_000; size++) {
    const barrier = surfaceEnergy * Math.pow(size, exponent) - size * drive;
    if (barrier > best.barrier) best = { barrier, size };
  }
  return best;
}

describe.each([
  [2, 1 / 2],
  [3, 2 / 3],
])('nucleus in %i dimensions', (dimension, exponent) => {
  it('has the barrier and size of a search over every N', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.015, max: 0.8, noNaN: true }),
        fc.double({ min: 0.05, max: 0.5, noNaN: true }),
        (drive, surfaceEnergy) => {
          const truth = bruteForce(drive, surfaceEnergy, exponent);
          expect(nucleationBarrier(drive, surfaceEnergy, exponent)).toBeCloseTo(truth.barrier, 10);
          const size = criticalSize(drive, surfaceEnergy, exponent);
          const energy = surfaceEnergy * Math.pow(size, exponent) - size * drive;
          expect(energy).toBeCloseTo(truth.barrier, 10); // neighbouring sizes may tie
          expect(Math.abs(size - truth.size)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('tends to the classical barrier for weak drives', () => {
    const [drive, surfaceEnergy] = [1e-3, 0.4];
    const classical = dimension === 2 ? surfaceEnergy ** 2 / (4 * drive) : (4 * surfaceEnergy ** 3) / (27 * drive ** 2);
    expect(nucleationBarrier(drive, surfaceEnergy, exponent) / classical).toBeCloseTo(1, 4);
    const optimum = ((exponent * surfaceEnergy) / drive) ** dimension;
    expect(Math.abs(criticalSize(drive, surfaceEnergy, exponent) - optimum)).toBeLessThanOrEqual(1);
  });

  it('never forms against the drive', () => {
    for (const drive of [0, -0.1, -Infinity, 1e-12]) {
      expect(nucleationBarrier(drive, 0.4, exponent)).toBe(Infinity);
      expect(criticalSize(drive, 0.4, exponent)).toBe(Infinity);
    }
  });

  it('is a single particle, without a barrier, under a drive above its surface energy', () => {
    expect(criticalSize(0.5, 0.4, exponent)).toBe(1);
    expect(nucleationBarrier(0.5, 0.4, exponent)).toBeCloseTo(-0.1, 14);
  });
});

describe('nucleation drives', () => {
  it('adds voltage drop, supersaturation, strain and void', () => {
    const drive = nucleationDrive(0.05, 2, 1.5, thermalEnergy, 3, 0.3, 0.02, 0.06);
    expect(drive).toBeCloseTo(0.15 + thermalEnergy * Math.LN10 + 0.04, 14);
  });

  it('adds field, supersaturation and wetting at the counter electrode', () => {
    const drive = counterNucleationDrive(0.2, 0.1, thermalEnergy, 3, 0.3, 0.05);
    expect(drive).toBeCloseTo(0.02 + thermalEnergy * Math.LN10 + 0.05, 14);
    expect(counterNucleationDrive(0.2, -0.1, thermalEnergy, 0.3, 0.3, 0)).toBeCloseTo(-0.02, 15);
  });

  it('needs ions', () => {
    expect(nucleationDrive(0.05, 1, 2, thermalEnergy, 0, 0.3, 0, 0)).toBe(-Infinity);
    expect(counterNucleationDrive(0.2, 0.1, thermalEnergy, 0, 0.3, 0.05)).toBe(-Infinity);
  });
});

describe('anodeFactor', () => {
  it('loses the electrons at the anode and keeps them far below it', () => {
    expect(anodeFactor(2, 2, 0.6)).toBe(0);
    expect(anodeFactor(2, 1.4, 0.6)).toBeCloseTo(1 - 1 / Math.E, 14);
    expect(anodeFactor(2, 0, 0.6)).toBeCloseTo(1, 4);
  });

  it('is 1 when the active electrode is no anode', () => {
    expect(anodeFactor(0, 0, 0.6)).toBe(1);
    expect(anodeFactor(-1, -1, 0.6)).toBe(1);
  });
});

describe('ions in equilibrium with metal', () => {
  it('are those stated at 300 K, and follow van t Hoff above it', () => {
    expect(equilibriumIons(0.05, 0.3, boltzmannConstant * 300)).toBeCloseTo(0.05, 12);
    const ratio = equilibriumIons(0.05, 0.3, boltzmannConstant * 450) / 0.05;
    expect(Math.log(ratio)).toBeCloseTo((0.3 / boltzmannConstant) * (1 / 300 - 1 / 450), 8);
    expect(equilibriumIons(0.05, 0, 0.04)).toBe(0.05);
  });

  it('lower the drive of nucleation by just the enthalpy that heat adds to it', () => {
    const [cold, hot] = [boltzmannConstant * 300, boltzmannConstant * 450];
    const driveAt = (kT: number) => nucleationDrive(0, 1, 0, kT, 1, equilibriumIons(1, 0.3, kT), 0, 0);
    expect(driveAt(hot) - driveAt(cold)).toBeCloseTo(-0.3 * (hot / cold - 1), 10);
  });
});
