import type { Player } from '../playback/player.ts';
import { find } from '../find.ts';
import type { RunPanel } from '../run/runState.ts';

const speeds = [1, 2, 5, 10, 20, 50, 100]; // [frames/s]
const controls = `
      <button id="back" type="button" title="One frame back (left arrow)" aria-label="One frame back">
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M11 3v10L4 8zM3 3h1.6v10H3z" /></svg>
      </button>
      <button id="play" type="button" title="Play or pause (space)" aria-label="Play">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path class="when-paused" d="M4 2.5v11L13.5 8z" />
          <path class="when-playing" d="M4 3h3v10H4zM9 3h3v10H9z" />
        </svg>
      </button>
      <button id="forward" type="button" title="One frame on (right arrow)" aria-label="One frame on">
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 3v10l7-5zM11.4 3H13v10h-1.6z" /></svg>
      </button>
      <input id="scrub" type="range" min="0" max="0" value="0" step="1" aria-label="Frame" />
      <output id="position" for="scrub"></output>
      <label>Speed <select id="speed"></select></label>`;
const keysInFields = new Set(['INPUT', 'SELECT', 'TEXTAREA']);

/** Buttons, scrub bar, speed and keys that move a player. */
export class Transport implements RunPanel {
  readonly #player: Player;
  readonly #play: HTMLButtonElement;
  readonly #scrub: HTMLInputElement;
  readonly #position: HTMLOutputElement;
  readonly #speed: HTMLSelectElement;

  constructor(host: HTMLElement, player: Player) {
    host.innerHTML = controls;
    this.#play = find('play', HTMLButtonElement);
    this.#scrub = find('scrub', HTMLInputElement);
    this.#position = find('position', HTMLOutputElement);
    this.#speed = find('speed', HTMLSelectElement);
    this.#player = player;
    for (const speed of speeds) this.#speed.add(new Option(`${speed} frames/s`, String(speed)));
    this.#speed.value = String(player.framesPerSecond);
    this.#speed.addEventListener('change', () => (player.framesPerSecond = Number(this.#speed.value)));
    this.#play.addEventListener('click', () => player.toggle());
    this.#scrub.addEventListener('input', () => player.seek(Number(this.#scrub.value)));
    find('back', HTMLButtonElement).addEventListener('click', () => player.step(-1));
    find('forward', HTMLButtonElement).addEventListener('click', () => player.step(1));
    document.addEventListener('keydown', (event) => this.#onKey(event));
  }

  show(): void {
    const { index, count, playing } = this.#player;
    this.#scrub.max = String(Math.max(0, count - 1));
    this.#scrub.value = String(index);
    this.#scrub.setAttribute('aria-valuetext', `frame ${index + 1} of ${count}`);
    this.#position.textContent = count > 0 ? `${index + 1} / ${count}` : '';
    this.#play.classList.toggle('playing', playing);
    this.#play.setAttribute('aria-label', playing ? 'Pause' : 'Play');
    for (const button of document.querySelectorAll<HTMLInputElement>('footer button, #scrub'))
      button.disabled = count === 0;
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isElsewhere = target !== this.#scrub && keysInFields.has(target.tagName);
    const pressesButton = event.key === ' ' && target instanceof HTMLButtonElement;
    if (isElsewhere || pressesButton || event.ctrlKey || event.altKey || event.metaKey) return;
    const player = this.#player;
    const moves: Record<string, () => void> = {
      ' ': () => player.toggle(),
      ArrowLeft: () => player.step(event.shiftKey ? -10 : -1),
      ArrowRight: () => player.step(event.shiftKey ? 10 : 1),
      Home: () => player.seek(0),
      End: () => player.seek(player.count - 1),
    };
    const move = moves[event.key];
    if (!move || player.count === 0) return;
    event.preventDefault();
    move();
  }
}
