import { judgeCell, modeNames } from '../../src/analysis/cellVerdict.ts';
import { modeDescriptions } from '../../src/analysis/growthMode.ts';
import { inkOn } from '../../src/analysis/palette.ts';
import type { ThemeName } from '../theme.ts';
import { modeFill, tiedFill, type CellColoring } from './cellLook.ts';
import { rampBackground, type ColorScale } from './colorScale.ts';
import { element } from '../panels/element.ts';
import type { Grid } from './grid.ts';
import { meanOf, type Measure } from './measures.ts';

/** What colours, letters and marks of the cells mean. */
export function buildKey(grid: Grid, coloring: CellColoring, theme: ThemeName, hasPictures: boolean): HTMLElement {
  const verdicts = grid.cells.map(judgeCell);
  const items = coloring ? [] : modeItems(theme);
  const isPartly = verdicts.some(({ leaders, agreement }) => leaders.length === 1 && agreement < 1);
  if (!coloring && isPartly)
    items.push(item(modeFill('a', 2 / 3, theme), 'a', 'faded: only part of the runs agree, 2/3 here'));
  if (!coloring && verdicts.some(({ leaders }) => leaders.length > 1))
    items.push(item(tiedFill(theme), 'a/b', 'as many runs of either mode'));
  if (verdicts.some(({ isMixed }) => isMixed))
    items.push(item('transparent', '', 'broken frame: a tie, or half of the runs or more meet no criterion', 'mixed'));
  if (verdicts.some(({ failed }) => failed > 0)) items.push(item('transparent', '×1', 'so many runs failed'));
  if (verdicts.some(({ finished, failed }) => finished + failed === 0))
    items.push(item('transparent', '', 'no run', 'none'));
  const isPartial = grid.cells.some(({ rows }, index) => {
    const found = coloring && meanOf(rows, coloring.measure);
    return found && found.count < verdicts[index].finished;
  });
  if (isPartial) items.push(item('transparent', '2/3', 'only 2 of 3 finished runs have a value'));
  const list = element('ul', { class: 'key' }, ...items);
  const pictures = element('p', { class: 'faint' }, 'Pictures: the last recorded state of a run of the cell.');
  return element(
    'div',
    {},
    ...(coloring ? [colorBar(coloring.measure, coloring.scale)] : []),
    list,
    ...(hasPictures ? [pictures] : []),
  );
}

function modeItems(theme: ThemeName): HTMLElement[] {
  return modeNames.map((mode) => item(modeFill(mode, 1, theme), mode, modeDescriptions[mode]));
}

function item(fill: string, letter: string, text: string, mark = ''): HTMLElement {
  const swatch = element('span', { class: `swatch ${mark}`.trim(), 'aria-hidden': 'true' }, letter);
  swatch.style.cssText = fill === 'transparent' ? '' : `background:${fill};color:${inkOn(fill)}`;
  return element('li', {}, swatch, text);
}

function colorBar({ label, unit }: Measure, { ticks, kind }: ColorScale): HTMLElement {
  const bar = element('div', { class: 'color-bar' });
  bar.style.background = rampBackground;
  const marks = ticks.map(({ share, text }) => {
    const mark = element('span', {}, text);
    mark.style.left = `${100 * share}%`;
    return mark;
  });
  const scale = kind === 'logarithmic' ? ', logarithmic' : '';
  const name = unit === '1' ? label : `${label} [${unit}]`;
  const title = element('p', {}, `${name}, mean of the runs${scale}`);
  return element('div', { class: 'color-scale' }, title, bar, element('div', { class: 'color-ticks' }, ...marks));
}
