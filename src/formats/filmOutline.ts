import { parseQuantity } from '../units/quantity.ts';

/** What a picture shows of the electrodes. */
export interface FilmOutline {
  isTopInert: boolean;
  metal: string | null; // name of the metal that moves, where known
  sourceWidth: number | null; // [nm] full width of the emitting place; null where all of the electrode emits, or where unknown
  sourceFloor: number; // weight of emission far from that place, 0 to 1
}

/** Reads what a picture needs from a scene that a file holds; what the scene does not say is taken as usual. */
export function filmOutlineOf(scene: unknown): FilmOutline {
  const electrodes = memberOf(scene, 'electrodes');
  const metal = memberOf(memberOf(scene, 'materials'), 'metal');
  const floor = memberOf(electrodes, 'sourceFloor');
  return {
    isTopInert: memberOf(electrodes, 'top') === 'inert',
    metal: typeof metal === 'string' ? metal : null,
    sourceWidth: lengthOf(memberOf(electrodes, 'sourceWidth')),
    sourceFloor: typeof floor === 'number' ? floor : 0,
  };
}

/** Whether mirrors close the sides of a scene that a file holds; else they are periodic. */
export function hasMirrors(scene: unknown): boolean {
  return memberOf(memberOf(scene, 'geometry'), 'sides') === 'reflecting';
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function lengthOf(value: unknown): number | null {
  if (typeof value !== 'string' || value === 'uniform') return null;
  try {
    return parseQuantity(value, 'length');
  } catch {
    return null;
  }
}
