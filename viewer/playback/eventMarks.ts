import type { HappeningKind } from '../../src/particle/probes/frameTypes.ts';
import type { FrameCounts, FrameHeads, IndexedHappening } from './messages.ts';
import { lastUpTo } from './timeAxis.ts';

/** What is marked on the time bar, in the order of its lanes. */
export const markKinds = ['nucleation', 'merge', 'split', 'bridge', 'contactLost'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Something that happened, at the first frame that shows it. */
export interface EventMark {
  kind: MarkKind;
  frame: number;
  time: number; // [s]
  body: number; // serial; 0 where a bridge as a whole was lost
  other: number; // serial of its partner, parent or child; 0 for none
}

/** What the marks are made of. */
export interface MarkedRecording {
  readonly heads: FrameHeads;
  readonly indexedCount: number;
  readonly counts: FrameCounts;
  readonly happenings: readonly IndexedHappening[];
}

const kindOf: Partial<Record<HappeningKind, MarkKind>> = {
  nucleate: 'nucleation',
  merge: 'merge',
  split: 'split',
  bridge: 'bridge',
  detach: 'contactLost',
};

/** The events of a recording by kind, each in order of frames; grows with what is read through. */
export class EventMarks {
  readonly shown = new Set<MarkKind>(markKinds);
  #byKind = emptyMarks();
  #happenings = 0; // looked at
  #frames = 0; // looked at

  of(kind: MarkKind): readonly EventMark[] {
    return this.#byKind[kind];
  }

  clear(): void {
    [this.#byKind, this.#happenings, this.#frames] = [emptyMarks(), 0, 0];
  }

  /** Takes what has been read through since the last call. */
  update({ heads, indexedCount, counts, happenings }: MarkedRecording): void {
    const lost = this.#byKind.contactLost.length;
    for (; this.#happenings < happenings.length; this.#happenings++) {
      const { kind: happened, frame, time, body, other } = happenings[this.#happenings];
      const kind = kindOf[happened];
      if (kind) this.#byKind[kind].push({ kind, frame, time, body, other });
    }
    for (; this.#frames < indexedCount; this.#frames++) {
      const frame = this.#frames;
      if (frame === 0 || counts.bridging[frame] > 0 || counts.bridging[frame - 1] === 0) continue;
      this.#byKind.contactLost.push({ kind: 'contactLost', frame, time: heads.time[frame], body: 0, other: 0 });
    }
    const added = this.#byKind.contactLost.splice(lost).sort((one, next) => one.frame - next.frame);
    this.#byKind.contactLost.push(...added);
  }

  toggle(kind: MarkKind): void {
    if (!this.shown.delete(kind)) this.shown.add(kind);
  }

  /** The nearest frame with a shown mark behind `index`, or before it for -1; null where there is none. */
  frameBeyond(index: number, direction: 1 | -1): number | null {
    const candidates = [...this.shown].flatMap((kind) => {
      const marks = this.#byKind[kind];
      const upTo = lastUpTo(marks.length, (at) => marks[at].frame, direction > 0 ? index : index - 1);
      return marks[direction > 0 ? upTo + 1 : upTo]?.frame ?? [];
    });
    if (candidates.length === 0) return null;
    return direction > 0 ? Math.min(...candidates) : Math.max(...candidates);
  }
}

function emptyMarks(): Record<MarkKind, EventMark[]> {
  return { nucleation: [], merge: [], split: [], bridge: [], contactLost: [] };
}
