import { fitCanvas, sharpCanvas, type SharpCanvas } from './canvas.ts';
import type { Clock } from './clock.ts';
import { addElement } from './element.ts';
import type { SetLook } from './look.ts';
import type { EventMark } from './marks.ts';
import { plotMargin } from './timePlots.ts';
import { timeText } from './quantityText.ts';

const track = { top: 20, height: 8 }; // [px]
const nameWidth = 46; // [px] that the name of a stage takes

/** What the bar is made of. */
export interface BarContent {
  clock: Clock;
  stageKinds: readonly string[];
  recorded: readonly number[]; // places where shapes were recorded
  marks: readonly EventMark[];
  look: SetLook;
}

/** The bar that time is scrubbed on, with stages, recorded shapes and events; it lies exactly below the plots. */
export class TimeBar {
  readonly #host: HTMLElement;
  readonly #slider: HTMLDivElement;
  readonly #marks: HTMLDivElement;
  readonly #still: SharpCanvas;
  readonly #moving: SharpCanvas;
  #content: BarContent | null = null;

  /** @param onPlace hears of places from 0 to 1 that the reader points to */
  constructor(host: HTMLElement, onPlace: (place: number) => void) {
    this.#host = host;
    this.#slider = addElement(host, 'div', 'set-slider');
    this.#slider.tabIndex = 0;
    this.#slider.setAttribute('role', 'slider');
    this.#slider.setAttribute('aria-label', 'Time');
    this.#slider.setAttribute('aria-valuemin', '0');
    this.#slider.setAttribute('aria-valuemax', '1000');
    this.#still = sharpCanvas(this.#slider, 'set-still');
    this.#moving = sharpCanvas(this.#slider, 'set-moving');
    this.#marks = addElement(host, 'div', 'set-marks');
    bindScrub(this.#slider, onPlace);
  }

  fit(content: BarContent, onEvent: (mark: EventMark) => void): void {
    this.#content = content;
    this.#host.classList.toggle('staged', content.stageKinds.length > 1);
    const { clientWidth: width, clientHeight: height } = this.#slider;
    fitCanvas(this.#still, width, height);
    fitCanvas(this.#moving, width, height);
    this.#drawStill(content);
    this.#marks.replaceChildren();
    for (const mark of content.marks) {
      const button = addElement(this.#marks, 'button');
      button.type = 'button';
      button.tabIndex = -1; // the list of events is there for the keyboard
      button.style.left = `${this.#x(mark.place)}px`;
      button.style.setProperty('--color', mark.sweep.color);
      button.title = `${mark.sweep.name}: ${mark.text}, ${timeText(mark.time)}`;
      button.setAttribute('aria-label', button.title);
      button.addEventListener('click', () => onEvent(mark));
    }
  }

  draw(place: number, time: number): void {
    const { context, width, height } = this.#moving;
    context.clearRect(0, 0, width, height);
    if (!this.#content) return;
    const { accent, panel } = this.#content.look;
    const x = this.#x(place);
    context.fillStyle = accent;
    context.globalAlpha = 0.55;
    context.fillRect(plotMargin.left, track.top, x - plotMargin.left, track.height);
    context.globalAlpha = 1;
    context.beginPath();
    context.arc(x, track.top + track.height / 2, 7, 0, 2 * Math.PI);
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = panel;
    context.stroke();
    this.#slider.setAttribute('aria-valuenow', String(Math.round(1000 * place)));
    this.#slider.setAttribute('aria-valuetext', timeText(time));
  }

  #drawStill({ clock, stageKinds, recorded, look }: BarContent): void {
    const { context } = this.#still;
    const right = this.#x(1);
    context.fillStyle = look.line;
    context.fillRect(plotMargin.left, track.top, right - plotMargin.left, track.height);
    context.fillStyle = look.faint;
    for (const place of recorded) context.fillRect(this.#x(place) - 0.5, track.top, 1, track.height);
    if (stageKinds.length < 2) return;
    context.textAlign = 'left';
    for (const { stage, start, end } of clock.stages) {
      const [from, to] = [this.#x(clock.placeOf(start)), this.#x(clock.placeOf(end))];
      context.fillStyle = look.text;
      if (stage > 0) context.fillRect(from - 0.5, track.top - 3, 1, track.height + 17);
      const kind = stageKinds[stage] ?? '';
      if (to - from > nameWidth)
        context.fillText(kind === 'rest' ? kind : kind.toUpperCase(), from + 5, track.top + track.height + 9);
    }
  }

  #x(place: number): number {
    return plotMargin.left + place * Math.max(1, this.#still.width - plotMargin.left - plotMargin.right);
  }
}

/** Lets a place be pointed to in an element that spans the plots. */
export function bindScrub(element: HTMLElement, onPlace: (place: number) => void): void {
  const point = ({ clientX }: PointerEvent) => {
    const { left, width } = element.getBoundingClientRect();
    const place = (clientX - left - plotMargin.left) / (width - plotMargin.left - plotMargin.right);
    onPlace(Math.min(1, Math.max(0, place)));
  };
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    point(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (element.hasPointerCapture(event.pointerId)) point(event);
  });
}
