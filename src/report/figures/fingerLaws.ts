import type { CellParameters, RelaxationParameters } from '../../filament/parameters.ts';
import { fingerLifetime } from '../../filament/relaxation/fingerLifetime.ts';
import { fitLine } from '../../math/lineFit.ts';

const radii = [1, 1.5, 2, 3, 4.5, 6]; // [nm]
const slenderness = 5; // height over radius
const reference = 2; // [nm] radius whose lifetime counts as 1

/** What moves a finger, and nothing else. */
export const fingerLaws = {
  diffusion: { dissolution: 'none' },
  transport: { dissolution: 'transport', surfaceMobility: 0 },
  interface: { dissolution: 'linear', surfaceMobility: 0 },
  exponential: { dissolution: 'exponential', surfaceMobility: 0 },
} as const satisfies Record<string, Partial<RelaxationParameters>>;

/** Lifetimes of fingers of one shape over their radius [nm], [s]. */
export type Lifetimes = [radius: number, time: number][];

/**
 * Lifetimes of fingers five times as high as wide in radius, that stand upright on the counter electrode.
 *
 * @param shortening [nm] of a finger at which its life ends; its radius if left out, so that all are alike
 */
export function fingerLifetimes(cell: CellParameters, law: Partial<RelaxationParameters>, shortening?: number) {
  const { relaxation } = cell;
  if (!relaxation) throw new Error('the cell does not relax');
  const parameters: CellParameters = { ...cell, relaxation: { ...relaxation, foot: 'rightAngle', ...law } };
  return radii.map((radius): Lifetimes[number] => {
    const { time } = fingerLifetime(parameters, radius, slenderness * radius, shortening ?? radius);
    return [radius, time];
  });
}

/** Power of the radius that times go with. */
export function exponentOf(lifetimes: Lifetimes): number {
  const [radius, time] = [0, 1].map((index) => lifetimes.map((one) => Math.log(one[index])));
  return fitLine(radius, time).slope;
}

/** The same times, that of the reference radius as 1. */
export function relativeTo(lifetimes: Lifetimes): Lifetimes {
  const [, unit] = lifetimes[radii.indexOf(reference)];
  return lifetimes.map(([radius, time]) => [radius, time / unit]);
}
