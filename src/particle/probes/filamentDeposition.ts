import { reductionFactor } from '../../laws/chargeTransfer.ts';
import { boundedOverpotential } from '../../laws/overpotential.ts';
import { filmPotential, findOutward } from '../events/oxidation.ts';
import { metalPotential } from '../state/bodyPotential.ts';
import type { ExchangeKind } from '../state/exchangeLog.ts';
import type { World } from '../state/world.ts';
import type { DominantFilament } from './dominantFilament.ts';
import { bodyOf } from './filamentRadii.ts';
import { shareBins, type FilamentDeposition } from './fluxTypes.ts';
import type { StoredNumbers } from './storedNumbers.ts';

const gains: readonly ExchangeKind[] = ['reduced', 'deposited', 'nucleated'];

/** Exchange with the dominant filament by the height over its own. */
export class DepositionCounts {
  readonly #gained = new Float64Array(shareBins);
  readonly #lost = new Float64Array(shareBins);
  readonly #expected = new Float64Array(shareBins);
  readonly #surface = new Float64Array(shareBins); // summed over the gains

  add(kind: ExchangeKind, share: number, profile: SurfaceProfile): void {
    const bin = binOf(share);
    if (kind === 'oxidised') this.#lost[bin]++;
    if (!gains.includes(kind)) return;
    this.#gained[bin]++;
    for (let i = 0; i < shareBins; i++) {
      this.#expected[i] += profile.shares[i];
      this.#surface[i] += profile.surface[i];
    }
  }

  read(): FilamentDeposition | null {
    const [gained, lost] = [[...this.#gained], [...this.#lost]];
    const total = gained.reduce((sum, count) => sum + count, 0);
    if (total === 0 && lost.every((count) => count === 0)) return null;
    return {
      gained,
      lost,
      expected: [...this.#expected],
      surface: Array.from(this.#surface, (sum) => sum / (total || 1)),
    };
  }

  snapshot(): number[] {
    return [...this.#gained, ...this.#lost, ...this.#expected, ...this.#surface];
  }

  restore(stored: StoredNumbers): void {
    for (const array of [this.#gained, this.#lost, this.#expected, this.#surface]) stored.fill(array);
  }
}

/**
 * The surface of the dominant filament by the height over its own, and how bare Butler-Volmer would share a deposit out over it.
 *
 * **Breaks** without the concentration of ions, and in a field as frozen as that of a window.
 * **Source** Butler-Volmer, cathodic branch, at the overpotential that the engine takes for oxidation there.
 */
export class SurfaceProfile {
  readonly shares = new Float64Array(shareBins); // adds up to 1
  readonly surface = new Float64Array(shareBins); // particles

  look(world: World, { serial, height }: DominantFilament): void {
    this.shares.fill(0);
    this.surface.fill(0);
    if (serial === 0) return;
    const { particles, bodies, parameters, constants } = world;
    const { symmetryFactor, maximumOverpotential } = parameters.redox;
    let total = 0;
    for (let slot = bodies.firstMember[bodyOf(world, serial)]; slot >= 0; slot = particles.nextMember[slot]) {
      if (particles.coordination[slot] >= constants.surfaceCoordination) continue;
      findOutward(world, slot);
      const eta = boundedOverpotential(metalPotential(world, slot), filmPotential(world, slot), maximumOverpotential);
      const weight = reductionFactor(symmetryFactor, parameters.valence, eta, constants.thermalEnergy);
      const bin = binOf(particles.z[slot] / height);
      this.shares[bin] += weight;
      this.surface[bin]++;
      total += weight;
    }
    if (total > 0) for (let i = 0; i < shareBins; i++) this.shares[i] /= total;
  }

  snapshot(): number[] {
    return [...this.shares, ...this.surface];
  }

  restore(stored: StoredNumbers): void {
    stored.fill(this.shares);
    stored.fill(this.surface);
  }
}

function binOf(share: number): number {
  return Math.max(0, Math.min(shareBins - 1, Math.floor(share * shareBins)));
}
