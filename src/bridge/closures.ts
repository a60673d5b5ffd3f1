import { measureDeposition, type MeasuredDeposition } from './deposition.ts';
import { measureInjection, type MeasuredInjection } from './injection.ts';
import { measureRecession } from './recession.ts';
import type { RunFluxes } from './runFluxes.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What the continuum model has to assume, as particle runs have measured it. */
export interface Closures {
  sources: string[]; // folders of the runs, in order
  dimension: 2 | 3;
  radii: number[]; // [nm] edges of rings
  ratio: Spread; // v* of all
  ratios: { from: number; to: number; ratio: Spread }[]; // [nm] v* over each nm of the filament's height
  greatestDepth: Spread; // [nm] D_max, on the axis
  greatestOfProfile: Spread; // [nm] deepest place anywhere
  injection: MeasuredInjection[];
  deposition: MeasuredDeposition[];
  nucleation: { time: Spread; offset: Spread } | null; // [s], [nm]
  sideTipRatio: Spread | null;
}

/**
 * The closures of one or more runs that fit together.
 *
 * **Holds** the order of the runs changes nothing.
 * @param runs each with a filament, all of the same metal, rings and size of particles
 */
export function measureClosures(runs: readonly RunFluxes[]): Closures {
  const each = runs.map(measureRecession);
  const nuclei = runs.flatMap(({ nucleation }) => nucleation ?? []);
  const time = spreadOf(nuclei.map((nucleus) => nucleus.time));
  const offset = spreadOf(nuclei.map((nucleus) => nucleus.offset));
  return {
    sources: runs.map(({ source }) => source).sort(),
    dimension: runs[0].dimension,
    radii: runs[0].radii,
    ratio: spreadOf(each.map(({ ratio }) => ratio)) as Spread,
    ratios: ratiosByHeight(each),
    greatestDepth: spreadOf(each.map(({ onAxis }) => onAxis)) as Spread,
    greatestOfProfile: spreadOf(each.map(({ ofProfile }) => ofProfile)) as Spread,
    injection: measureInjection(runs),
    deposition: measureDeposition(runs),
    nucleation: time && offset && { time, offset },
    sideTipRatio: spreadOf(each.flatMap(({ sideTipRatio }) => sideTipRatio ?? [])),
  };
}

function ratiosByHeight(runs: readonly ReturnType<typeof measureRecession>[]): Closures['ratios'] {
  const most = Math.max(...runs.map(({ levels }) => levels.length));
  return Array.from({ length: most }, (_, level) => {
    const known = runs.flatMap(({ levels }) => (level < levels.length ? [levels[level]] : []));
    const { from } = known[0];
    return { from, to: from + 1, ratio: spreadOf(known.map(({ ratio }) => ratio)) as Spread };
  });
}
