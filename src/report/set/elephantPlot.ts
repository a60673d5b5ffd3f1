import { heatStops } from '../../analysis/palette.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { round } from '../plane.ts';
import { shadedImage } from '../shadedImage.ts';
import type { Range } from './axisTicks.ts';
import { colorScale, picture, PlotFrame } from './plotFrame.ts';

const box = { left: 62, top: 34, width: 620, height: 380 }; // [px]
const rows = 240;
const columns = 400;

/** A moment that is marked. */
export interface MarkedTime {
  time: number; // [s]
  text: string;
}

/**
 * The "elephant plot": radius of the filament over height and the logarithm of time, straight between the states that were recorded.
 *
 * @param snapshots in the order of their times
 * @param top of the picture [nm]
 * @param logTime [log10 s]
 */
export function elephantPlot(
  snapshots: readonly Pick<Snapshot, 'time' | 'front'>[],
  top: number,
  logTime: Range,
  marked: readonly MarkedTime[] = [],
): string {
  const frame = new PlotFrame(box, logTime, [0, top]);
  const heights = Array.from({ length: rows }, (_, k) => ((k + 0.5) / rows) * top);
  const profiles = snapshots.map(({ front }) => heights.map((z) => radiusAtHeight(front, z)));
  const values = new Float64Array(columns * rows);
  let after = 0;
  for (let i = 0; i < columns; i++) {
    const time = 10 ** (logTime[0] + ((i + 0.5) / columns) * (logTime[1] - logTime[0]));
    while (after < snapshots.length - 1 && snapshots[after].time < time) after++;
    const before = Math.max(0, after - 1);
    const span = snapshots[after].time - snapshots[before].time;
    const share = span > 0 ? Math.min(1, Math.max(0, (time - snapshots[before].time) / span)) : 1;
    for (let k = 0; k < rows; k++)
      values[i * rows + k] = profiles[before][k] + share * (profiles[after][k] - profiles[before][k]);
  }
  const most = values.reduce((largest, value) => Math.max(largest, value), 0.1);
  const image = shadedImage({ columns, rows, values, least: 0, most }, heatStops);
  const shownMarks = marked.filter(({ time }) => time > 10 ** logTime[0] && time < 10 ** logTime[1]);
  const marks = shownMarks.map(({ time, text }) => {
    const x = frame.x(Math.log10(time));
    return [
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
      frame.axes('log₁₀(t / s)', 'z [nm]'),
      colorScale(heatStops, [0, most], 'radius [nm]', { ...box, left: box.left + box.width + 20 }),
    ].join(''),
  );
}

/** The outermost radius of a front at a height, 0 above it. [nm] */
export function radiusAtHeight({ r, z }: Snapshot['front'], height: number): number {
  let outermost = 0;
  for (let i = 1; i < r.length; i++) {
    const [low, high] = z[i - 1] < z[i] ? [i - 1, i] : [i, i - 1];
    if (height < z[low] || height > z[high]) continue;
    const share = z[high] > z[low] ? (height - z[low]) / (z[high] - z[low]) : 1;
    outermost = Math.max(outermost, r[low] + share * (r[high] - r[low]));
  }
  return outermost;
}
