import type { CitedValue } from '../../materials/citedValue.ts';
import { copperSilicaCell as cell } from '../../materials/copperSilicaCell.ts';
import { metalNames } from '../../materials/metals.ts';
import { cloneJson, isObject, mergeJson, type JsonObject } from '../json.ts';

/** What a SET scene may leave out whatever its materials are. */
const commonDefaults: JsonObject = {
  geometry: { radius: written(cell.radius), nucleusRadius: written(cell.nucleusRadius) },
  temperature: written(cell.temperature),
  cycles: 1,
  reaction: {},
  barrierReading: 'bothTerms',
  stress: { enabled: true },
  void: { enabled: true },
  dissolution: {
    enabled: true,
    voidRule: 'frozen',
    greatestDepth: 'unlimited',
    leastGap: written(cell.leastGap),
  },
  relaxation: { enabled: true, dissolution: 'none', foot: 'pinned', gapOpening: '0.1 nm' },
  film: { model: 'hopping' },
  tunnelling: { law: 'printed' },
  wire: {},
  heat: {
    joule: true,
    tunnel: true,
    filament: {},
    counter: {},
    film: {},
    filamentFactor: 1,
    outerRadius: written(cell.thermalRadius),
    electrodeDepth: written(cell.electrodeDepth),
  },
  circuit: { seriesResistance: '0 ohm' },
  saturationVoltage: written(cell.saturationVoltage),
  contact: { gap: written(cell.contactGap), handling: 'stop' },
  snapshots: { times: [], currents: [], count: 12 },
  accuracy: { meshScale: 1, layers: 9, stepScale: 1 },
};

/** What the fit to copper in silicon dioxide says, and no other cell may take for granted. */
const fittedValues: JsonObject = {
  reaction: {
    transferCoefficient: written(cell.transferCoefficient),
    exchangeCurrentDensity: written(cell.exchangeCurrentDensity),
    activationEnergy: written(cell.activationEnergy),
  },
  stress: { energy: written(cell.stressEnergy), length: written(cell.stressLength) },
  void: { energy: written(cell.voidEnergy), length: written(cell.voidLength) },
  dissolution: { ratio: written(cell.dissolutionRatio), shapeExponent: written(cell.shapeExponent) },
  relaxation: { surfaceTension: written(cell.surfaceTension), surfaceMobility: written(cell.surfaceMobility) },
  film: {
    ionConcentration: written(cell.ionConcentration),
    attemptFrequency: written(cell.attemptFrequency),
    hopLength: written(cell.hopLength),
    hopBarrier: written(cell.hopBarrier),
  },
  tunnelling: { effectiveMass: written(cell.effectiveMass), barrier: written(cell.tunnelBarrier) },
  wire: { specularity: written(cell.specularity), defectFactor: written(cell.defectFactor) },
};

/** What a SET scene of copper in silicon dioxide may leave out. */
export const sweepDefaults: JsonObject = mergeJson(commonDefaults, fittedValues);

/** The SET scene with the settings it leaves out filled in; what was fitted to copper is filled in for copper alone. */
export function withSweepDefaults(json: unknown): unknown {
  if (!isObject(json)) return json;
  const metal = isObject(json.materials) ? json.materials.metal : undefined;
  const isOtherMetal = metal !== 'Cu' && (metalNames as unknown[]).includes(metal);
  return mergeJson(cloneJson(isOtherMetal ? commonDefaults : sweepDefaults), json);
}

function written({ value, unit }: CitedValue): string | number {
  return unit === '' ? value : `${value} ${unit}`;
}
