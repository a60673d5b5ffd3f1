import type { Fluxes } from '../particle/probes/fluxTypes.ts';

/** What a particle run has measured about its dominant filament, and what it was a run of; in internal units. */
export interface RunFluxes extends Fluxes {
  source: string; // folder of the run
  metal: string;
  film: string;
  dimension: 2 | 3;
  thickness: number; // [nm] of the film
  depth: number; // [nm] of the slice, or of the box
  particleVolume: number; // [nm3] of solid metal that a particle stands for
}

/** Classes of gaps, in which there is a filament that does not bridge; those wider than the film are left out. */
export function gapClasses({ classes, thickness }: RunFluxes): (Fluxes['classes'][number] & { gap: GapRange })[] {
  return classes.flatMap((each) => {
    const { gap } = each;
    return typeof gap === 'string' || gap[0] >= thickness ? [] : [{ ...each, gap }];
  });
}

export type GapRange = readonly [from: number, to: number]; // [nm]

/** Area of each ring about the axis. [nm2] */
export function ringAreasOf(radii: readonly number[]): number[] {
  return radii.slice(1).map((outer, ring) => Math.PI * (outer * outer - radii[ring] * radii[ring]));
}

/** Area that each ring was counted on: in a slice that of a pair of strips. [nm2] */
export function countedAreas({ dimension, radii, depth }: RunFluxes): number[] {
  if (dimension === 3) return ringAreasOf(radii);
  return radii.slice(1).map((outer, ring) => 2 * depth * (outer - radii[ring]));
}
