import { mixColors, roles } from '../../analysis/palette.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { mirroredElectrode, mirroredFront } from '../../analysis/revolved.ts';
import { picture, PlotFrame } from './plotFrame.ts';

const scale = 11; // [px/nm]
const margin = { left: 62, top: 30, bottom: 54 }; // [px]
const gap = { x: 18, y: 34 }; // [px]
const electrodeHeight = 1.4; // [nm] shown

/** A state with what is written above it. */
export interface StatePanel {
  title: string;
  snapshot: Pick<Snapshot, 'front' | 'recession'>;
}

/** States of the cell side by side as filled shapes: filament on the counter electrode, active electrode with its void. */
export function statePanels(panels: readonly StatePanel[], thickness: number, columns = 5): string {
  const reach = Math.ceil(Math.max(4, ...panels.map(({ snapshot }) => Math.max(...snapshot.front.r))) + 1);
  const z = [-electrodeHeight, thickness + electrodeHeight] as const;
  const [width, height] = [2 * reach * scale, (z[1] - z[0]) * scale];
  const drawn = panels.map(({ title, snapshot }, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const box = {
      ...{ left: margin.left + column * (width + gap.x), top: margin.top + row * (height + gap.y) },
      ...{ width, height },
    };
    const frame = new PlotFrame(box, [-reach, reach], z);
    const isLowest = i + columns >= panels.length;
    return (
      frame.clipped(shapes(snapshot, frame, reach, thickness)) +
      frame.axes(isLowest ? 'r [nm]' : null, column === 0 ? 'z [nm]' : null, title)
    );
  });
  const [rows, across] = [Math.ceil(panels.length / columns), Math.min(columns, panels.length)];
  return picture(
    margin.left + across * (width + gap.x) + 10,
    margin.top + rows * (height + gap.y) - gap.y + margin.bottom,
    `States: ${panels.map(({ title }) => title).join('; ')}`,
    drawn.join(''),
  );
}

function shapes({ front, recession }: StatePanel['snapshot'], frame: PlotFrame, reach: number, thickness: number) {
  const above = thickness + electrodeHeight;
  const fill = (points: readonly (readonly [number, number])[], color: string) =>
    `<path d="${frame.path(points)}Z" fill="${color}"/>`;
  const rectangle = (low: number, high: number) =>
    [
      [-reach, low],
      [reach, low],
      [reach, high],
      [-reach, high],
    ] as const;
  return [
    fill(rectangle(-electrodeHeight, above), '#ffffff'),
    fill(
      [...mirroredElectrode(recession, thickness), [2 * reach, above], [-2 * reach, above]],
      mixColors(roles.active.color, '#ffffff', 0.35),
    ),
    fill(rectangle(-electrodeHeight, 0), mixColors(roles.counter.color, '#ffffff', 0.6)),
    fill(mirroredFront(front), roles.counter.color),
  ].join('');
}
