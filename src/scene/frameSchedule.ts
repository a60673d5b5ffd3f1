import type { World } from '../particle/state/world.ts';
import type { Scene } from './schema.ts';

const potentialEvery = 8; // frames

/** When a frame of the recording is due: after so much more metal, or so much more time, than at the last one. */
export class FrameSchedule {
  readonly #rules: Scene['recording'];
  #nextMetal = 0; // particles
  #nextTime = 0; // [s]
  #count = 0; // frames taken

  constructor(rules: Scene['recording']) {
    this.#rules = rules;
  }

  isDue(world: World): boolean {
    return world.metalCount >= this.#nextMetal || world.time >= this.#nextTime;
  }

  /** Books a frame; returns whether it is one of those that carry the potential. */
  take(world: World): boolean {
    this.#nextMetal = Math.max(this.#nextMetal, world.metalCount + this.#rules.metalStep);
    this.#nextTime = world.time * this.#rules.timeFactor;
    return this.#count++ % potentialEvery === 0;
  }

  snapshot(): number[] {
    return [this.#nextMetal, this.#nextTime, this.#count];
  }

  restore(values: readonly number[]): void {
    [this.#nextMetal, this.#nextTime, this.#count] = values;
  }
}
