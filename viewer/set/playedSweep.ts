import type { FoundSweep } from './openSet.ts';
import type { Shapes } from './shapes.ts';

/** A sweep that ran, with how it is drawn. */
export interface PlayedSweep extends FoundSweep {
  color: string;
  shapes: Shapes | null; // null: not read yet, or not to be had
  fault: string | null; // why there are no shapes
}
