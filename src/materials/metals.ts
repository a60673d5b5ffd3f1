import { describeMetal } from './metal.ts';

const silver = describeMetal('silver', {
  valence: 1,
  valenceSource: 'Yang et al., Nat. Commun. 5, 4232 (2014): Ag dissolves as a monovalent ion',
  molarMass: 107.87,
  density: 10.49,
  atomicVolume: 17.08,
  surfaceEnergy: 1.25,
  electricalConductivity: 6.3e7,
  resistanceTemperatureCoefficient: 3.8e-3,
  thermalConductivity: 429,
  thermalConductivityCoefficient: 1.9e-4,
  conductivityRange: '300 to 1000 K',
  heatCapacity: 2.47e6,
  meltingPoint: 1235,
  electronMeanFreePath: 53,
});

const copper = describeMetal('copper', {
  valence: 1,
  valenceSource: 'both Cu+ and Cu2+ are reported in SiO2; the monovalent ion is taken',
  molarMass: 63.55,
  density: 8.96,
  atomicVolume: 11.78,
  surfaceEnergy: 1.79,
  electricalConductivity: 5.96e7,
  resistanceTemperatureCoefficient: 3.93e-3,
  thermalConductivity: 401,
  thermalConductivityCoefficient: 2e-4,
  conductivityRange: '300 to 1000 K',
  heatCapacity: 3.45e6,
  meltingPoint: 1358,
  electronMeanFreePath: 40,
});

const nickel = describeMetal('nickel', {
  valence: 2,
  valenceSource: 'the common oxidation state of nickel',
  molarMass: 58.69,
  density: 8.91,
  atomicVolume: 10.94,
  surfaceEnergy: 2.4,
  electricalConductivity: 1.43e7,
  resistanceTemperatureCoefficient: 6.0e-3,
  thermalConductivity: 91,
  thermalConductivityCoefficient: 1.28e-3,
  conductivityRange: '300 to 600 K; above it rises again',
  heatCapacity: 3.96e6,
  meltingPoint: 1728,
  electronMeanFreePath: 6,
});

const platinum = describeMetal('platinum', {
  valence: 2,
  valenceSource: 'the common oxidation state of platinum',
  molarMass: 195.08,
  density: 21.45,
  atomicVolume: 15.1,
  surfaceEnergy: 2.5,
  electricalConductivity: 0.94e7,
  resistanceTemperatureCoefficient: 3.9e-3,
  thermalConductivity: 72,
  thermalConductivityCoefficient: -1.3e-4,
  conductivityRange: '300 to 1000 K',
  heatCapacity: 2.85e6,
  meltingPoint: 2041,
  electronMeanFreePath: 8,
});

export const metals = { Ag: silver, Cu: copper, Ni: nickel, Pt: platinum } as const;
export type MetalName = keyof typeof metals;
export const metalNames = Object.keys(metals) as MetalName[];
