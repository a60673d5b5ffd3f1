import { deviceDefaults } from './deviceDefaults.ts';
import { derivedDefaults } from './derivedDefaults.ts';
import { cloneJson, isObject, mergeJson, type JsonObject } from './json.ts';

/**
 * Settings that are the same in slices and boxes, or stand for a slice where a box says otherwise.
 *
 * Rates are assumed. Their barriers make them, at 300 K and in units of 1e4 /s: hop 1, redox 2, nucleation 0.3, capture and
 * escape 0.01, exchange 100, pinning 1.
 */
const common: JsonObject = {
  geometry: { dimension: 2, particleDiameter: '0.5 nm', contactFactor: 1.25 },
  materials: { metal: 'Ag', film: 'SiO2' },
  temperature: '300 K',
  mobility: 1,
  redoxRate: 1,
  electrodes: { top: 'active', supply: 'unlimited', sourceWidth: '10 nm', sourceFloor: 0.02, refillRatio: 500 },
  hopping: {
    rate: { attemptFrequency: '1e13 /s', barrier: '0.53574 eV' },
    hopLength: '0.5 nm',
    maximumDrive: 6,
    disorderBase: 0.15,
    disorderSlope: 0.05,
    disorderMinimum: -1,
    disorderMaximum: 6,
    correlationLength: '1.5 nm',
    voidBarrierRelief: '0.05 eV',
    adsorbedFactor: 1e-3,
    imageFactor: 0.1,
  },
  redox: {
    rate: { attemptFrequency: '1e13 /s', barrier: '0.51782 eV' },
    symmetryFactor: 0.5,
    dissolutionFactor: 0.12,
    embeddedFactor: 0.1,
    compactLayer: '0.4 nm',
    maximumOverpotential: '0.6 V',
    referenceCoordinationFloating: 1,
    extractionLength: '0.2 nm',
    maximumExtraction: '0.25 eV',
    depositionLength: '0.3 nm',
    maximumDepositionExponent: 12,
  },
  nucleation: {
    rate: { attemptFrequency: '1e13 /s', barrier: '0.56686 eV' },
    potentialFactor: 0.01,
    cellSize: '1.6 nm',
    recruitRadius: '2.4 nm',
    anodePotential: '0.4 V',
    strainMean: '0.012 eV',
    strainDeviation: '0.04 eV',
    voidRelief: '0.06 eV',
    counterFactor: 1.9,
    counterFieldLength: '0.2 nm',
    counterDrive: '0.05 eV',
    solutionEnthalpy: '0 eV',
  },
  charge: {
    kappa: '0.2 V nm/e',
    capture: { attemptFrequency: '1e13 /s', barrier: '0.65479 eV' },
    overcharging: true,
    escape: { attemptFrequency: '1e13 /s', barrier: '0.65479 eV' },
    escapePotential: '0.15 V',
  },
  surfaceDiffusion: {
    exchange: { attemptFrequency: '1e13 /s', barrier: '0.41668 eV' },
    pinning: { attemptFrequency: '1e13 /s', barrier: '0.53574 eV' },
    mobileCoordination: 3,
    reach: '1.2 nm',
    compactionReach: '1.2 nm',
  },
  field: {
    gridStep: '0.5 nm',
    netChargeFraction: 0.02,
    windowEvents: 200,
    windowMetalFraction: 0.01,
    windowVoltage: '20 mV',
    equipotentialSize: 3,
    tolerance: '1 mV',
  },
  inclusions: { placed: [], random: [] },
  stop: { metalParticles: 600, bridged: true, time: 'unlimited', events: 'unlimited' },
  recording: { metalStep: 5, timeFactor: 1.1 },
};

/** What a slice takes for settings that a scene leaves out. */
export const sliceDefaults: JsonObject = mergeJson(cloneJson(common), derivedDefaults(2));

/** Where a box differs from a slice beyond what is derived (docs/physics.md, section 9). */
const boxDifferences: JsonObject = {
  geometry: { dimension: 3, contactFactor: 1.2 },
  nucleation: { counterFactor: 1.25 },
  surfaceDiffusion: { exchange: { attemptFrequency: '1e13 /s', barrier: '0.45829 eV' }, mobileCoordination: 5 },
  field: { gridStep: '1 nm', windowEvents: 1000, tolerance: '2 mV' },
  stop: { metalParticles: 2000 },
};

/** What a box takes for settings that a scene leaves out. */
export const boxDefaults: JsonObject = [derivedDefaults(3), boxDifferences].reduce(
  (scene, part) => mergeJson(scene, part),
  cloneJson(common),
);

/** The scene with the settings it leaves out filled in; anything that is no object is given back as it is. */
export function withDefaults(json: unknown): unknown {
  if (!isObject(json)) return json;
  const isBox = isObject(json.geometry) && json.geometry.dimension === 3;
  const complete = mergeJson(cloneJson(isBox ? boxDefaults : sliceDefaults), json);
  return isObject(json.device) ? { ...complete, device: mergeJson(cloneJson(deviceDefaults), json.device) } : complete;
}
