import type { BodyActions } from '../panels/bodyList.ts';
import { BodyTip } from '../panels/bodyTip.ts';
import { Limiter } from '../panels/limiter.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { Picking } from './picking.ts';

const reach = 5; // [px] beside metal that still counts as on it
const steady = 4; // [px] a pointer that moved farther between down and up has dragged, not clicked
const pickInterval = 50; // [ms]

/** How places on the canvas are places in the film. */
export interface Picture {
  x(left: number): number; // [nm]
  z(top: number): number; // [nm]
  readonly scale: number; // [px/nm]
}

/** Says which body the pointer is on, and follows the one that is clicked. */
export class BodyPointer implements RunPanel {
  readonly #picture: () => Picture | null;
  readonly #actions: BodyActions;
  readonly #picking = new Picking();
  readonly #tip: BodyTip;
  readonly #looking = new Limiter(pickInterval, () => this.#look());
  #state: RunState | null = null;
  #place: { left: number; top: number } | null = null; // [px] of the pointer, null while it is elsewhere or drags
  #down: { left: number; top: number } | null = null; // [px]

  /**
   * @param host element that the film is drawn in
   * @param picture how it is drawn at the moment, null while nothing is
   */
  constructor(host: HTMLElement, picture: () => Picture | null, actions: BodyActions) {
    [this.#picture, this.#actions] = [picture, actions];
    this.#tip = new BodyTip(host);
    const placeOf = ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = host.getBoundingClientRect();
      return { left: clientX - left, top: clientY - top };
    };
    host.addEventListener('pointermove', (event) => {
      const isDragging = event.buttons !== 0 && this.#isFar(placeOf(event));
      this.#moveTo(isDragging ? null : placeOf(event));
    });
    host.addEventListener('pointerleave', () => this.#moveTo(null));
    host.addEventListener('pointerdown', (event) => (this.#down = event.button === 0 ? placeOf(event) : null));
    host.addEventListener('pointerup', (event) => {
      const isClick = this.#down && !this.#isFar(placeOf(event));
      this.#down = null;
      if (isClick) this.#actions.follow(this.#bodyAt(placeOf(event)));
    });
  }

  show(state: RunState): void {
    const isOther = state.view !== this.#state?.view;
    this.#state = state;
    this.#picking.show(state.view?.frame ?? null, state.recording?.header.frame ?? null);
    if (isOther && this.#place) this.#looking.ask();
  }

  #moveTo(place: { left: number; top: number } | null): void {
    const wasHere = this.#place !== null;
    this.#place = place;
    if (place || wasHere) this.#looking.ask();
  }

  #isFar({ left, top }: { left: number; top: number }): boolean {
    return this.#down !== null && Math.hypot(left - this.#down.left, top - this.#down.top) > steady;
  }

  #look(): void {
    const serial = this.#place ? this.#bodyAt(this.#place) : 0;
    if (this.#state && serial !== this.#state.hovered) this.#actions.hover(serial);
    if (this.#place && this.#state) this.#tip.show(this.#state, this.#place.left, this.#place.top);
    else this.#tip.hide();
  }

  #bodyAt({ left, top }: { left: number; top: number }): number {
    const picture = this.#picture();
    return picture ? this.#picking.bodyAt(picture.x(left), picture.z(top), reach / picture.scale) : 0;
  }
}
