import { mixColors, okabeIto, roles } from '../../analysis/palette.ts';
import { particleRoles } from '../../analysis/particleRoles.ts';
import type { Frame } from '../../particle/probes/frameTypes.ts';
import { boxTicks } from './boxTicks.ts';
import type { BoxViewsContent } from './boxViews.ts';
import { filmColor, hazeAtBack } from './depthCue.ts';
import { darknessOf, massThickness, transmissionImage, transmissionStops } from './massThickness.ts';
import { extentOf, spheresOf, type Direction } from './projection.ts';
import type { RampTick } from './rampBar.ts';
import { shadedSpheres } from './shadedSpheres.ts';

const fineness = 2; // pixels of a picture in one of the page
const rampSteps = 16;

/** One way of seeing a box, at all moments. */
export interface BoxRow {
  title: string;
  direction: Direction;
  image: (frame: Frame) => string; // address
  ground: string; // colour of the film
  bars: { top: string; bottom: string }; // colours of the electrodes
  ramp: { title: string; stops: readonly string[]; ticks: RampTick[] };
}

/** @param scale [px/nm] */
export function boxRows(content: BoxViewsContent, scale: number): BoxRow[] {
  return [depthRow(content, 'side', scale), transmissionRow(content, scale), depthRow(content, 'top', scale)];
}

function depthRow(
  { header, frames, before, isTopActive }: BoxViewsContent,
  direction: Direction,
  scale: number,
): BoxRow {
  const extent = extentOf(header, direction);
  const pale = (color: string) => mixColors(color, filmColor, 0.4);
  const color = prevailingColor(frames[frames.length - 1], before);
  const isSide = direction === 'side';
  const placeOf = (value: number) => (isSide ? value / extent.away : 1 - value / extent.away);
  return {
    title: isSide
      ? 'From the side, along y: the nearer metal is, the fuller its colour'
      : 'From above, along z: the higher metal is, the fuller its colour',
    direction,
    image: (frame) =>
      shadedSpheres(spheresOf(frame, before, header, direction, false), extent, fineness * scale, direction),
    ground: filmColor,
    bars: { top: pale(isTopActive ? roles.active.color : okabeIto.grey), bottom: pale(roles.counter.color) },
    ramp: {
      title: isSide ? 'depth y [nm]' : 'height z [nm]',
      stops: [color, mixColors(color, filmColor, hazeAtBack[direction])],
      ticks: boxTicks(extent.away).map((value) => ({ place: placeOf(value), label: String(value) })),
    },
  };
}

/** Colour of the role that most metal has. */
function prevailingColor(frame: Frame, before: Frame | null): string {
  const counts = { counter: 0, active: 0, floating: 0, ion: 0 };
  for (const role of particleRoles(frame, before)) counts[role]++;
  const most = (['counter', 'active', 'floating'] as const).reduce((one, other) =>
    counts[other] > counts[one] ? other : one,
  );
  return roles[most].color;
}

/** All moments share the scale of the thickest one. */
function transmissionRow({ header, frames, before }: BoxViewsContent, scale: number): BoxRow {
  const extent = extentOf(header, 'side');
  const mapOf = (frame: Frame) =>
    massThickness(spheresOf(frame, before, header, 'side', false), extent, fineness * scale);
  const maps = new Map(frames.map((frame) => [frame, mapOf(frame)]));
  let thickest = 0;
  for (const { thickness } of maps.values()) for (const value of thickness) thickest = Math.max(thickest, value);
  const most = Math.ceil(thickest); // [nm]
  const stops = Array.from({ length: rampSteps + 1 }, (_, i) =>
    mixColors(transmissionStops[0], transmissionStops[1], darknessOf((most * i) / rampSteps, most)),
  );
  return {
    title: 'In transmission, along y: thickness of metal',
    direction: 'side',
    image: (frame) => transmissionImage(maps.get(frame) ?? mapOf(frame), most),
    ground: transmissionStops[0],
    bars: { top: '#4b4d50', bottom: '#37393c' },
    ramp: {
      title: 'metal [nm]',
      stops,
      ticks: boxTicks(most).map((value) => ({ place: value / most, label: String(value) })),
    },
  };
}
