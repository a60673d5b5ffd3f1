import { powersWithin, roundTicks } from '../../src/analysis/axisTicks.ts';
import { withPrefix } from '../../src/formats/numberText.ts';
import type { TimeAxis } from '../playback/timeAxis.ts';

/** A place on a time axis, and what it is called. */
export interface TimeTick {
  coordinate: number;
  text: string;
}

/** About `most` round frames, times or decades. */
export function timeTicks(axis: TimeAxis, most: number): TimeTick[] {
  const { first, last, scale } = axis;
  if (axis.count < 2 || !(last > first)) return [];
  if (scale === 'frames')
    return roundTicks([1, axis.count], most - 1)
      .filter(Number.isInteger)
      .map((frame) => ({ coordinate: frame - 1, text: `frame ${frame}` }));
  if (scale === 'linear') return roundTicks([first, last], most - 1).map((time) => tickAt(time, time));
  return decadeTimes(first, last, most).map((time) => tickAt(Math.log10(time), time));
}

function tickAt(coordinate: number, time: number): TimeTick {
  return { coordinate, text: withPrefix(time, 's') };
}

/** Powers of ten, with times between them where there is room. */
function decadeTimes(first: number, last: number, most: number): number[] {
  for (const factors of [
    [1, 2, 5],
    [1, 3],
  ]) {
    const times: number[] = [];
    for (let exponent = Math.floor(first); exponent <= last; exponent++)
      times.push(...factors.map((factor) => Number(`${factor}e${exponent}`)));
    const inside = times.filter((time) => Math.log10(time) >= first - 1e-9 && Math.log10(time) <= last + 1e-9);
    if (inside.length <= most) return inside;
  }
  return powersWithin([10 ** first, 10 ** last], most);
}
