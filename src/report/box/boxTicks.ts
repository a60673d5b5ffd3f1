import { roundTicks } from '../../analysis/axisTicks.ts';

/** Round values from 0 to a length, and its end, which none comes near. */
export function boxTicks(length: number): number[] {
  return [...roundTicks([0, length], 5).filter((value) => value < 0.92 * length), Number(length.toPrecision(6))];
}
