import { withPrefix } from '../../src/formats/numberText.ts';
import type { Player } from '../playback/player.ts';
import { speedsFor, speedText } from '../playback/speeds.ts';
import { timeScales, type TimeScale } from '../playback/timeAxis.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { iconButton, labelledSelect, nameButton } from './controls.ts';
import { MarkLegend } from './markLegend.ts';

const icons = {
  play: 'M4 2.5v11L13.5 8z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  back: 'M11 3v10L4 8zM3 3h1.6v10H3z',
  forward: 'M5 3v10l7-5zM11.4 3H13v10h-1.6z',
  eventBefore: 'M13 3v10L7 8zM8 3v10L2 8z',
  eventNext: 'M3 3v10l6-5zM8 3v10l6-5z',
  loopStart: 'M3 2h2v12H3zM3 2h6v2H3zM3 12h6v2H3z',
  loopEnd: 'M11 2h2v12h-2zM7 2h6v2H7zM7 12h6v2H7z',
  loop: 'M4 4h6V1.6L14 5l-4 3.4V6H4v3H2V6a2 2 0 0 1 2-2zM12 12H6v2.4L2 11l4-3.4V10h6V7h2v3a2 2 0 0 1-2 2z',
};
const scaleNames: Record<TimeScale, string> = { frames: 'Frames', linear: 'Linear time', log: 'Log time' };

/** Buttons, read-out, time scale and speed of a player. */
export class Transport implements RunPanel {
  readonly #player: Player;
  readonly #play: HTMLButtonElement;
  readonly #loopStart: HTMLButtonElement;
  readonly #loopEnd: HTMLButtonElement;
  readonly #loop: HTMLButtonElement;
  readonly #buttons: HTMLButtonElement[];
  readonly #position = document.createElement('output');
  readonly #scale = labelledSelect('Time scale (t)', 'time-scale');
  readonly #speed = labelledSelect('Speed', 'speed');
  readonly #legend: MarkLegend;
  #loopShown = '';
  #origin: number | null = null; // [s] that the title tells
  #speeds = ''; // what the choice of speeds was made from

  constructor(host: HTMLElement, player: Player) {
    this.#player = player;
    this.#legend = new MarkLegend(player);
    const before = iconButton('Event before', 'p', icons.eventBefore, () => player.seekEvent(-1));
    const back = iconButton('One frame back', 'left arrow, 10 with shift', icons.back, () => player.step(-1));
    this.#play = iconButton('Play', 'space', icons.play, () => player.toggle());
    this.#play.id = 'play';
    const forward = iconButton('One frame on', 'right arrow, 10 with shift', icons.forward, () => player.step(1));
    const next = iconButton('Next event', 'n', icons.eventNext, () => player.seekEvent(1));
    this.#loopStart = iconButton('Loop from here', '[', icons.loopStart, () => player.markLoop('start'));
    this.#loopEnd = iconButton('Loop up to here', ']', icons.loopEnd, () => player.markLoop('end'));
    this.#loop = iconButton('Loop', 'l', icons.loop, () => player.toggleLoop());
    const moves = [before, back, this.#play, forward, next];
    const loops = [this.#loopStart, this.#loopEnd, this.#loop];
    this.#buttons = [...moves, ...loops];
    this.#position.id = 'position';
    for (const scale of timeScales) this.#scale.add(new Option(scaleNames[scale], scale));
    this.#scale.addEventListener('change', () => player.setScale(this.#scale.value as TimeScale));
    this.#speed.addEventListener('change', () => player.setSpeed(Number(this.#speed.value)));
    const room = document.createElement('div');
    room.className = 'transport';
    room.append(group('Play', moves), group('Loop', loops), this.#position);
    room.append(this.#legend.element, this.#scale, this.#speed);
    host.append(room);
  }

  show(state: RunState): void {
    const { playing, count, growing } = this.#player;
    const name = playing ? 'Pause' : 'Play';
    if (this.#play.getAttribute('aria-label') !== name) {
      nameButton(this.#play, name, 'space');
      this.#play.querySelector('path')?.setAttribute('d', playing ? icons.pause : icons.play);
    }
    const isEmpty = count === 0 && !growing;
    for (const button of this.#buttons) if (button.disabled !== isEmpty) button.disabled = isEmpty;
    this.#showPosition(state);
    this.#showLoop();
    this.#showSpeeds();
    this.#legend.show(state);
  }

  /** Of the frame that is shown, or else of the one wanted. */
  #showPosition({ recording }: RunState): void {
    const { shown, index, count, playing, following } = this.#player;
    const at = shown >= 0 ? shown : index;
    let text = '';
    if (recording && at < recording.frameCount && count > 0) {
      const { time, voltage } = recording.heads;
      text = `t = ${withPrefix(time[at], 's', 4)}, frame ${at + 1} / ${count}, ${withPrefix(voltage[at], 'V')}`;
    }
    const isLive = playing ? 'off' : 'polite';
    if (this.#position.getAttribute('aria-live') !== isLive) this.#position.setAttribute('aria-live', isLive);
    if (this.#position.textContent !== text) this.#position.textContent = text;
    if (this.#position.classList.contains('following') === following) return;
    this.#position.classList.toggle('following', following);
    this.#position.title = following ? 'Follows the run as it goes on' : '';
  }

  #showLoop(): void {
    const { start, end, on } = this.#player.loop;
    const key = [start, end, on].join();
    if (key === this.#loopShown) return;
    this.#loopShown = key;
    mark(
      this.#loopStart,
      start !== null,
      start === null ? 'Loop from here' : `Loop from here, now from frame ${start + 1}`,
      '[',
    );
    mark(
      this.#loopEnd,
      end !== null,
      end === null ? 'Loop up to here' : `Loop up to here, now to frame ${end + 1}`,
      ']',
    );
    mark(this.#loop, on, 'Loop', 'l');
  }

  #showSpeeds(): void {
    const { scale, speed, span, axis, count } = this.#player;
    const key = [scale, span, speed].join();
    if (key !== this.#speeds) {
      this.#speeds = key;
      const offered = speedsFor(scale, span);
      const speeds = offered.includes(speed) ? offered : [...offered, speed].sort((one, next) => one - next);
      this.#speed.replaceChildren(...speeds.map((value) => new Option(speedText(scale, value), String(value))));
      this.#speed.value = String(speed);
    }
    if (this.#scale.value !== scale) this.#scale.value = scale;
    const origin = scale === 'log' && count > 0 ? axis.origin : null;
    if (origin === this.#origin) return;
    this.#origin = origin;
    const told =
      origin === null ? '' : `. Log time begins at ${withPrefix(origin, 's')}; what is earlier is drawn there`;
    this.#scale.title = `Time scale (t)${told}`;
  }
}

function group(name: string, buttons: HTMLButtonElement[]): HTMLDivElement {
  const element = document.createElement('div');
  element.className = 'buttons';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);
  element.append(...buttons);
  return element;
}

function mark(button: HTMLButtonElement, pressed: boolean, name: string, key: string): void {
  nameButton(button, name, key);
  const value = String(pressed);
  if (button.getAttribute('aria-pressed') !== value) button.setAttribute('aria-pressed', value);
}
