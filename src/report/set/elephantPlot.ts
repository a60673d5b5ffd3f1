import { heatStops } from '../../analysis/palette.ts';
import { radiusAtHeight } from '../../analysis/revolved.ts';
import type { Snapshot, SweepRow } from '../../filament/sweep/sweepRecord.ts';
import { round } from '../plane.ts';
import { shadedImage } from '../shadedImage.ts';
import type { Range } from '../../analysis/axisTicks.ts';
import { colorScale, picture, PlotFrame } from './plotFrame.ts';

const box = { left: 62, top: 34, width: 620, height: 380 }; // [px]
const rows = 240;
const columns = 400;

/** A moment that is marked. */
export interface MarkedTime {
  time: number; // [s]
  text: string;
}

/** What the plot is made of: heights and radii step by step, and shapes now and then, each in the order of their times. */
export interface GrowthCourse {
  rows: readonly Pick<SweepRow, 'time' | 'height' | 'baseRadius'>[];
  snapshots: readonly Pick<Snapshot, 'time' | 'front'>[];
}

/**
 * The "elephant plot": radius of the filament over height and the logarithm of time.
 *
 * Between the states that were recorded, the shape of the one goes over into that of the other as the radius at the base does, and is
 * stretched to the height of the moment: both are known at every step.
 *
 * @param top of the picture [nm]
 * @param logTime [log10 s]
 */
export function elephantPlot(
  course: GrowthCourse,
  top: number,
  logTime: Range,
  marked: readonly MarkedTime[] = [],
): string {
  const frame = new PlotFrame(box, logTime, [0, top]);
  const values = radiusMap(course, top, logTime);
  const most = values.reduce((largest, value) => Math.max(largest, value), 0.1);
  const image = shadedImage({ columns, rows, values, least: 0, most }, heatStops);
  const shownMarks = marked.filter(({ time }) => time > 10 ** logTime[0] && time < 10 ** logTime[1]);
  const marks = shownMarks.map(({ time, text }) => {
    const x = frame.x(Math.log10(time));
    return [
      `<path d="M${round(x)} ${box.top}v${box.height}" stroke="#000000" stroke-width="1.2"/>`,
      `<path d="M${round(x)} ${box.top}v${box.height}" stroke="#ffffff" stroke-width="1.2" stroke-dasharray="4 3"/>`,
      `<text x="${round(x)}" y="${box.top - 9}" text-anchor="middle" fill="currentColor">${text}</text>`,
    ].join('');
  });
  return picture(
    box.left + box.width + 110,
    box.top + box.height + 54,
    'Radius of the filament over height and time',
    [
      frame.image(image, logTime, [0, top]),
      ...marks,
      frame.axes('log10(t / s)', 'z [nm]'),
      colorScale(heatStops, [0, most], 'radius [nm]', { ...box, left: box.left + box.width + 20 }),
    ].join(''),
  );
}

/** Radii by time and height, column by column. [nm] */
function radiusMap({ rows: steps, snapshots }: GrowthCourse, top: number, logTime: Range): Float64Array {
  const values = new Float64Array(columns * rows);
  const states = snapshots.map(({ time, front }) => ({ time, front, ...sizeAt(steps, time) }));
  let next = 0;
  for (let i = 0; i < columns; i++) {
    const time = 10 ** (logTime[0] + ((i + 0.5) / columns) * (logTime[1] - logTime[0]));
    while (next < states.length - 1 && states[next].time < time) next++;
    const [before, after] = [states[Math.max(0, next - 1)], states[next]];
    const now = sizeAt(steps, time);
    const share = shareOf(before.radius, after.radius, now.radius) ?? shareOf(before.time, after.time, time) ?? 1;
    for (let k = 0; k < rows; k++) {
      const part = (((k + 0.5) / rows) * top) / now.height;
      if (part > 1) break;
      const start = radiusAtHeight(before.front, part * before.height);
      values[i * rows + k] = start + share * (radiusAtHeight(after.front, part * after.height) - start);
    }
  }
  return values;
}

function sizeAt(steps: GrowthCourse['rows'], time: number): { height: number; radius: number } {
  const found = steps.findIndex((row) => row.time >= time);
  const after = steps[found < 0 ? steps.length - 1 : found];
  const before = steps[Math.max(0, found < 0 ? steps.length - 1 : found - 1)];
  const share = shareOf(before.time, after.time, time) ?? 1;
  return {
    height: before.height + share * (after.height - before.height),
    radius: before.baseRadius + share * (after.baseRadius - before.baseRadius),
  };
}

/** How far a value lies between two others, 0 to 1; null where these are the same. */
function shareOf(from: number, to: number, value: number): number | null {
  return Math.abs(to - from) > 1e-9 ? Math.min(1, Math.max(0, (value - from) / (to - from))) : null;
}
