import { describe, expect, it } from 'vitest';
import { internalValue, type CitedRange, type CitedValue } from '../../src/materials/citedValue.ts';
import { films } from '../../src/materials/films.ts';
import type { Metal } from '../../src/materials/metal.ts';
import { metals } from '../../src/materials/metals.ts';

const metalList: [string, Metal][] = Object.entries(metals);
const cited = [...Object.entries(metals), ...Object.entries(films)].flatMap(([symbol, material]) =>
  Object.entries(material)
    .filter(([field]) => field !== 'name')
    .map(([field, value]): [string, CitedValue | CitedRange] => [
      `${symbol}.${field}`,
      value as CitedValue | CitedRange,
    ]),
);

describe('materials', () => {
  it.each(cited)('%s has a number, a source and a class', (_, entry) => {
    const numbers = 'value' in entry ? [entry.value] : [entry.lowest, entry.highest];
    for (const number of numbers) expect(Math.abs(number)).toBeGreaterThan(0);
    expect(entry.source.length).toBeGreaterThan(10);
    expect(['measured', 'computed', 'fitted', 'assumed']).toContain(entry.class);
  });

  it.each(metalList)('%s: atomic volume follows from molar mass and density', (_, metal) => {
    const volume = internalValue(metal.molarMass, 'mass') / internalValue(metal.density, 'density');
    expect(Math.abs(internalValue(metal.atomicVolume, 'volume') / volume - 1)).toBeLessThan(0.01);
  });

  // Dulong and Petit: 3 k an atom, at 300 K within 10 %.
  it.each(metalList)('%s: heat capacity is that of three oscillators an atom', (_, metal) => {
    const perAtom = internalValue(metal.heatCapacity, 'heatCapacity') * internalValue(metal.atomicVolume, 'volume');
    expect(perAtom / (3 * 8.617333e-5)).toBeGreaterThan(0.9);
    expect(perAtom / (3 * 8.617333e-5)).toBeLessThan(1.1);
  });

  it.each(metalList)('%s: conducts heat up to its melting point', (_, metal) => {
    const rise = internalValue(metal.meltingPoint, 'temperature') - 300;
    const coefficient = internalValue(metal.thermalConductivityCoefficient, 'temperatureCoefficient');
    expect(1 + coefficient * rise).toBeGreaterThan(0.5);
    expect(1 + coefficient * rise).toBeLessThan(3);
  });

  // Wiedemann-Franz: kappa/(sigma T) lies near the Lorenz number 2.44e-8 W ohm/K^2 for good metals.
  it.each(metalList)('%s: heat and charge are conducted by the same electrons', (_, metal) => {
    const lorenz = metal.thermalConductivity.value / metal.electricalConductivity.value / 300;
    expect(lorenz).toBeGreaterThan(2.0e-8);
    expect(lorenz).toBeLessThan(2.8e-8);
  });

  // One free electron an atom: lambda = hbar k_F sigma/(n e^2) with k_F = (3 pi^2 n)^(1/3).
  it.each([
    ['silver', metals.Ag],
    ['copper', metals.Cu],
  ])('%s: mean free path is that of free electrons', (_, metal) => {
    const density = 1e30 / metal.atomicVolume.value; // [1/m^3]
    const fermiWaveNumber = Math.cbrt(3 * Math.PI ** 2 * density); // [1/m]
    const momentum = 1.054571817e-34 * fermiWaveNumber; // [kg m/s]
    const path = (momentum * metal.electricalConductivity.value) / (density * 1.602176634e-19 ** 2); // [m]
    expect(Math.abs(path / (metal.electronMeanFreePath.value * 1e-9) - 1)).toBeLessThan(0.03);
  });

  it('converts into internal units', () => {
    expect(internalValue(metals.Cu.atomicVolume, 'volume')).toBeCloseTo(0.01178, 12);
    expect(internalValue(metals.Ag.surfaceEnergy, 'surfaceEnergy')).toBeCloseTo(1.25 * 6.241509, 4);
    expect(internalValue(films.SiO2.thermalConductivity, 'thermalConductivity')).toBeCloseTo(1.4 * 6.2415e9, -6);
  });
});
