import { orderedStops, rampColor } from '../../analysis/palette.ts';
import type { Snapshot } from '../../filament/sweep/sweepRecord.ts';
import { round } from '../plane.ts';
import { mirroredElectrode, mirroredFront } from '../../analysis/revolved.ts';
import { colorScale, picture, PlotFrame } from './plotFrame.ts';

const scale = 26; // [px/nm]
const margin = { left: 62, top: 14, bottom: 54 }; // [px]

/** The filament filled with the colours of its potential, mirrored about the axis. */
export function potentialPicture(snapshot: Pick<Snapshot, 'front' | 'recession' | 'wire'>, thickness: number): string {
  const { front, recession, wire } = snapshot;
  const reach = Math.ceil(Math.max(4, ...front.r) + 1);
  const tall = thickness + 1.2;
  const box = { ...margin, width: 2 * reach * scale, height: tall * scale };
  const frame = new PlotFrame(box, [-reach, reach], [0, tall]);
  const highest = Math.max(1e-6, ...wire.potential.map((value) => 1000 * value));
  const bands = wire.z.slice(1).map((z, i) => {
    const share = (500 * (wire.potential[i] + wire.potential[i + 1])) / highest;
    const [top, bottom] = [frame.y(z), frame.y(wire.z[i]) + 0.6];
    const place = `x="${round(frame.x(-reach))}" y="${round(top)}" width="${round(box.width)}" height="${round(bottom - top)}"`;
    return `<rect ${place} fill="${rampColor(orderedStops, share)}"/>`;
  });
  const outline = frame.path(mirroredFront(front));
  const electrode = frame.path(mirroredElectrode(recession, thickness));
  const line = (d: string) => `<path d="${d}" fill="none" stroke="currentColor" stroke-width="1.6"/>`;
  const barLeft = box.left + box.width + 20;
  return picture(
    barLeft + 110,
    box.top + box.height + margin.bottom,
    'Potential in the filament',
    [
      `<clipPath id="filament"><path d="${outline}Z"/></clipPath>`,
      frame.clipped(`<g clip-path="url(#filament)">${bands.join('')}</g>${line(outline)}${line(electrode)}`),
      frame.axes('r [nm]', 'z [nm]'),
      colorScale(orderedStops, [0, highest], 'potential [mV]', { ...box, left: barLeft }),
    ].join(''),
  );
}
