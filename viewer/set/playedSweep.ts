import { orderedStops, rampColor } from '../../src/analysis/palette.ts';
import { readSnapshots, type FoundSweep, type OpenSet } from './openSet.ts';
import { Shapes } from './shapes.ts';

/** A sweep that ran, with how it is drawn. */
export interface PlayedSweep extends FoundSweep {
  color: string;
  shapes: Shapes | null; // null: not read yet, or not to be had
  fault: string | null; // why there are no shapes
}

/** @param share of the way from the lowest compliance to the highest */
export function playedSweep(sweep: FoundSweep, share: number): PlayedSweep {
  return { ...sweep, color: rampColor(orderedStops, share), shapes: null, fault: null };
}

/** Reads the shapes of a sweep, or why there are none. */
export async function readShapes(sweep: PlayedSweep, { folder, facts }: OpenSet): Promise<void> {
  try {
    const shapes = new Shapes(sweep.rows, await readSnapshots(folder, sweep.index), facts);
    if (shapes.states.length > 0) sweep.shapes = shapes;
    else sweep.fault = 'no shapes were recorded: snapshots of the scene asks for them';
  } catch (error) {
    sweep.fault = error instanceof Error ? error.message : String(error);
  }
}

/** At most so many of a list, the first and the last among them. */
export function evenlySpread(list: readonly number[], most: number): number[] {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, i) => list[Math.round((i * (list.length - 1)) / (most - 1))]);
}
