import { withPrefix } from '../../src/formats/numberText.ts';
import type { TimeScale } from './timeAxis.ts';

const frameRates = [1, 2, 5, 10, 20, 50, 100]; // [frames/s]
const decadeRates = [0.05, 0.1, 0.2, 0.5, 1, 2]; // [decades/s]
const slowest = 4; // decades below the span a second
const usual = { frames: 20, log: 0.5 };

/** Speeds to choose from: frames, simulated seconds, or decades of simulated time a second, ascending. */
export function speedsFor(scale: TimeScale, span: number): number[] {
  if (scale === 'frames') return frameRates;
  if (scale === 'log') return decadeRates;
  const fastest = decadeOf(span);
  return Array.from({ length: slowest + 1 }, (_, i) => decade(fastest - slowest + i));
}

/** What is played at until the reader chooses; linear time takes 10 to 100 s for the whole span [s]. */
export function usualSpeed(scale: TimeScale, span: number): number {
  return scale === 'linear' ? decade(decadeOf(span) - 1) : usual[scale];
}

/** A speed in words, such as "10 µs per second". */
export function speedText(scale: TimeScale, speed: number): string {
  if (scale === 'frames') return `${speed} frames/s`;
  if (scale === 'log') return `${speed} decades/s`;
  return speed === 1 ? '1 s per second (real time)' : `${withPrefix(speed, 's')} per second`;
}

function decadeOf(span: number): number {
  return span > 0 ? Math.floor(Math.log10(span)) : 0;
}

/** A power of ten as it is written. */
function decade(exponent: number): number {
  return Number(`1e${exponent}`);
}
