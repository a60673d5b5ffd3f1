import type { CitedValue } from './citedValue.ts';

/** A metal that may form ions, clusters and filaments, or serve as an electrode. */
export interface Metal {
  name: string;
  valence: CitedValue; // of the ion in the film [e]
  molarMass: CitedValue;
  density: CitedValue;
  atomicVolume: CitedValue;
  surfaceEnergy: CitedValue; // of the bulk metal against vacuum
  electricalConductivity: CitedValue;
  resistanceTemperatureCoefficient: CitedValue;
  thermalConductivity: CitedValue;
  thermalConductivityCoefficient: CitedValue; // alpha of kappa / (1 + alpha dT)
  electronMeanFreePath: CitedValue;
  heatCapacity: CitedValue; // per volume
  meltingPoint: CitedValue;
}

const sources = {
  atomicWeight: 'IUPAC standard atomic weight, rounded',
  handbook: 'CRC Handbook of Chemistry and Physics, about 20 to 27 °C, rounded',
  atomicVolume: 'molar mass / (density * Avogadro constant)',
  surfaceEnergy: 'Tyson and Miller, Surf. Sci. 62, 267 (1977), from liquid surface tensions, rounded',
  conductivityTrend: 'from the recommended values of Ho, Powell and Liley, J. Phys. Chem. Ref. Data 1, 279 (1972), ',
  heatCapacity: 'density * specific heat of the CRC Handbook of Chemistry and Physics, 25 °C, rounded',
  meltingPoint: 'CRC Handbook of Chemistry and Physics, rounded',
  meanFreePath: 'Gall, J. Appl. Phys. 119, 085101 (2016), from calculated Fermi surfaces, rounded',
} as const;

/** The numbers that differ between metals, each in the unit named. */
interface MetalNumbers {
  valence: number; // [e]
  valenceSource: string;
  molarMass: number; // [g/mol]
  density: number; // [g/cm3]
  atomicVolume: number; // [Å3]
  surfaceEnergy: number; // [J/m2]
  electricalConductivity: number; // [S/m]
  resistanceTemperatureCoefficient: number; // [1/K]
  thermalConductivity: number; // [W/(m K)]
  thermalConductivityCoefficient: number; // [1/K]
  conductivityRange: string; // of temperatures that the coefficient covers
  electronMeanFreePath: number; // [nm]
  heatCapacity: number; // [J/(m3 K)]
  meltingPoint: number; // [K]
}

/** A metal whose numbers come from the usual collections. */
export function describeMetal(name: string, numbers: MetalNumbers): Metal {
  const handbook = (value: number, unit: string): CitedValue => ({
    value,
    unit,
    source: sources.handbook,
    class: 'measured',
  });
  return {
    name,
    valence: { value: numbers.valence, unit: 'e', source: numbers.valenceSource, class: 'assumed' },
    molarMass: { value: numbers.molarMass, unit: 'g/mol', source: sources.atomicWeight, class: 'measured' },
    density: handbook(numbers.density, 'g/cm3'),
    atomicVolume: { value: numbers.atomicVolume, unit: 'Å^3', source: sources.atomicVolume, class: 'computed' },
    surfaceEnergy: { value: numbers.surfaceEnergy, unit: 'J/m2', source: sources.surfaceEnergy, class: 'computed' },
    electricalConductivity: handbook(numbers.electricalConductivity, 'S/m'),
    resistanceTemperatureCoefficient: handbook(numbers.resistanceTemperatureCoefficient, '/K'),
    thermalConductivity: handbook(numbers.thermalConductivity, 'W/(m K)'),
    thermalConductivityCoefficient: {
      value: numbers.thermalConductivityCoefficient,
      unit: '/K',
      source: sources.conductivityTrend + numbers.conductivityRange,
      class: 'computed',
    },
    heatCapacity: { value: numbers.heatCapacity, unit: 'J/(m3 K)', source: sources.heatCapacity, class: 'computed' },
    meltingPoint: { value: numbers.meltingPoint, unit: 'K', source: sources.meltingPoint, class: 'measured' },
    electronMeanFreePath: {
      value: numbers.electronMeanFreePath,
      unit: 'nm',
      source: sources.meanFreePath,
      class: 'computed',
    },
  };
}
