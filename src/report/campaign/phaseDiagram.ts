import type { TopLevelSpec } from 'vega-lite';
import { mixColors, modeColors } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import { modeDescriptions } from '../../analysis/growthMode.ts';
import type { CampaignData } from './campaignData.ts';
import type { CellLook } from './cellMap.ts';
import { judgeCell, modeNames, type CellVerdict } from '../../analysis/cellVerdict.ts';
import { panelDrawer } from './drawPanel.ts';
import { pointShapes } from './fineMap.ts';
import { keyOf, type KeyItem } from './keys.ts';
import { settingHeadings, type Layout } from './layout.ts';
import { isFineLayout, panelGrid } from './panels.ts';

const white = '#ffffff';
const tiedColor = '#d4d4d4';
const emptyColor = '#ececec';
const failedColor = '#6b6b6b';

/** The mode that most runs of each cell grow in, and how far they agree. */
export function phaseDiagram(layout: Layout): TopLevelSpec {
  return panelGrid({
    title: 'Growth mode of most runs in each cell',
    layout,
    draw: panelDrawer(layout, (cell) => lookOf(judgeCell(cell)), 24),
    key: { content: () => keyOf(keyItems(layout), layout.panels.length > 1 ? 2 : 1), isWide: true },
  });
}

function lookOf(verdict: CellVerdict): CellLook {
  const { finished, failed, missing, mixedRuns, leaders, counts, agreement, isMixed } = verdict;
  const notes = [
    finished > 0 && leaders.length > 0 ? `${counts[leaders[0]]}/${finished}` : '',
    failed > 0 ? `${failed} failed` : '',
    missing > 0 ? `${missing} to come` : '',
    mixedRuns > 0 ? `${mixedRuns} mixed` : '',
  ];
  const look = { lines: notes.filter((note) => note !== ''), isFramed: isMixed, isStruck: failed > 0 };
  if (finished === 0) return { ...look, fill: failed > 0 ? failedColor : null, head: failed > 0 ? '×' : '' };
  if (leaders.length === 0) return { ...look, fill: emptyColor, head: '–' };
  if (leaders.length > 1) return { ...look, fill: tiedColor, head: leaders.join('/') };
  return { ...look, fill: mixColors(modeColors[leaders[0]], white, paleness(agreement)), head: leaders[0] };
}

/** Full colour where all agree, the paler the fewer do. */
function paleness(agreement: number): number {
  return 0.9 * (1 - agreement);
}

function keyItems(layout: Layout): KeyItem[] {
  const verdicts = layout.cells.map(judgeCell);
  const some = (holds: (verdict: CellVerdict) => boolean) => verdicts.some(holds);
  const [isFine, isScatter] = [isFineLayout(layout), layout.shape === 'scatter'];
  const sign = (letter: string) => (isFine && isScatter ? pointShapes[letter].sign : letter);
  const items: KeyItem[] = modeNames.map((mode) => ({
    fill: modeColors[mode],
    letter: sign(mode),
    text: isFine && isScatter ? `${mode}: ${modeDescriptions[mode]}` : modeDescriptions[mode],
  }));
  if (some(({ agreement, leaders }) => leaders.length === 1 && agreement < 1))
    items.push({
      fill: mixColors(modeColors.a, white, paleness(2 / 3)),
      letter: sign('a'),
      text: 'pale: only part of the runs agree (2/3)',
    });
  if (some(({ leaders }) => leaders.length > 1))
    items.push({ fill: tiedColor, letter: isScatter ? '?' : 'a/b', text: 'as many runs of either mode' });
  if (some(({ isMixed }) => isMixed) && !(isFine && isScatter))
    items.push({ ...mixedItem, letter: isFine ? '·' : '', isFramed: !isFine });
  if (some(({ finished, noMetal }) => finished > 0 && noMetal === finished))
    items.push({ fill: emptyColor, letter: '–', text: 'no metal' });
  if (some(({ finished, failed }) => failed > 0 && (finished === 0 || !isFine)))
    items.push({ fill: failedColor, letter: sign('×'), text: 'failed' });
  if (some(({ finished, failed }) => finished + failed === 0))
    items.push({ fill: 'transparent', letter: '', text: 'not run yet' });
  return items;
}

const mixedItem = { fill: 'transparent', text: 'mixed: half or more meet no criterion, or a tie' };

/** The table of the phase diagram, a line for each cell. */
export function phaseTable(data: CampaignData, layout: Layout): string {
  const headings = [
    ...settingHeadings(data),
    ...['majority mode', 'agreement', 'mixed cell', 'finished', 'mode a', 'mode b', 'mode c', 'mode d'],
    ...['no metal', 'mixed runs', 'failed', 'missing'],
  ];
  const rows = layout.cells.map((cell) => {
    const { leaders, agreement, isMixed, finished, counts, noMetal, mixedRuns, failed, missing } = judgeCell(cell);
    const share = finished > 0 ? agreement : null;
    const { a, b, c, d } = counts;
    return [
      ...cell.settings,
      leaders.join('/'),
      share,
      isMixed,
      finished,
      a,
      b,
      c,
      d,
      noMetal,
      mixedRuns,
      failed,
      missing,
    ];
  });
  return csvText(headings, rows);
}
