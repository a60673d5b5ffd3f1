import type { CellParameters } from '../parameters.ts';

const range = 0.2; // of the contact's gap, over which a contact comes about

/**
 * How far filament and electrode are in contact: 0 where the gap is wider than 1.2 times that of a contact, 1 where it is as narrow, linear in between.
 *
 * **Breaks** it stands for the atoms that a continuum does not have; that it is gradual keeps the conductance a function of the shape.
 * @param gap [nm]
 */
export function contactShare({ gap: narrowest, handling }: CellParameters['contact'], gap: number): number {
  if (handling === 'stop') return 0;
  return Math.min(1, Math.max(0, 1 + (narrowest - gap) / (range * narrowest)));
}
