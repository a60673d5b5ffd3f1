import type { HappeningKind } from '../../src/particle/probes/frameTypes.ts';
import type { IndexedHappening } from './messages.ts';

/** A time, and the first frame that shows what happened then. */
export interface Moment {
  time: number; // [s]
  frame: number;
}

/** How a body came to be. */
export interface Birth extends Moment {
  how: 'nucleated' | 'split' | 'detached';
  from: number; // serial of the body that it left, 0 for a nucleus
  barrier: number; // [eV] dG*, 0 unless nucleated
  criticalSize: number; // N_c [particles], 0 unless nucleated
}

/** What befell a body between its birth and its end. */
export interface LifeEvent extends Moment {
  /** A body `other` ended in it (merge, attach, bridge) or left it (split, detach); without one, it touched or let go of an electrode itself. */
  kind: HappeningKind;
  other: number; // serial, 0 for none
}

/** How a body ended. */
export interface End extends Moment {
  how: 'dissolved' | 'merged' | 'attached' | 'bridged';
  into: number; // serial of the body that went on, 0 where it dissolved
}

/** A body from birth to end, as happenings tell it. */
export interface Life {
  serial: number;
  birth: Birth | null; // null: there from the start, or set down on an electrode without a nucleus
  events: LifeEvent[];
  end: End | null; // null: not yet
}

/** Which body stands for one that is followed. */
export interface Carrier {
  state: 'joined' | 'notYet' | 'gone';
  serial: number; // body that holds its metal at the frame, 0 for none
  of: number; // serial of the body that was born or ended
  birth: Birth | null; // notYet, where it is told
  end: End | null; // joined, gone
}

const endings: Partial<Record<HappeningKind, End['how']>> = {
  merge: 'merged',
  attach: 'attached',
  bridge: 'bridged',
};

/** The lives of all bodies of a recording; grows with what is read through. */
export class Lives {
  #happenings: readonly IndexedHappening[] = [];
  #count = 0;
  #ofBody = new Map<number, number[]>(); // places among the happenings

  /** Takes what has been read through since the last call, or another recording. */
  update(happenings: readonly IndexedHappening[]): void {
    if (happenings !== this.#happenings || happenings.length < this.#count)
      [this.#happenings, this.#count, this.#ofBody] = [happenings, 0, new Map()];
    for (; this.#count < happenings.length; this.#count++) {
      const { body, other } = happenings[this.#count];
      this.#note(body, this.#count);
      if (other !== 0) this.#note(other, this.#count);
    }
  }

  life(serial: number): Life {
    const life: Life = { serial, birth: null, events: [], end: null };
    for (const at of this.#ofBody.get(serial) ?? []) append(life, this.#happenings[at]);
    return life;
  }

  /** Which body holds the metal of one that frame `frame` does not show. */
  carrierAt(serial: number, frame: number): Carrier {
    const { birth, end } = this.life(serial);
    if (end && end.frame <= frame) {
      let [of, last] = [serial, end];
      for (let next = this.life(last.into).end; last.into !== 0 && next && next.frame <= frame;) {
        [of, last] = [last.into, next];
        next = this.life(last.into).end;
      }
      if (last.into === 0) return { state: 'gone', serial: 0, of, birth: null, end: last };
      return { state: 'joined', serial: last.into, of: serial, birth: null, end };
    }
    let from = birth?.from ?? 0;
    for (let of = this.life(from).birth; from !== 0 && of && of.frame > frame; of = this.life(from).birth)
      from = of.from;
    return { state: 'notYet', serial: from, of: serial, birth, end: null };
  }

  #note(serial: number, at: number): void {
    const places = this.#ofBody.get(serial);
    if (places) places.push(at);
    else this.#ofBody.set(serial, [at]);
  }
}

function append(life: Life, { kind, time, frame, body, other, barrier, criticalSize }: IndexedHappening): void {
  const moment = { time, frame };
  const isNew = !life.birth && life.events.length === 0;
  const leaves = other !== 0 && (kind === 'split' || kind === 'detach');
  if (body === life.serial) {
    if (kind === 'dissolve') life.end = { ...moment, how: 'dissolved', into: 0 };
    else if (kind === 'nucleate' && isNew) life.birth = { ...moment, how: 'nucleated', from: 0, barrier, criticalSize };
    else if (leaves) {
      const how = kind === 'split' ? 'split' : 'detached';
      life.birth = { ...moment, how, from: other, barrier: 0, criticalSize: 0 };
    } else life.events.push({ ...moment, kind, other });
  } else if (leaves) life.events.push({ ...moment, kind, other: body });
  else life.end = { ...moment, how: endings[kind] ?? 'merged', into: body };
}
