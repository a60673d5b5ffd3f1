import { log } from '../../math/elementary.ts';
import type { Stage } from '../parameters.ts';
import type { Cell } from './cell.ts';
import type { EventKind } from './sweepRecord.ts';

const noticedPiece = 0.5; // [nm] that has parted: what is shorter is a tip that draws back, or the last of a filament

/** Takes down an event, the first of its kind in a stage; the time is in seconds since the beginning. */
export type Note = (kind: EventKind, detail: string, time: number) => void;

/** Finds what happens to a filament at rest, at times between the steps where that can be told. */
export class RestEvents {
  #gap = 0; // [nm] at the beginning
  #conductance = 0; // [e/(s V)] at the beginning
  #opening = 0; // [nm] after the last step
  #fall = 0; // of ln G after the last step
  #time = 0; // [s] of the last step

  begin({ gap, wire }: Cell, time: number): void {
    this.#gap = gap.least;
    this.#conductance = wire.conductance;
    this.#opening = 0;
    this.#fall = 0;
    this.#time = time;
  }

  /**
   * Looks at a cell after a step.
   *
   * @param time [s]
   * @param lost [nm] length of a piece that was cut off in the step
   * @returns whether the stage ends
   */
  check(cell: Cell, { fall, endsAtFall }: Stage, time: number, lost: number, note: Note): boolean {
    const { front, gap, wire, parameters } = cell;
    const opened = parameters.relaxation?.gapOpening ?? Infinity;
    const opening = gap.least - this.#gap;
    const fallen = wire.conductance > 0 ? log(this.#conductance / wire.conductance) : Infinity;
    const between = (before: number, now: number, limit: number) =>
      lost > 0 || !Number.isFinite(now) ? time : time - ((time - this.#time) * (now - limit)) / (now - before);
    if (lost > noticedPiece) note('pinched', pinchText(cell, lost), time);
    if (opening >= opened) note('gapOpened', `wider by ${opened} nm`, between(this.#opening, opening, opened));
    const isFall = fallen >= log(fall);
    if (isFall) note('conductanceFallen', `conductance down ${fall} times`, between(this.#fall, fallen, log(fall)));
    // A tip that rounds upwards into the electrode merges with it, which is beyond the model.
    const closing = Math.min(0, parameters.contact.gap - this.#gap);
    const place = `gap below ${parameters.contact.gap} nm at r = ${gap.leastRadius.toFixed(2)} nm`;
    if (opening < closing) note('contact', place, between(this.#opening, opening, closing));
    this.#opening = opening;
    this.#fall = fallen;
    this.#time = time;
    if (front.z[0] > parameters.geometry.nucleusRadius) return opening < closing || (isFall && endsAtFall);
    note('dissolved', 'only a nucleus is left', time);
    cell.restart();
    return true;
  }
}

function pinchText({ front, books }: Cell, lost: number): string {
  return `at z = ${front.z[0].toFixed(2)} nm: a piece ${lost.toFixed(2)} nm long floats, ${books.detached.toFixed(2)} nm3 in all`;
}
