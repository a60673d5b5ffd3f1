import { join } from 'node:path';
import type { ClosureRecord } from '../formats/closureRecord.ts';
import { closureRows, closureSource } from '../formats/closureWords.ts';
import { withPrefix } from '../formats/numberText.ts';
import { profilesFile, setFiles, type SetRecord, type SetSweep } from '../formats/setRecord.ts';
import { textTable } from './textTable.ts';

const heading = [
  ...['compliance', 'reached at', 'LRS', 'least gap', 'base radius', 'tip radius', 'hottest', 'steps', 'CPU', 'end'],
];
const shownEvents = 12; // of a sweep
const ends: Record<SetSweep['end'], string> = {
  complete: 'complete',
  contact: 'contact',
  failed: 'FAILED',
  stopped: 'stopped',
  notRun: 'not run',
};

/** What sweeps that have run are told to the user by: a line each, then what happened in them. */
export function setSummary({ title, sweeps, closures }: SetRecord, path: string): string {
  const measured = closures ? closureLines(closures) : [];
  const lines = [title, ...measured, textTable(heading, sweeps.map(rowOf)), ...sweeps.flatMap(eventLines)];
  return [...lines, `folder ${path}; filigree report ${path} draws it`].join('\n');
}

/** Why sweeps could not go on, and where to find how far they came. */
export function failureLines({ sweeps }: SetRecord, path: string): string[] {
  return sweeps.flatMap((sweep, index) => {
    const { failure } = sweep;
    if (!failure) return [];
    const { message, stage, step, residual } = failure;
    if (step === null) return [`${nameOf(sweep)}: ${message}; nothing of this sweep was kept`];
    const time = withPrefix(failure['time [s]'] ?? 0, 's', 6);
    const timeStep = withPrefix(failure['timeStep [s]'] ?? 0, 's');
    const kept =
      sweep.stages.length === 0
        ? 'not a single step was taken'
        : `${join(path, setFiles.table)} and ${join(path, profilesFile(index))} hold the state up to there`;
    const rest = residual === null ? 'not finite' : residual.toPrecision(3);
    return [
      `${nameOf(sweep)}: ${message}, at ${time} in stage ${stage}: step ${step}, time step ${timeStep}, residual ${rest}; ${kept}`,
    ];
  });
}

function closureLines(closures: ClosureRecord): string[] {
  const rows = closureRows(closures).map(({ closure, value, use }) => [closure, value, use]);
  return [closureSource(closures), textTable(['closure', 'measured', 'use'], rows)];
}

function nameOf(sweep: SetSweep): string {
  const compliance = sweep['compliance [A]'];
  return compliance === null ? 'none' : withPrefix(compliance, 'A');
}

function rowOf(sweep: SetSweep): string[] {
  return [
    nameOf(sweep),
    quantity(sweep['complianceReachedAt [s]'], 's', 4),
    quantity(sweep['lowResistance [ohm]'], 'ohm'),
    nanometres(sweep['minimumGap [nm]'], 3),
    nanometres(sweep['baseRadius [nm]'], 2),
    nanometres(sweep['tipRadius [nm]'], 2),
    kelvins(sweep['maximumTemperature [K]']),
    String(sweep.steps),
    sweep.cpuSeconds === null ? '-' : `${sweep.cpuSeconds.toFixed(2)} s`,
    ends[sweep.end],
  ];
}

function eventLines(sweep: SetSweep): string[] {
  const events = sweep.events.filter(({ kind }) => kind !== 'complianceReached');
  const lines = events.slice(0, shownEvents).map((event) => {
    const time = withPrefix(event['time [s]'], 's', 5);
    const voltage = `${event['appliedVoltage [V]'].toFixed(3)} V`;
    const detail = event.detail === '' ? '' : `: ${event.detail}`;
    return `${nameOf(sweep)}: ${words[event.kind]} at ${time}, ${voltage}${detail}`;
  });
  return events.length > shownEvents
    ? [...lines, `and ${events.length - shownEvents} more events in ${setFiles.record}`]
    : lines;
}

const words: Record<SetSweep['events'][number]['kind'], string> = {
  complianceReached: 'compliance reached',
  contact: 'contact',
  melting: 'melting',
  tipRetraction: 'RESET by retraction of the tip',
  footNecking: 'RESET by necking at the foot',
  gapOpened: 'gap opened by relaxation',
  conductanceFallen: 'conductance fallen by relaxation',
  pinched: 'pinched',
  dissolved: 'dissolved',
  filmDropLarge: 'large drop in the film',
};

function quantity(value: number | null, unit: string, digits = 3): string {
  return value === null ? '-' : withPrefix(value, unit, digits);
}

function kelvins(value: number | null): string {
  return value === null ? '-' : `${Math.round(value)} K`;
}

function nanometres(value: number | null, decimals: number): string {
  return value === null ? '-' : `${value.toFixed(decimals)} nm`;
}
