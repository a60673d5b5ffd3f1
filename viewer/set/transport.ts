import { withPrefix } from '../../src/formats/numberText.ts';
import type { Pace, TimeAxis } from './clock.ts';
import { addChoice, addElement, addIconButton } from './element.ts';
import { fixed, timeText } from './quantityText.ts';

/** What the reader can ask of the movie. */
export interface TransportActions {
  togglePlay: () => void;
  step: (way: 1 | -1) => void;
  toEvent: (way: 1 | -1) => void;
  setAxis: (axis: TimeAxis) => void;
  setPace: (pace: Pace) => void;
  setSpeed: (speed: number) => void;
}

export const axisNames: Readonly<Record<TimeAxis, string>> = {
  course: 'by what changes',
  linear: 'linear',
  log: 'decades since stage began',
};
export const paceNames: Readonly<Record<Pace, string>> = { time: 'at the same time', voltage: 'at the same voltage' };
const speeds = { '0.25': '¼ ×', '0.5': '½ ×', '1': '1 ×', '2': '2 ×', '4': '4 ×' };

const icons = {
  back: 'M11 3v10L4 8zM3 3h1.6v10H3z',
  forward: 'M5 3v10l7-5zM11.4 3H13v10h-1.6z',
  play: 'M4 2.5v11L13.5 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  earlier: 'M8 3v10L2 8zM14 3v10L8 8z',
  later: 'M2 3v10l6-5zM8 3v10l6-5z',
};

/** Buttons and choices of playing, with time and pace in words. */
export class Transport {
  readonly #play: HTMLButtonElement;
  readonly #time: HTMLOutputElement;
  readonly #pace: HTMLSpanElement;
  readonly #axis: HTMLSelectElement;
  readonly #together: HTMLSelectElement;
  readonly #speed: HTMLSelectElement;

  constructor(host: HTMLElement, actions: TransportActions) {
    addIconButton(host, icons.earlier, 'To the event before', 'shift + left arrow', () => actions.toEvent(-1));
    addIconButton(host, icons.back, 'One step back', 'left arrow', () => actions.step(-1));
    this.#play = addIconButton(host, icons.play, 'Play', 'space', actions.togglePlay);
    this.#play.classList.add('set-play');
    addIconButton(host, icons.forward, 'One step on', 'right arrow', () => actions.step(1));
    addIconButton(host, icons.later, 'To the next event', 'shift + right arrow', () => actions.toEvent(1));
    this.#time = addElement(host, 'output', 'set-now');
    this.#pace = addElement(host, 'span', 'set-pace');
    this.#axis = addChoice(host, 'Time axis', axisNames, actions.setAxis);
    this.#together = addChoice(host, 'Side by side', paceNames, actions.setPace);
    this.#speed = addChoice(host, 'Speed', speeds, (value) => actions.setSpeed(Number(value)));
  }

  fit(axis: TimeAxis, pace: Pace, speed: number, sweeps: number): void {
    this.#axis.value = axis;
    this.#together.value = pace;
    this.#speed.value = String(speed);
    this.#together.disabled = sweeps < 2;
  }

  /**
   * @param voltage that is applied to all cells [V], null where there is no such
   * @param perSecond of the movie [s], null while it rests
   */
  draw(time: number, voltage: number | null, isPlaying: boolean, perSecond: number | null): void {
    this.#time.value = voltage === null ? timeText(time) : `${timeText(time)}, ${fixed(voltage, 3)} V`;
    this.#pace.textContent = perSecond === null ? '' : `1 s shows ${withPrefix(perSecond, 's', 2)}`;
    const name = isPlaying ? 'Pause' : 'Play';
    if (this.#play.getAttribute('aria-label') === name) return;
    this.#play.setAttribute('aria-label', name);
    this.#play.title = `${name} (space)`;
    this.#play.querySelector('path')?.setAttribute('d', isPlaying ? icons.pause : icons.play);
  }
}
