import type { MetalBalance } from '../filament/sweep/books.ts';
import type { SweepFailure, SweepOutcome, SweepPlan } from '../filament/sweep/sweepPlan.ts';
import type { SweepRow } from '../filament/sweep/sweepRecord.ts';
import type { SetSweep, WrittenBalance, WrittenFailure, WrittenStage } from '../formats/setRecord.ts';
import { writtenCompliance } from '../formats/sweepTable.ts';
import { convertQuantity } from '../units/quantity.ts';

/** The record of a sweep that has not run, or was brought down by an error outside its equations. */
export function openSweep(compliance: number, failure: string | null = null): SetSweep {
  return {
    'compliance [A]': writtenCompliance(compliance),
    'complianceReachedAt [s]': null,
    'minimumGap [nm]': null,
    'maximumTemperature [K]': null,
    'lowResistance [ohm]': null,
    'baseRadius [nm]': null,
    'tipRadius [nm]': null,
    'maximumCurrent [A]': null,
    metal: null,
    cpuSeconds: null,
    steps: 0,
    end: failure === null ? 'notRun' : 'failed',
    failure: failure === null ? null : { ...nowhere, message: failure },
    events: [],
    stages: [],
  };
}

const nowhere = { stage: null, 'time [s]': null, step: null, 'timeStep [s]': null, residual: null };

/** The record of a sweep that ran, to its end or not. */
export function sweepRecord({ compliance, stages }: SweepPlan, outcome: SweepOutcome, cpuSeconds: number): SetSweep {
  const { rows, events, end, failure, steps } = outcome;
  const reached = events.find(({ kind }) => kind === 'complianceReached');
  const formed = rows.findLast(({ stage }) => stages[stage].kind === 'set');
  return {
    'compliance [A]': writtenCompliance(compliance),
    'complianceReachedAt [s]': reached?.time ?? null,
    'minimumGap [nm]': least(rows.map(({ gap }) => gap)),
    'maximumTemperature [K]': greatest(rows.map(({ temperature }) => temperature)),
    'lowResistance [ohm]': formed ? finite(convertQuantity(1 / formed.conductance, 'ohm')) : null,
    'baseRadius [nm]': formed?.baseRadius ?? null,
    'tipRadius [nm]': formed?.tipRadius ?? null,
    'maximumCurrent [A]': inAmperes(greatest(rows.map(({ current }) => current))),
    metal: writeBalance(outcome.balance),
    cpuSeconds,
    steps,
    end,
    failure: failure && writeFailure(failure),
    events: events.map(({ kind, stage, time, appliedVoltage, detail }) => ({
      kind,
      stage,
      'time [s]': time,
      'appliedVoltage [V]': appliedVoltage,
      detail,
    })),
    stages: stagesOf(stages, rows),
  };
}

function writeFailure({ message, stage, time, step, timeStep, residual }: SweepFailure): WrittenFailure {
  return { message, stage, 'time [s]': time, step, 'timeStep [s]': timeStep, residual: finite(residual) };
}

function writeBalance({ gained, deposited, moved, detached, void: hollow, reservoir }: MetalBalance): WrittenBalance {
  return {
    'gained [nm^3]': gained,
    'deposited [nm^3]': deposited,
    'moved [nm^3]': moved,
    'detached [nm^3]': detached,
    'void [nm^3]': hollow,
    ...(reservoir === null ? {} : { 'reservoir [nm^3]': reservoir }),
    error: moved > 0 ? Math.abs(gained - deposited) / moved : 0,
  };
}

function stagesOf(stages: SweepPlan['stages'], rows: readonly SweepRow[]): WrittenStage[] {
  const written: WrittenStage[] = [];
  let start = rows.length > 0 ? Math.min(0, rows[0].time) : 0;
  for (const [index, { kind }] of stages.entries()) {
    const own = rows.filter(({ stage }) => stage === index);
    if (own.length === 0) break;
    const end = own[own.length - 1].time;
    const peak = own.reduce((most, row) => (Math.abs(row.current) > Math.abs(most.current) ? row : most));
    written.push({ kind, 'start [s]': start, 'end [s]': end, 'peakCurrent [A]': convertQuantity(peak.current, 'A') });
    start = end;
  }
  return written;
}

function least(values: readonly number[]): number | null {
  return finite(values.reduce((lowest, value) => Math.min(lowest, value), Infinity));
}

function greatest(values: readonly number[]): number | null {
  return finite(values.reduce((highest, value) => Math.max(highest, value), -Infinity));
}

function inAmperes(current: number | null): number | null {
  return current === null ? null : convertQuantity(current, 'A');
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
