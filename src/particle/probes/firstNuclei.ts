import type { World } from '../state/world.ts';
import type { Happening } from './frameTypes.ts';
import type { StoredNumbers } from './storedNumbers.ts';

/** Where and when the oldest nucleus of a body formed. */
export type Nucleus = Pick<Happening, 'time' | 'x' | 'y' | 'z'>; // [s], [nm]

const older: Nucleus = { time: -1, x: 0, y: 0, z: 0 }; // there before the run

/** Keeps the oldest nucleus of every body: those that merge share it, and so do the parts of one that breaks. */
export class FirstNuclei {
  readonly #world: World;
  readonly #nuclei = new Map<number, Nucleus>(); // by serial of the body
  #happenings: readonly Happening[]; // those of the world that were seen last
  #seen = 0; // of them

  constructor(world: World) {
    this.#world = world;
    this.#happenings = world.happenings;
    const { bodies } = world;
    for (let body = 0; body < bodies.capacity; body++)
      if (bodies.size[body] > 0) this.#nuclei.set(bodies.serial[body], older);
  }

  /** Takes in what has happened since the last call; to be called before a frame takes the happenings out of the world. */
  take(): void {
    const { happenings } = this.#world;
    if (happenings !== this.#happenings) {
      this.#happenings = happenings;
      this.#seen = 0;
    }
    while (this.#seen < happenings.length) this.#follow(happenings[this.#seen++]);
  }

  /** Of a body by its serial; null where it began as metal that was there before, or came off another body's metal that did. */
  of(serial: number): Nucleus | null {
    const nucleus = this.#nuclei.get(serial);
    return nucleus === undefined || nucleus === older ? null : nucleus;
  }

  snapshot(): number[] {
    const nuclei = [...this.#nuclei].flatMap(([serial, { time, x, y, z }]) => [serial, time, x, y, z]);
    return [this.#seen, this.#nuclei.size, ...nuclei];
  }

  restore(stored: StoredNumbers): void {
    this.#happenings = this.#world.happenings;
    this.#seen = stored.next();
    this.#nuclei.clear();
    for (let left = stored.next(); left > 0; left--) {
      const serial = stored.next();
      const [time, x, y, z] = [stored.next(), stored.next(), stored.next(), stored.next()];
      this.#nuclei.set(serial, time < 0 ? older : { time, x, y, z });
    }
  }

  #follow({ kind, body, other, time, x, y, z }: Happening): void {
    if (kind === 'nucleate') this.#date(body, { time, x, y, z });
    else if (kind === 'dissolve') this.#nuclei.delete(body);
    else if (other !== 0) {
      const nucleus = this.#nuclei.get(other);
      if (nucleus) this.#date(body, nucleus);
      if (kind !== 'split' && kind !== 'detach') this.#nuclei.delete(other);
    }
  }

  #date(serial: number, nucleus: Nucleus): void {
    const known = this.#nuclei.get(serial);
    if (known === undefined || nucleus.time < known.time) this.#nuclei.set(serial, nucleus);
  }
}
