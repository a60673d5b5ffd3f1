import { voidVolume, type Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';

/** What has come and gone at the filament since the beginning. */
export interface Books {
  charge: number; // [e] deposited, less what was dissolved
  turnover: number; // [e] the same with all steps counted positive
  gained: number; // [nm3] by which the shape has grown through steps, less what it has shrunk
  detached: number; // [nm3] of pieces that lost their hold
  reservoir: number; // [nm3] of `gained` that did not come out of the void; counted where injection is measured
}

export function openBooks(): Books {
  return { charge: 0, turnover: 0, gained: 0, detached: 0, reservoir: 0 };
}

/** The metal of a sweep in volumes, from its shapes and from the charge that passed. */
export interface MetalBalance {
  gained: number; // [nm3] by the shape
  deposited: number; // [nm3] by the charge: Omega/z times it
  moved: number; // [nm3] deposited and dissolved, by the charge
  detached: number; // [nm3] of pieces that lost their hold, and float
  void: number; // [nm3] that the active electrode has lost from its place
  reservoir: number | null; // [nm3] that came from elsewhere, step by step; null where the electrode mirrors the filament
}

/**
 * Sums a sweep up.
 *
 * **Holds** where injection is measured, `void` and `reservoir` together are `gained`.
 * **Breaks** an electrode that mirrors the filament does not follow the charge: `void` is about v* of what was deposited, the rest of the
 * metal is taken from elsewhere on the electrode.
 */
export function balance(books: Books, recession: Recession, { electrode, dissolution }: CellParameters): MetalBalance {
  const perCharge = electrode.atomicVolume / electrode.valence;
  return {
    gained: books.gained,
    deposited: perCharge * books.charge,
    moved: perCharge * books.turnover,
    detached: books.detached,
    void: voidVolume(recession),
    reservoir: dissolution?.injection ? books.reservoir : null,
  };
}
