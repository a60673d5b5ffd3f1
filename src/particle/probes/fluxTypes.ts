import type { exchangeKinds } from '../state/exchangeLog.ts';
import type { DominantFilament } from './dominantFilament.ts';

/** Lower bounds of the classes of gaps [nm]; the last has no upper one. */
export const gapBounds = [0, 2.5, 3.5, 5, 7.5, 10, 15] as const;

/** What a particle left or joined: the active electrode (plane or metal on it), the dominant filament, or anything else. */
export const fluxSides = ['active', 'filament', 'other'] as const;

/** Bins of the height over that of the filament, from foot to tip. */
export const shareBins = 10;

/** Counts of one entry of the ledger on one side. */
export interface FluxCounts {
  entry: (typeof exchangeKinds)[number];
  side: (typeof fluxSides)[number];
  byRadius: number[]; // particles, the last bin: elsewhere
  byHeight: number[]; // particles
}

/** All that happened while the gap was in one class. */
export interface FluxClass {
  gap: readonly [from: number, to: number] | 'no filament' | 'bridged'; // [nm]
  time: number; // [s] spent in it
  areas: number[]; // [nm^2] of the rings, and of what lies elsewhere: mean over that time
  counts: FluxCounts[]; // those that are not all 0
  deposition: FilamentDeposition | null; // null where nothing deposited on the filament or left it
}

/** Exchange of particles with the filament by height over the filament's. */
export interface FilamentDeposition {
  gained: number[]; // particles deposited or reduced
  lost: number[]; // particles oxidised
  expected: number[]; // particles that bare Butler-Volmer would have spread so; as many in all as were gained
  surface: number[]; // particles at the surface, mean over the gains
}

/** All that happened while the filament grew by a step. */
export interface FluxStage {
  from: number; // [s]
  to: number; // [s]
  height: number; // [nm] of the filament at its end, 0 where there is none
  gap: number; // [nm] at its end, 0 where it bridges
  footRadius: number; // [nm] at its end
  middleRadius: number; // [nm]
  metal: number; // particles of the filament at its end
  areas: number[]; // [nm^2] of the rings, and of what lies elsewhere: mean over its time
  counts: FluxCounts[]; // those that are not all 0
}

/** Where the filament began. */
export interface FirstNucleus {
  time: number; // [s]
  x: number; // [nm]
  y: number; // [nm]
  z: number; // [nm]
  offset: number; // [nm] from the filament's axis as it was seen last
}

/** What a flux probe has measured. */
export interface Fluxes {
  radii: number[]; // [nm] edges of the rings
  heights: number[]; // [nm] edges
  voltage: { least: number; greatest: number }; // [V] applied
  filament: DominantFilament | null; // as it was seen last
  nucleation: FirstNucleus | null; // of the filament; null where it has none, or grew from metal present at the start
  classes: FluxClass[];
  stages: FluxStage[]; // of the filament's height
}
