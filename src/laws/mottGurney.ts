import { exp } from '../math/elementary.ts';
import { sinh } from '../math/hyperbolic.ts';
import { activatedRate } from './thermalActivation.ts';

const greatestExponent = 200;

/** Ions that hop in a film. */
export interface HoppingIons {
  ionConcentration: number; // c [1/nm3]
  attemptFrequency: number; // f [1/s]
  hopLength: number; // a [nm]
  hopBarrier: number; // dG [eV]
}

/**
 * Scale of the hopping current: P = 2 z c f a exp(-dG/kT).
 *
 * **Source** Buttberg 2025, eq. 4, in front of the sinh.
 *
 * @returns current density [e/(s nm2)]
 */
export function hoppingScale(ions: HoppingIons, valence: number, thermalEnergy: number): number {
  const rate = activatedRate(ions.attemptFrequency, ions.hopBarrier, thermalEnergy);
  return 2 * valence * ions.ionConcentration * ions.hopLength * rate;
}

/**
 * Steepness of the hopping current in the field: b = z a / 2kT.
 *
 * @returns [nm/V]
 */
export function hoppingSteepness({ hopLength }: HoppingIons, valence: number, thermalEnergy: number): number {
  return (valence * hopLength) / (2 * thermalEnergy);
}

/**
 * Current density of hopping ions: J = P sinh(b E).
 *
 * **Sign** along the field.
 * **Holds** z c times the drift velocity of a hop chain; |b E| is kept within 200.
 * **Source** Mott and Gurney; Buttberg 2025, eq. 4.
 *
 * @param scale P [e/(s nm2)]
 * @param steepness b [nm/V]
 * @param field E [V/nm]
 * @returns current density [e/(s nm2)]
 */
export function hoppingCurrent(scale: number, steepness: number, field: number): number {
  return scale * sinh(bounded(steepness * field));
}

/**
 * Slope of the hopping current in the field: dJ/dE = P b cosh(b E).
 *
 * @returns [e/(s V nm)]
 */
export function hoppingSlope(scale: number, steepness: number, field: number): number {
  const drive = exp(bounded(steepness * field));
  return 0.5 * scale * steepness * (drive + 1 / drive);
}

/**
 * Energy density whose derivative is the hopping current: w = (P/b) [cosh(b E) - 1].
 *
 * **Holds** convex, 0 without field, so the film's potential is where its integral is least.
 *
 * @returns [eV/(s nm3)]
 */
export function hoppingEnergy(scale: number, steepness: number, field: number): number {
  const half = sinh(0.5 * bounded(steepness * field));
  return (2 * scale * half * half) / steepness;
}

function bounded(drive: number): number {
  return Math.min(greatestExponent, Math.max(-greatestExponent, drive));
}
