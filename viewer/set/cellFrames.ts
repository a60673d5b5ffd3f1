import type { Range } from '../../src/analysis/axisTicks.ts';
import type { CellFacts } from '../../src/formats/cellFacts.ts';
import type { SweepRow } from '../../src/formats/sweepTable.ts';
import type { PlotArea } from './plotArea.ts';

/** What of the cell a panel shows. */
export type Views = 'cell' | 'gap' | 'both';

/** What has to be seen of all cells side by side, at any time. */
export interface CellExtent {
  thickness: number; // [nm]
  radius: number; // [nm] of the cell: nothing is farther out
  reach: number; // [nm] radius that filaments fill, and some more
  deepest: number; // [nm] of the void
}

/** The rectangles of a panel. */
export interface CellFrames {
  cell: PlotArea | null;
  gap: PlotArea | null;
}

const margin = { left: 36, right: 5, top: 4, bottom: 19 }; // [px]
const electrode = 1.7; // [nm] of each that is shown
const besideFilament = 1.6; // [nm]
const aboveVoid = 0.18; // [nm] in the enlarged gap, and
const belowElectrode = 0.55; // [nm]
const gapShare = 0.36; // of the height, where the gap stands below the cell
const wide = 1.5; // times as wide as high: the gap stands beside the cell

export function extentOf(sweeps: readonly (readonly SweepRow[])[], { thickness, radius }: CellFacts): CellExtent {
  let [reach, deepest] = [3, 0];
  for (const rows of sweeps)
    for (const row of rows) {
      reach = Math.max(reach, row.baseRadius, row.middleRadius, row.tipRadius);
      deepest = Math.max(deepest, row.recession || 0);
    }
  return { thickness, radius, deepest, reach: Math.min(radius, reach + besideFilament) };
}

/** Where the cell, to scale, and the enlarged gap lie on a panel. */
export function framesOf(views: Views, width: number, height: number, extent: CellExtent): CellFrames {
  const isWide = width > wide * height;
  const [first, second] = isWide
    ? [{ left: 0, top: 0, width: 0.5 * width, height }, { left: 0.5 * width, top: 0, width: 0.5 * width, height }] // prettier-ignore
    : [{ left: 0, top: 0, width, height: (1 - gapShare) * height }, { left: 0, top: (1 - gapShare) * height, width, height: gapShare * height }]; // prettier-ignore
  const whole = { left: 0, top: 0, width, height };
  if (views === 'cell') return { cell: toScale(inside(whole), extent), gap: null };
  if (views === 'gap') return { cell: null, gap: stretched(inside(whole), extent) };
  return { cell: toScale(inside(first), extent), gap: stretched(inside(second), extent) };
}

type Rectangle = Pick<PlotArea, 'left' | 'top' | 'width' | 'height'>;

function inside({ left, top, width, height }: Rectangle): Rectangle {
  return {
    left: left + margin.left,
    top: top + margin.top,
    width: Math.max(10, width - margin.left - margin.right),
    height: Math.max(10, height - margin.top - margin.bottom),
  };
}

/** As much of the cell as fits, lengths alike along both axes. */
function toScale(box: Rectangle, { thickness, deepest, reach, radius }: CellExtent): PlotArea {
  const tall = thickness + deepest + 2 * electrode;
  const perNanometre = Math.min(box.height / tall, box.width / (2 * reach)); // [px/nm]
  const shown = Math.min(radius, box.width / (2 * perNanometre));
  const width = 2 * shown * perNanometre;
  const spare = Math.min(0.5 * (box.height / perNanometre - tall), 2 * electrode);
  const z: Range = [-electrode - spare, thickness + deepest + electrode + spare];
  const height = (z[1] - z[0]) * perNanometre;
  return {
    ...{ left: box.left + 0.5 * (box.width - width), top: box.top, width, height },
    x: { range: [-shown, shown], isLog: false },
    y: { range: z, isLog: false },
  };
}

function stretched(box: Rectangle, { thickness, deepest, reach }: CellExtent): PlotArea {
  const z: Range = [thickness - belowElectrode, thickness + deepest + aboveVoid];
  return { ...box, x: { range: [-reach, reach], isLog: false }, y: { range: z, isLog: false } };
}
