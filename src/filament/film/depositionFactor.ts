import { classAt } from '../front/measuredRecession.ts';
import { heightOf } from '../front/measures.ts';
import type { Front } from '../front/front.ts';
import type { DepositionByGap } from '../parameters.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';

/**
 * Multiplies Butler-Volmer on the filament by the measured factor C(z/h | gap), both terms alike: where they balance stays where it is.
 *
 * The factor runs straight from the middle of one part of the height to that of the next.
 *
 * **Holds** its mean over the filament's surface is 1, so that it says where metal is deposited, not how much.
 * **Breaks** it was measured while metal was deposited, and is taken to hold while metal dissolves.
 * @param gap [nm] least
 */
export function applyDepositionFactor(
  deposition: readonly DepositionByGap[],
  gap: number,
  front: Front,
  { count, area, anodic, cathodic }: ElectrodeInterface,
): void {
  const { factors } = classAt(deposition, gap);
  const height = heightOf(front);
  let sum = 0;
  let whole = 0;
  for (let i = 0; i < count; i++) {
    sum += area[i] * factorAt(factors, front.z[i] / height);
    whole += area[i];
  }
  for (let i = 0; i < count; i++) {
    const factor = (factorAt(factors, front.z[i] / height) * whole) / sum;
    anodic[i] *= factor;
    cathodic[i] *= factor;
  }
}

function factorAt(factors: readonly number[], share: number): number {
  const last = factors.length - 1;
  const place = Math.min(last, Math.max(0, share * factors.length - 0.5));
  const below = Math.min(last - 1, Math.floor(place));
  return last === 0 ? factors[0] : factors[below] + (place - below) * (factors[below + 1] - factors[below]);
}
