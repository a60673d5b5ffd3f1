import type { RunFluxes } from '../bridge/runFluxes.ts';
import { convertUnit } from '../units/quantity.ts';
import { fluxesOf } from './fluxReading.ts';
import type { FluxRecord } from './fluxRecord.ts';

/** A record of fluxes as the bridge to the continuum model takes it, in internal units. */
export function runFluxesOf(record: FluxRecord, source: string): RunFluxes {
  return {
    ...fluxesOf(record),
    ...{ source, metal: record.metal, film: record.film },
    dimension: record.geometry === 'box' ? 3 : 2,
    thickness: convertUnit(record['thickness [m]'], 'm', 'nm') as number,
    depth: convertUnit(record['depth [m]'], 'm', 'nm') as number,
    particleVolume: convertUnit(record['particleVolume [m3]'], 'm3', 'nm3') as number,
  };
}
