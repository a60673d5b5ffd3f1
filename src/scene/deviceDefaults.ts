import type { CitedValue } from '../materials/citedValue.ts';
import { copperSilicaCell as cell } from '../materials/copperSilicaCell.ts';
import type { JsonObject } from './json.ts';

/** What the section `device` takes for settings that it leaves out, where it is there; what is known of copper in silica is assumed of every metal. */
export const deviceDefaults: JsonObject = {
  counterElectrode: 'Pt',
  tunnelling: {
    law: 'lowVoltage',
    effectiveMass: cell.effectiveMass.value,
    barrier: written(cell.tunnelBarrier),
    range: '1.5 nm',
  },
  wire: { specularity: cell.specularity.value, defectFactor: cell.defectFactor.value },
  circuit: {
    seriesResistance: '0 ohm',
    compliance: 'unlimited',
    saturationVoltage: written(cell.saturationVoltage),
    feedback: true,
  },
  heat: { enabled: true, feedback: true },
};

function written({ value, unit }: CitedValue): string {
  return `${value} ${unit}`;
}
