import { heatStops } from '../../analysis/palette.ts';
import { mirroredElectrode, mirroredFront, temperatureAt } from '../../analysis/revolved.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { shadedImage } from '../shadedImage.ts';
import type { Range } from '../../analysis/axisTicks.ts';
import { colorScale, picture, PlotFrame } from './plotFrame.ts';

const scale = 17; // [px/nm]
const margin = { left: 62, top: 32, bottom: 54 }; // [px]
const gap = { x: 26, y: 38 }; // [px]
const barWidth = 100; // [px]
const perNanometre = 8; // pixels of the map

/** A state with its temperatures, and what is written above it. */
export interface HeatPanel {
  title: string;
  snapshot: Pick<Snapshot, 'front' | 'recession' | 'heat'>;
}

/**
 * Maps of the temperature, mirrored about the axis, with the outlines of filament and electrode; one scale of colours for all.
 *
 * @param thickness of the film [nm]
 * @param ambient temperature where a state has no map [K]
 */
export function temperatureMaps(panels: readonly HeatPanel[], thickness: number, ambient: number, columns = 2): string {
  const reach = Math.ceil(Math.max(5, ...panels.map(({ snapshot }) => Math.max(...snapshot.front.r))) + 2);
  const z: Range = [-2, thickness + 3];
  const hottest = Math.max(ambient + 1, ...panels.map(({ snapshot }) => highest(snapshot.heat)));
  const range: Range = [ambient, hottest];
  const [width, height] = [2 * reach * scale, (z[1] - z[0]) * scale];
  const rows = Math.ceil(panels.length / columns);
  const across = Math.min(columns, panels.length);
  const drawn = panels.map(({ title, snapshot }, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const left = margin.left + column * (width + gap.x);
    const top = margin.top + row * (height + gap.y);
    const frame = new PlotFrame({ left, top, width, height }, [-reach, reach], z);
    const isLowest = i + columns >= panels.length;
    return (
      frame.clipped(drawState(snapshot, frame, reach, z, range, thickness)) +
      frame.axes(isLowest ? 'r [nm]' : null, column === 0 ? 'z [nm]' : null, title)
    );
  });
  const tall = rows * height + (rows - 1) * gap.y;
  const right = margin.left + across * width + (across - 1) * gap.x + 20;
  const barBox = { left: right, top: margin.top, width: 14, height: Math.min(tall, 400) };
  return picture(
    right + barWidth,
    margin.top + tall + margin.bottom,
    `Temperature: ${panels.map(({ title }) => title).join('; ')}`,
    drawn.join('') + colorScale(heatStops, range, 'temperature [K]', barBox),
  );
}

function drawState(
  { heat, front, recession }: HeatPanel['snapshot'],
  frame: PlotFrame,
  reach: number,
  z: Range,
  [ambient, hottest]: Range,
  thickness: number,
): string {
  const [columns, rows] = [2 * reach * perNanometre, Math.round((z[1] - z[0]) * perNanometre)];
  const values = new Float64Array(columns * rows).fill(ambient);
  if (heat)
    for (let i = 0; i < columns; i++) {
      const r = Math.abs((i + 0.5) / perNanometre - reach);
      for (let k = 0; k < rows; k++) values[i * rows + k] = temperatureAt(heat, r, z[0] + (k + 0.5) / perNanometre);
    }
  const image = shadedImage({ columns, rows, values, least: ambient, most: hottest }, heatStops);
  const lines = [frame.path(mirroredFront(front)), frame.path(mirroredElectrode(recession, thickness))];
  const counter = frame.path([
    [-reach, 0],
    [reach, 0],
  ]);
  const stroke = (d: string, color: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linejoin="round"/>`;
  const all = [...lines, counter].join('');
  return frame.image(image, [-reach, reach], z) + stroke(all, '#000000', 3) + stroke(all, '#ffffff', 1.3);
}

function highest(heat: Snapshot['heat']): number {
  return heat ? heat.temperature.reduce((most, value) => Math.max(most, value), -Infinity) : -Infinity;
}
