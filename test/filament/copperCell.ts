import type { CellParameters, Stage } from '../../src/filament/parameters.ts';

export const ampere = 6.241509074e18; // [e/s]
const perMetre = 1e-9; // conductivities from [.../m] to [.../nm]

/** The Cu / 10 nm SiO2 / Pt cell of the continuum model, as an equipotential film without heat unless told otherwise. */
export function copperCell(change: Partial<CellParameters> = {}): CellParameters {
  return {
    temperature: 300,
    geometry: { thickness: 10, radius: 25, nucleusRadius: 0.2 },
    electrode: {
      valence: 1,
      atomicVolume: 0.01178,
      transferCoefficient: 0.115,
      exchangeCurrentDensity: 0.426e-18 * ampere,
      activationEnergy: 0.6,
    },
    stress: { energy: 0.02, length: 2 },
    void: { energy: 0.01, length: 0.11 },
    barrierReading: 'cathodicTerm',
    dissolution: {
      ratio: 0.05,
      shapeExponent: 0.02,
      voidRule: 'mirrored',
      greatestDepth: Infinity,
      leastGap: 0.2,
      injection: null,
    },
    deposition: null,
    relaxation: null,
    film: { model: 'equipotential', ionConcentration: 0.1, attemptFrequency: 1e13, hopLength: 0.2, hopBarrier: 0.33 },
    tunnelling: { law: 'printed', effectiveMass: 0.86, barrier: 3.6 },
    wire: {
      conductivity: 5.96e7 * perMetre * ampere,
      temperatureCoefficient: 3.9e-3,
      meanFreePath: 39,
      specularity: 0,
      defectFactor: 0.03,
      counterConductivity: 0.94e7 * perMetre * ampere,
    },
    heat: { ...heat, joule: false, tunnel: false },
    circuit: { saturationVoltage: 0.1, seriesResistance: 0 },
    contact: { gap: 0.05, handling: 'stop' },
    meltingPoint: 1357.77,
    mesh: { scale: 1, layers: 9 },
    step: { scale: 1 },
    ...change,
  };
}

const perWattMetreKelvin = perMetre * ampere;
const perJoulePerCubicMetreKelvin = 1e-27 * ampere;

export const heat: CellParameters['heat'] = {
  joule: true,
  tunnel: true,
  filament: {
    conductivity: 400 * perWattMetreKelvin,
    coefficient: 2e-4,
    heatCapacity: 3.45e6 * perJoulePerCubicMetreKelvin,
  },
  counter: {
    conductivity: 71.6 * perWattMetreKelvin,
    coefficient: 1e-4,
    heatCapacity: 2.85e6 * perJoulePerCubicMetreKelvin,
  },
  film: {
    conductivity: 1.4 * perWattMetreKelvin,
    coefficient: 0,
    heatCapacity: 1.7e6 * perJoulePerCubicMetreKelvin,
  },
  filamentFactor: 1,
  outerRadius: 400,
  electrodeDepth: 400,
};

export const triangle: Stage = {
  kind: 'set',
  voltage: { shape: 'triangle', rate: 1, peak: 2, start: 0 },
  duration: 4,
  endCurrent: Infinity,
  fall: 1000,
  endsAtFall: false,
};

export const fallingRamp: Stage = {
  ...triangle,
  kind: 'reset',
  voltage: { shape: 'ramp', start: 0, rate: -1 },
  duration: 1.5,
};
