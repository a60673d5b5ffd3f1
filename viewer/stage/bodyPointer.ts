import type { BodyActions } from '../panels/bodyList.ts';
import { BodyTip } from '../panels/bodyTip.ts';
import { Limiter } from '../panels/limiter.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { Picking } from './picking.ts';

const reach = 5; // [px] beside metal that still counts as on it
const lookInterval = 50; // [ms]

/** A place that the pointer is at. */
interface PointedPlace {
  x: number; // [nm]
  z: number; // [nm]
  left: number; // [px] in the host of the stage
  top: number; // [px]
  scale: number; // [px/nm]
}

/** Says which body the pointer is on, also while frames pass beneath it, and follows the one that is clicked. */
export class BodyPointer implements RunPanel {
  readonly #actions: BodyActions;
  readonly #picking = new Picking();
  readonly #tip: BodyTip;
  readonly #looking = new Limiter(lookInterval, () => this.#look());
  #state: RunState | null = null;
  #place: PointedPlace | null = null;

  /** @param host element that the film is drawn in */
  constructor(host: HTMLElement, actions: BodyActions) {
    this.#actions = actions;
    this.#tip = new BodyTip(host);
  }

  show(state: RunState): void {
    const isOther = state.view !== this.#state?.view;
    this.#state = state;
    this.#picking.show(state.view?.frame ?? null, state.recording?.header.frame ?? null);
    if (isOther && this.#place) this.#looking.ask();
  }

  /** The pointer is over a place, null for none. */
  hover(place: PointedPlace | null): void {
    const wasThere = this.#place !== null;
    this.#place = place;
    if (place || wasThere) this.#looking.ask();
  }

  /** A place was clicked; beside all metal that lets the followed body go. */
  pick(place: PointedPlace | null): void {
    if (place) this.#actions.follow(this.#bodyAt(place));
  }

  #look(): void {
    const serial = this.#place ? this.#bodyAt(this.#place) : 0;
    if (this.#state && serial !== this.#state.hovered) this.#actions.hover(serial);
    if (this.#place && this.#state) this.#tip.show(this.#state, this.#place.left, this.#place.top);
    else this.#tip.hide();
  }

  #bodyAt({ x, z, scale }: PointedPlace): number {
    return this.#picking.bodyAt(x, z, reach / scale);
  }
}
