import { withPrefix } from '../../src/formats/numberText.ts';
import type { TimeAxis } from '../playback/timeAxis.ts';

/** A place on a time axis, and what it is called. */
export interface TimeTick {
  coordinate: number;
  text: string;
}

/** At most `most` round frames, times or decades. */
export function timeTicks(axis: TimeAxis, most: number): TimeTick[] {
  const { first, last, scale } = axis;
  if (axis.count < 2 || !(last > first)) return [];
  if (scale === 'frames')
    return multiples(1, axis.count, Math.max(1, roundStep(axis.count - 1, most))).map((frame) => ({
      coordinate: frame - 1,
      text: `frame ${frame}`,
    }));
  if (scale === 'linear')
    return multiples(first, last, roundStep(last - first, most)).map((time) => tickAt(time, time));
  return decadeTimes(first, last, most).map((time) => tickAt(Math.log10(time), time));
}

function tickAt(coordinate: number, time: number): TimeTick {
  return { coordinate, text: withPrefix(time, 's') };
}

/** The smallest of 1, 2, 5, 10, 20 ... that divides a span into fewer than `most` parts. */
function roundStep(span: number, most: number): number {
  const least = span / Math.max(1, most - 1);
  const power = Number(`1e${Math.floor(Math.log10(least))}`);
  return power * ([1, 2, 5].find((factor) => factor * power >= least) ?? 10);
}

function multiples(from: number, to: number, step: number): number[] {
  const start = Math.ceil(from / step - 1e-9);
  const end = Math.floor(to / step + 1e-9);
  return Array.from({ length: end - start + 1 }, (_, i) => Number(((start + i) * step).toPrecision(12)));
}

/** Times between powers of ten: as many of 1, 2 and 5 in each decade, or of the decades, as there is room for. */
function decadeTimes(first: number, last: number, most: number): number[] {
  const [from, to] = [Math.floor(first), Math.ceil(last)];
  for (const factors of [[1, 2, 5], [1, 3], [1]]) {
    const times: number[] = [];
    for (let exponent = from; exponent <= to; exponent++)
      times.push(...factors.map((factor) => Number(`${factor}e${exponent}`)));
    const inside = times.filter((time) => Math.log10(time) >= first - 1e-9 && Math.log10(time) <= last + 1e-9);
    if (inside.length <= most) return inside;
  }
  const step = Math.ceil((last - first) / Math.max(1, most - 1));
  return multiples(first, last, step).map((exponent) => Number(`1e${Math.round(exponent)}`));
}
