const clickReach = 4; // [px] a press that moves less is a click
const wheelBase = 1.0016; // factor of a wheel's pixel

/** What a pointer does on the stage; places are in pixels from the host's upper left corner. */
export interface GestureTarget {
  hover(left: number, top: number): void;
  leave(): void;
  pick(left: number, top: number): void;
  pan(right: number, down: number): void;
  zoom(left: number, top: number, factor: number): void;
  fit(): void;
}

/** Binds mouse, pen and touch: drag pans, wheel and pinch zoom about the pointer, double click fits. */
export class Gestures {
  readonly #host: HTMLElement;
  readonly #target: GestureTarget;
  readonly #pressed = new Map<number, { left: number; top: number }>();
  #moved = 0; // [px] since the press

  constructor(host: HTMLElement, target: GestureTarget) {
    this.#host = host;
    this.#target = target;
    host.style.touchAction = 'none';
    host.addEventListener('pointerdown', (event) => this.#press(event));
    host.addEventListener('pointermove', (event) => this.#move(event));
    host.addEventListener('pointerup', (event) => this.#release(event, true));
    host.addEventListener('pointercancel', (event) => this.#release(event, false));
    host.addEventListener('pointerleave', () => target.leave());
    host.addEventListener('dblclick', () => target.fit());
    host.addEventListener('wheel', (event) => this.#turn(event), { passive: false });
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (this.#pressed.size === 0) this.#moved = 0;
    this.#pressed.set(event.pointerId, this.#placeOf(event));
    this.#host.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const now = this.#placeOf(event);
    const before = this.#pressed.get(event.pointerId);
    if (!before) {
      this.#target.hover(now.left, now.top);
      return;
    }
    const [right, down] = [now.left - before.left, now.top - before.top];
    const others = [...this.#pressed].filter(([id]) => id !== event.pointerId).map(([, place]) => place);
    this.#moved += Math.hypot(right, down);
    this.#pressed.set(event.pointerId, now);
    if (others.length === 1) this.#pinch(others[0], before, now);
    else if (others.length === 0 && this.#moved > clickReach) this.#target.pan(right, down);
  }

  #pinch(other: { left: number; top: number }, before: { left: number; top: number }, now: typeof before): void {
    const apart = Math.hypot(before.left - other.left, before.top - other.top);
    const distance = Math.hypot(now.left - other.left, now.top - other.top);
    const [left, top] = [(now.left + other.left) / 2, (now.top + other.top) / 2];
    this.#target.pan((now.left - before.left) / 2, (now.top - before.top) / 2);
    if (apart > 0 && distance > 0) this.#target.zoom(left, top, distance / apart);
  }

  #release(event: PointerEvent, isClick: boolean): void {
    const place = this.#placeOf(event);
    if (this.#pressed.delete(event.pointerId) && isClick && this.#pressed.size === 0 && this.#moved <= clickReach)
      this.#target.pick(place.left, place.top);
  }

  #turn(event: WheelEvent): void {
    event.preventDefault();
    const { left, top } = this.#placeOf(event);
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 24 * event.deltaY : event.deltaY;
    this.#target.zoom(left, top, wheelBase ** -pixels);
  }

  #placeOf(event: MouseEvent): { left: number; top: number } {
    const { left, top } = this.#host.getBoundingClientRect();
    return { left: event.clientX - left, top: event.clientY - top };
  }
}
