import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';

/** What has come and gone at the filament since the beginning. */
export interface Books {
  charge: number; // [e] deposited, less what was dissolved
  turnover: number; // [e] the same with all steps counted positive
  gained: number; // [nm3] by which the shape has grown through steps, less what it has shrunk
  detached: number; // [nm3] of pieces that lost their hold
}

export function openBooks(): Books {
  return { charge: 0, turnover: 0, gained: 0, detached: 0 };
}

/** The metal of a sweep in volumes, from its shapes and from the charge that passed. */
export interface MetalBalance {
  gained: number; // [nm3] by the shape
  deposited: number; // [nm3] by the charge: Omega/z times it
  moved: number; // [nm3] deposited and dissolved, by the charge
  detached: number; // [nm3] of pieces that lost their hold, and float
  void: number; // [nm3] that the active electrode has lost from its place
}

/**
 * Sums a sweep up.
 *
 * **Breaks** the electrode mirrors the filament and does not follow the charge: `void` is about v* of what was deposited, the rest of the
 * metal is taken from elsewhere on the electrode.
 */
export function balance(books: Books, { r, depth }: Recession, { electrode }: CellParameters): MetalBalance {
  const perCharge = electrode.atomicVolume / electrode.valence;
  let hollow = 0;
  for (let j = 0; j + 1 < r.length; j++)
    hollow += ((r[j + 1] - r[j]) * (r[j + 1] + r[j]) * (depth[j] + depth[j + 1])) / 2;
  return {
    gained: books.gained,
    deposited: perCharge * books.charge,
    moved: perCharge * books.turnover,
    detached: books.detached,
    void: Math.PI * hollow,
  };
}
