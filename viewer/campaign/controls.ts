import type { SweptValue } from '../../src/formats/campaignRow.ts';
import { valueText } from '../../src/formats/sweptValues.ts';
import { element } from '../panels/element.ts';
import type { GridChoice, VariedPath } from './grid.ts';
import { measures } from './measures.ts';

const all = 'all';

/** What the reader has chosen to see of a campaign. */
export interface CampaignLook {
  coloring: string; // id of a measure, "mode" for the growth mode
  choice: GridChoice;
}

/** The choices above the grid: what colours cells, which paths are the axes, and what is done with the others. */
export function buildControls(
  paths: readonly VariedPath[],
  look: CampaignLook,
  change: (look: CampaignLook) => void,
): HTMLElement {
  const { coloring, choice } = look;
  const byColor = select('Colour by', coloringOptions(), coloring, (value) => change({ ...look, coloring: value }));
  const axes = paths.length > 1 ? axisControls(paths, choice, (chosen) => change({ ...look, choice: chosen })) : [];
  const others = paths
    .filter(({ index }) => index !== choice.x && index !== choice.y)
    .map((path) => otherControl(path, choice, (chosen) => change({ ...look, choice: chosen })));
  return element(
    'div',
    { class: 'controls', role: 'group', 'aria-label': 'What is shown' },
    byColor,
    ...axes,
    ...others,
  );
}

function coloringOptions(): [string, string][] {
  return [['mode', 'Growth mode'], ...measures.map(({ id, label }): [string, string] => [id, label])];
}

function axisControls(
  paths: readonly VariedPath[],
  choice: GridChoice,
  change: (choice: GridChoice) => void,
): HTMLElement[] {
  const options = paths.map(({ index, sweep }): [string, string] => [String(index), sweep.path]);
  const set = (axis: 'x' | 'y', value: number) => {
    const other = axis === 'x' ? 'y' : 'x';
    const swapped = choice[other] === value ? { [other]: choice[axis] } : {};
    const picked = new Map([...choice.picked].filter(([path]) => path !== value));
    change({ ...choice, [axis]: value, ...swapped, picked });
  };
  return (['x', 'y'] as const).map((axis) =>
    select(axis === 'x' ? 'Across' : 'Up', options, String(choice[axis]), (value) => set(axis, Number(value))),
  );
}

function otherControl(
  { index, sweep, values }: VariedPath,
  choice: GridChoice,
  change: (choice: GridChoice) => void,
): HTMLElement {
  const unit = sweep.unit ?? '';
  const options = values.map((value, at): [string, string] => [String(at), `${valueText(value)} ${unit}`.trim()]);
  const chosen = values.indexOf(choice.picked.get(index) as SweptValue);
  return select(sweep.path, [[all, 'all together'], ...options], chosen < 0 ? all : String(chosen), (value) => {
    const picked = new Map(choice.picked);
    if (value === all) picked.delete(index);
    else picked.set(index, values[Number(value)]);
    change({ ...choice, picked });
  });
}

function select(
  name: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  change: (value: string) => void,
): HTMLElement {
  const made = element('select', { 'data-name': name });
  for (const [value, text] of options) made.add(new Option(text, value, value === chosen, value === chosen));
  made.addEventListener('change', () => change(made.value));
  return element('label', {}, `${name} `, made);
}
