import type { World } from '../state/world.ts';
import type { DominantFilament } from './dominantFilament.ts';
import { ExchangeCounts } from './exchangeCounts.ts';
import { bodyOf, filamentRadii } from './filamentRadii.ts';
import type { FluxStage } from './fluxTypes.ts';
import type { StoredNumbers } from './storedNumbers.ts';

const step = 0.5; // [nm]
const sizeNames = ['from', 'to', 'height', 'gap', 'footRadius', 'middleRadius', 'metal'] as const;

type StageEnd = Pick<FluxStage, (typeof sizeNames)[number]>;

/**
 * Stages of the growth of the dominant filament: one ends when the filament is 0.5 nm higher than at the end of that before, or when metal
 * first bridges.
 */
export class GrowthStages {
  /** What is counted in the present stage. */
  open: ExchangeCounts;
  readonly #world: World;
  readonly #bins: readonly [rings: number, levels: number];
  #ended: { end: StageEnd; counted: ExchangeCounts }[] = [];

  constructor(world: World, rings: number, levels: number) {
    this.#world = world;
    this.#bins = [rings, levels];
    this.open = new ExchangeCounts(rings, levels);
  }

  /** Ends the present stage where the filament, as it is seen now, asks for it. */
  follow(filament: DominantFilament): void {
    const last = this.#ended.at(-1)?.end;
    const isHigher = filament.height >= (last?.height ?? 0) + step - 1e-9;
    const isFirstBridge = filament.gap === 0 && !this.#ended.some(({ end }) => end.gap === 0);
    if (!isHigher && !isFirstBridge) return;
    this.#ended.push({ end: this.#endAt(filament), counted: this.open });
    this.open = new ExchangeCounts(...this.#bins);
  }

  /** All stages; the present one, if it has lasted, ends with the filament as it was seen last. */
  read(filament: DominantFilament): FluxStage[] {
    const present = { end: this.#endAt(filament), counted: this.open };
    const stages = this.open.time > 0 ? [...this.#ended, present] : this.#ended;
    return stages.map(({ end, counted }) => ({ ...end, areas: counted.areas(), counts: counted.counts() }));
  }

  snapshot(): number[] {
    const ended = this.#ended.flatMap(({ end, counted }) => [
      ...sizeNames.map((name) => end[name]),
      ...counted.snapshot(),
    ]);
    return [this.#ended.length, ...ended, ...this.open.snapshot()];
  }

  restore(stored: StoredNumbers): void {
    const count = stored.next();
    this.#ended = Array.from({ length: count }, () => {
      const end = Object.fromEntries(sizeNames.map((name) => [name, stored.next()])) as unknown as StageEnd;
      return { end, counted: this.#restored(stored) };
    });
    this.open = this.#restored(stored);
  }

  #restored(stored: StoredNumbers): ExchangeCounts {
    const counted = new ExchangeCounts(...this.#bins);
    counted.restore(stored);
    return counted;
  }

  #endAt({ serial, height, gap }: DominantFilament): StageEnd {
    const world = this.#world;
    const span = { from: this.#ended.at(-1)?.end.to ?? 0, to: world.time };
    const body = serial === 0 ? -1 : bodyOf(world, serial);
    if (body < 0) return { ...span, height: 0, gap: world.space.thickness, footRadius: 0, middleRadius: 0, metal: 0 };
    const { foot, middle } = filamentRadii(world, body, height);
    return { ...span, height, gap, footRadius: foot, middleRadius: middle, metal: world.bodies.size[body] };
  }
}
