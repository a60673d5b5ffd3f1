import type { FluxClass, FluxCounts } from '../particle/probes/fluxes.ts';

/** What a particle run has measured about its dominant filament, in internal units. */
export interface RunFluxes {
  source: string; // folder of the run
  metal: string;
  film: string;
  voltage: { least: number; greatest: number }; // [V] applied to the active electrode
  dimension: 2 | 3;
  thickness: number; // [nm] of the film
  depth: number; // [nm] of the slice, or of the box
  particleVolume: number; // [nm3] of solid metal that a particle stands for
  radii: number[]; // [nm] edges of rings about the axis; in a slice of pairs of strips beside it
  hasFilament: boolean;
  classes: { gap: FluxClass['gap']; counts: FluxCounts[] }[];
  stages: GrowthStage[];
  deposition: DepositionCounts[];
  nucleation: { time: number; offset: number } | null; // [s], [nm] of the filament's first nucleus from its axis
}

/** A stretch of the filament's growth, and the exchanges of particles in it. */
export interface GrowthStage {
  height: number; // [nm] of the filament at its end
  gap: number; // [nm] at its end
  middleRadius: number; // [nm] at its end, at half the height of the film
  counts: FluxCounts[];
}

/** Deposits on the filament while the gap was in a class, for equal parts of the filament's height from the foot up. */
export interface DepositionCounts {
  gap: FluxClass['gap'];
  measured: number[]; // particles
  expected: number[]; // particles, as many in all, as bare Butler-Volmer would have set them
}

/** Whether a class is one of gaps, in which there is a filament that does not bridge. */
export function isOfGap<Class extends { gap: FluxClass['gap'] }>(
  each: Class,
): each is Class & { gap: readonly [number, number] } {
  return typeof each.gap !== 'string';
}

/** Area of each ring about the axis. [nm2] */
export function ringAreasOf(radii: readonly number[]): number[] {
  return radii.slice(1).map((outer, ring) => Math.PI * (outer * outer - radii[ring] * radii[ring]));
}

/** Area that each ring was counted on: in a slice that of a pair of strips. [nm2] */
export function countedAreas({ dimension, radii, depth }: Pick<RunFluxes, 'dimension' | 'radii' | 'depth'>): number[] {
  if (dimension === 3) return ringAreasOf(radii);
  return radii.slice(1).map((outer, ring) => 2 * depth * (outer - radii[ring]));
}
