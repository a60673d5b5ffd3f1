import { fluxSides, shareBins, type Fluxes, type FluxCounts } from '../particle/probes/fluxTypes.ts';
import { exchangeKinds } from '../particle/state/exchangeLog.ts';
import { convertUnit } from '../units/quantity.ts';
import type { FluxRecord, WrittenDeposition, WrittenFluxClass, WrittenFluxStage } from './fluxRecord.ts';

const version = 2;

/** The content of fluxes.json; throws Error where it is none, damaged, or of another version. */
export function parseFluxRecord(text: string): FluxRecord {
  const record = JSON.parse(text) as FluxRecord;
  const isOurs = Array.isArray(record['radii [m]']) && Array.isArray(record['heights [m]']);
  if (!isOurs || !Array.isArray(record.classes)) throw new Error('fluxes.json holds no fluxes');
  if (record.version !== version)
    throw new Error(
      `fluxes.json has version ${record.version ?? 1}, this Filigree reads version ${version}; run the scene again`,
    );
  if (!Array.isArray(record.stages)) throw new Error('fluxes.json is damaged: it has no stages');
  for (const { counts, deposition } of record.classes) {
    expectCounts(record, counts);
    if (deposition) expectDeposition(deposition);
  }
  for (const { counts } of record.stages) expectCounts(record, counts);
  return record;
}

function expectCounts(record: FluxRecord, counts: readonly FluxCounts[]): void {
  for (const { entry, side, byRadius, byHeight } of counts)
    if (
      !exchangeKinds.includes(entry) ||
      !fluxSides.includes(side) ||
      byRadius.length !== record['radii [m]'].length ||
      byHeight.length !== record['heights [m]'].length - 1
    )
      throw new Error(`fluxes.json is damaged: the counts of ${entry}, ${side}, do not fit its rings and levels`);
}

function expectDeposition(deposition: WrittenDeposition): void {
  for (const name of ['gained', 'lost', 'expected', 'surface', 'factor'] as const)
    if (deposition[name]?.length !== shareBins)
      throw new Error(`fluxes.json is damaged: ${name} of a deposition has not ${shareBins} bins`);
}

/** What was measured, in internal units; the serial of the filament's body is not written, it is 1 here. */
export function fluxesOf(record: FluxRecord): Fluxes {
  const { filament, nucleation } = record;
  return {
    radii: record['radii [m]'].map(nanometres),
    heights: record['heights [m]'].map(nanometres),
    voltage: record['voltage [V]'],
    filament: filament && {
      serial: 1,
      ...{ x: nanometres(filament['x [m]']), y: nanometres(filament['y [m]']) },
      ...{ height: nanometres(filament['height [m]']), gap: nanometres(filament['gap [m]']) },
    },
    nucleation: nucleation && {
      time: nucleation['time [s]'],
      ...{ x: nanometres(nucleation['x [m]']), y: nanometres(nucleation['y [m]']) },
      ...{ z: nanometres(nucleation['z [m]']), offset: nanometres(nucleation['offset [m]']) },
    },
    classes: record.classes.map(classOf),
    stages: record.stages.map(stageOf),
  };
}

function classOf(each: WrittenFluxClass): Fluxes['classes'][number] {
  const gap = each['gap [m]'];
  const { counts, deposition } = each;
  return {
    gap: typeof gap === 'string' ? gap : [nanometres(gap[0]), gap[1] === null ? Infinity : nanometres(gap[1])],
    time: each['time [s]'],
    areas: each['areas [m2]'].map(squareNanometres),
    counts,
    deposition: deposition && {
      ...{ gained: deposition.gained, lost: deposition.lost },
      ...{ expected: deposition.expected, surface: deposition.surface },
    },
  };
}

function stageOf(stage: WrittenFluxStage): Fluxes['stages'][number] {
  return {
    ...{ from: stage['from [s]'], to: stage['to [s]'] },
    ...{ height: nanometres(stage['height [m]']), gap: nanometres(stage['gap [m]']) },
    ...{ footRadius: nanometres(stage['footRadius [m]']), middleRadius: nanometres(stage['middleRadius [m]']) },
    metal: stage.metal,
    areas: stage['areas [m2]'].map(squareNanometres),
    counts: stage.counts,
  };
}

function nanometres(length: number): number {
  return convertUnit(length, 'm', 'nm') as number;
}

function squareNanometres(area: number): number {
  return convertUnit(area, 'm2', 'nm2') as number;
}
