import { judgeCell, type CellVerdict } from '../../src/analysis/cellVerdict.ts';
import { modeDescriptions } from '../../src/analysis/growthMode.ts';
import { inkOn, mixColors, modeColors } from '../../src/analysis/palette.ts';
import type { ThemeName } from '../theme.ts';
import type { ColorScale } from './colorScale.ts';
import type { GridCell } from './grid.ts';
import { meanOf, type Measure } from './measures.ts';

/** By what cells are coloured: the growth mode where there is no measure. */
export type CellColoring = { measure: Measure; scale: ColorScale } | null;

/** What a cell looks like and says. */
export interface CellLook {
  fill: string;
  ink: string;
  head: string; // letter or number
  note: string; // below it: how far the runs agree
  isMixed: boolean; // marked by a broken frame
  failed: number; // runs, marked by a cross
  spoken: string; // all of it in words
}

interface GroundColors {
  pale: string; // what the colour of a mode fades into where only part of the runs agree
  tied: string;
  empty: string;
  failed: string;
}

const grounds: Record<ThemeName, GroundColors> = {
  light: { pale: '#ffffff', tied: '#d4d4d4', empty: '#ececec', failed: '#6b6b6b' },
  dark: { pale: '#161b23', tied: '#565d68', empty: '#2a313c', failed: '#7d858f' },
};

/** The look of a cell by growth mode, or by a measure. */
export function lookOf(cell: GridCell, coloring: CellColoring, theme: ThemeName): CellLook {
  const verdict = judgeCell(cell);
  const shared = { isMixed: verdict.isMixed, failed: verdict.failed };
  const look = coloring ? byMeasure(cell, verdict.finished, coloring, theme) : byMode(verdict, theme);
  const spoken = [look.spoken, ...noteWords(verdict)].join('; ');
  if (cell.rows.length === 0) return { ...look, ...shared, head: '', note: '', spoken: 'no run' };
  if (verdict.finished > 0) return { ...look, ...shared, ink: inkOn(look.fill), spoken };
  const fill = grounds[theme].failed;
  const [head, failures] = [`×${verdict.failed}`, noteWords(verdict).join('; ')];
  return { fill, ink: inkOn(fill), head, note: 'failed', isMixed: false, failed: 0, spoken: failures };
}

/** The colour of a mode where so large a share of the runs agrees. */
export function modeFill(mode: keyof typeof modeColors, agreement: number, theme: ThemeName): string {
  return mixColors(modeColors[mode], grounds[theme].pale, 0.9 * (1 - agreement));
}

/** The colour of a cell in which as many runs have either of two modes. */
export function tiedFill(theme: ThemeName): string {
  return grounds[theme].tied;
}

type Shown = Pick<CellLook, 'fill' | 'ink' | 'head' | 'note' | 'spoken'>;

function byMode(verdict: CellVerdict, theme: ThemeName): Shown {
  const { leaders, counts, finished, agreement } = verdict;
  if (leaders.length === 0)
    return { fill: grounds[theme].empty, ink: '', head: '–', note: 'no metal', spoken: 'no metal' };
  const [leader] = leaders;
  const note = `${counts[leader]}/${finished}`;
  if (leaders.length > 1) {
    const spoken = `modes ${leaders.join(' and ')} in ${counts[leader]} of ${finished} runs each`;
    return { fill: tiedFill(theme), ink: '', head: leaders.join('/'), note, spoken };
  }
  const spoken = `mode ${leader}, ${modeDescriptions[leader]}, in ${counts[leader]} of ${runs(finished)}`;
  return { fill: modeFill(leader, agreement, theme), ink: '', head: leader, note, spoken };
}

function byMeasure(
  { rows }: GridCell,
  finished: number,
  { measure, scale }: NonNullable<CellColoring>,
  theme: ThemeName,
): Shown {
  const found = meanOf(rows, measure);
  if (!found)
    return { fill: grounds[theme].empty, ink: '', head: '–', note: '', spoken: `${measure.label}: no run has one` };
  const { mean, least, most, count } = found;
  const { text, unit, label } = measure;
  const range = least < most ? `${text(least)}–${text(most)}` : '';
  const bare = unit === 's' || unit === '1' ? '' : ` ${unit}`;
  const spread = range && `, ${text(least)} to ${text(most)}`;
  const spoken = `${label}: mean ${text(mean)}${bare} of ${runs(count)}${spread}`;
  const note = count < finished ? `${count}/${finished}` : range;
  return { fill: scale.colorOf(mean), ink: '', head: text(mean), note, spoken };
}

function noteWords({ failed, mixedRuns, missing, isMixed }: CellVerdict): string[] {
  return [
    ...(mixedRuns > 0 ? [`${runs(mixedRuns)} mixed`] : []),
    ...(isMixed ? ['a mixed cell'] : []),
    ...(failed > 0 ? [`${runs(failed)} failed`] : []),
    ...(missing > 0 ? [`${runs(missing)} to come`] : []),
  ];
}

function runs(count: number): string {
  return `${count} ${count === 1 ? 'run' : 'runs'}`;
}
