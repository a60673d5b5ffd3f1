import { modeColors, inkOn } from '../../src/analysis/palette.ts';
import type { CampaignRow } from '../../src/formats/campaignRow.ts';
import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { Campaign } from './campaign.ts';
import { element } from '../panels/element.ts';
import type { GridCell } from './grid.ts';
import { settingsOfRun } from './placeText.ts';

const mostShown = 40;

/** What can be done with a run. */
export interface RunActions {
  /** Path of its folder where its recording was kept, null otherwise. */
  keptPath(row: CampaignRow): string | null;
  play(path: string): void;
  runLive(row: CampaignRow): void;
}

/** The runs of a cell, each with what it came to and how it can be seen. */
export function buildRunList(campaign: Campaign, cell: GridCell, actions: RunActions): HTMLElement[] {
  const areSeveralPoints = new Set(cell.rows.map(({ point }) => point)).size > 1;
  const items = cell.rows.slice(0, mostShown).map((row) => {
    const settings = areSeveralPoints ? settingsOfRun(campaign.plan.sweeps, row.parameters) : '';
    return buildRun(row, settings, actions);
  });
  const left = cell.rows.length - items.length;
  return [
    ...(items.length === 0 ? [element('p', {}, 'No run has these settings.')] : []),
    element('ol', { class: 'runs' }, ...items),
    ...(left > 0 ? [element('p', {}, `${left} more are not listed.`)] : []),
  ];
}

function buildRun(row: CampaignRow, settings: string, actions: RunActions): HTMLElement {
  const { point, replica, seed, failure, mode, mixed } = row;
  const badge = element('span', { class: 'swatch' }, failure === null ? (mode ?? '–') : '×');
  if (mode) badge.style.cssText = `background:${modeColors[mode]};color:${inkOn(modeColors[mode])}`;
  badge.classList.toggle('mixed', mixed === true);
  const growth = failure !== null ? 'failed' : mode ? `mode ${mode}${mixed ? ', mixed' : ''}` : 'no metal';
  const heading = element(
    'h3',
    {},
    badge,
    element('span', {}, growth),
    element('small', {}, `run ${point}-${replica}`),
  );
  const facts = failure === null ? factsOf(row) : [];
  const list = element(
    'dl',
    {},
    ...facts.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  );
  const hash =
    row.stateHash === null ? [] : [element('p', { class: 'hash' }, 'State hash ', element('code', {}, row.stateHash))];
  return element(
    'li',
    { 'data-run': `${point}-${replica}` },
    heading,
    ...(settings ? [element('p', {}, settings)] : []),
    element('p', { class: 'seed' }, `seed ${seed}`),
    ...(failure === null ? [] : [element('p', { class: 'fault' }, failure)]),
    list,
    ...hash,
    buildButtons(row, actions),
  );
}

function buildButtons(row: CampaignRow, { keptPath, play, runLive }: RunActions): HTMLElement {
  const name = `run ${row.point}-${row.replica}`;
  const buttons = element('div', { class: 'buttons' });
  const path = keptPath(row);
  if (path !== null) {
    const button = element('button', { type: 'button', class: 'play', 'aria-label': `Play ${name}` }, 'Play');
    button.addEventListener('click', () => play(path));
    buttons.append(button);
  }
  const label = `Run ${name} again here, live`;
  const live = element('button', { type: 'button', class: 'live', 'aria-label': label }, 'Run live');
  live.title = 'Runs it again in this browser: the same scene and seed, so the same state hash';
  live.addEventListener('click', () => runLive(row));
  buttons.append(live);
  return buttons;
}

function factsOf(row: CampaignRow): [name: string, value: string][] {
  const count = (value: number | null) => (value === null ? '–' : grouped(value));
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(2));
  const time = (value: number | null) => (value === null ? '–' : withPrefix(value, 's'));
  return [
    ['Floating, active, counter [share]', [row.floating, row.active, row.counter].map(share).join(', ')],
    ['Coordination', share(row.coordination)],
    ['First nucleus [film thickness]', row.firstNucleusHeight === null ? 'none' : share(row.firstNucleusHeight)],
    ['Floating clusters', count(row.clusterSizes?.length ?? null)],
    ['Nucleations, merges, splits', [row.nucleations, row.merges, row.splits].map(count).join(', ')],
    ['Simulated time', time(row.simulatedTime)],
    ['Time to bridge', row.timeToBridge === null ? 'not bridged' : time(row.timeToBridge)],
    ['Events', count(row.events)],
    ['CPU time', time(row.cpuSeconds)],
    ['Ended by', row.stoppedBy ?? '–'],
  ];
}
