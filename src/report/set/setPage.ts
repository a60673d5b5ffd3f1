import type { ClosureRecord } from '../../formats/closureRecord.ts';
import { closureRows, closureSource } from '../../formats/closureWords.ts';
import { withPrefix } from '../../formats/numberText.ts';
import { complianceText, endTexts, eventTexts } from '../../formats/setWords.ts';
import { isObject } from '../../scene/json.ts';
import type { SetSweep } from '../../formats/setRecord.ts';
import type { StoredSet } from '../../storage/storedSet.ts';
import { htmlFigure, htmlTable } from '../html.ts';
import { escapeMarkup } from '../markup.ts';
import { sceneTable } from '../sceneTable.ts';
import type { SetPlot } from './setPlots.ts';

const none = '–';

/** The page of a SET folder. */
export function setPage({ record, scene }: StoredSet, plots: readonly SetPlot[]): string {
  const description = isObject(scene) ? scene.description : undefined;
  return [
    `<h1>${escapeMarkup(record.title)}</h1>`,
    typeof description === 'string' ? `<p class="faint">${escapeMarkup(description)}</p>` : '',
    `<p>${escapeMarkup(headline(record.sweeps))}</p>`,
    ...record.sweeps.flatMap(failureText),
    section('Sweeps', sweepTable(record.sweeps)),
    record.closures ? section('Measured closures', closureContent(record.closures)) : '',
    ...plots.map(plotSection),
    section('Stages', stageTable(record.sweeps)),
    section('Events', eventTable(record.sweeps)),
    section(
      'Scene',
      `<p class="faint">${escapeMarkup(`${record.scene}, version ${record.version}`)}</p>${sceneTable(scene)}`,
    ),
  ].join('\n');
}

function headline(sweeps: readonly SetSweep[]): string {
  const limited = sweeps.filter((sweep) => sweep['compliance [A]'] !== null && sweep.end !== 'notRun');
  const reached = limited.filter((sweep) => sweep['complianceReachedAt [s]'] !== null);
  const ended = sweeps.filter(({ end }) => end === 'complete').length;
  const count = `${ended} of ${sweeps.length} ${sweeps.length === 1 ? 'sweep' : 'sweeps'} complete`;
  return limited.length === 0 ? `${count}.` : `${count}; ${reached.length} reached the compliance current.`;
}

function failureText({ failure, ...sweep }: SetSweep): string[] {
  if (!failure) return [];
  const time = failure['time [s]'];
  const place = time === null ? '' : ` at ${withPrefix(time, 's', 5)}, step ${failure.step ?? none}`;
  const text = `${complianceText(sweep['compliance [A]'])}: ${failure.message}${place}; what is shown was computed before.`;
  return [`<p><strong>Failed</strong> ${escapeMarkup(text)}</p>`];
}

function sweepTable(sweeps: readonly SetSweep[]): string {
  const heading = [
    ...['compliance', 'reached at [s]', 'LRS', 'least gap [nm]', 'hottest [K]'],
    ...['base radius [nm]', 'tip radius [nm]', 'largest current', 'steps', 'CPU [s]', 'end'],
  ];
  const rows = sweeps.map((sweep) => [
    complianceText(sweep['compliance [A]']),
    fixed(sweep['complianceReachedAt [s]'], 4),
    prefixed(sweep['lowResistance [ohm]'], 'ohm'),
    fixed(sweep['minimumGap [nm]'], 3),
    fixed(sweep['maximumTemperature [K]'], 0),
    fixed(sweep['baseRadius [nm]'], 2),
    fixed(sweep['tipRadius [nm]'], 2),
    prefixed(sweep['maximumCurrent [A]'], 'A'),
    String(sweep.steps),
    fixed(sweep.cpuSeconds, 1),
    endTexts[sweep.end],
  ]);
  return htmlTable(heading, rows);
}

function closureContent(closures: ClosureRecord): string {
  const rows = closureRows(closures).map(({ closure, value, use }) => [closure, value, use]);
  const source = `<p class="faint">${escapeMarkup(closureSource(closures))}; ± is the standard error over runs.</p>`;
  return `${source}${htmlTable(['closure', 'measured', 'use'], rows)}`;
}

function stageTable(sweeps: readonly SetSweep[]): string {
  const rows = sweeps.flatMap((sweep) =>
    sweep.stages.map((stage, i) => [
      complianceText(sweep['compliance [A]']),
      `${i + 1}: ${stage.kind}`,
      fixed(stage['start [s]'], 4),
      fixed(stage['end [s]'], 4),
      prefixed(stage['peakCurrent [A]'], 'A'),
    ]),
  );
  return tableOrNone(['compliance', 'stage', 'start [s]', 'end [s]', 'peak current'], rows);
}

function eventTable(sweeps: readonly SetSweep[]): string {
  const rows = sweeps.flatMap((sweep) =>
    sweep.events.map((event) => [
      complianceText(sweep['compliance [A]']),
      wrapped(eventTexts[event.kind]),
      fixed(event['time [s]'], 4),
      fixed(event['appliedVoltage [V]'], 4),
      wrapped(event.detail),
    ]),
  );
  return tableOrNone(['compliance', 'event', 'time [s]', 'applied voltage [V]', ''], rows);
}

function plotSection({ section: title, svg, caption }: SetPlot): string {
  const shown = htmlFigure(svg, caption);
  return title === '' ? shown : section(title, shown);
}

function tableOrNone(heading: readonly string[], rows: Parameters<typeof htmlTable>[1]): string {
  return rows.length > 0 ? htmlTable(heading, rows) : '<p class="faint">None.</p>';
}

function section(title: string, content: string): string {
  return `<section><h2>${title}</h2>${content}</section>`;
}

function wrapped(text: string): { markup: string } {
  return { markup: `<span class="wrap">${escapeMarkup(text)}</span>` };
}

function fixed(value: number | null, digits: number): string {
  return value === null ? none : value.toFixed(digits);
}

function prefixed(value: number | null, unit: string): string {
  return value === null ? none : withPrefix(value, unit);
}
