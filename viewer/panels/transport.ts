import type { Player } from '../playback/player.ts';
import { find } from '../find.ts';

const speeds = [1, 2, 5, 10, 20, 50, 100]; // [frames/s]
const keysInFields = new Set(['INPUT', 'SELECT', 'TEXTAREA']);

/** Buttons, scrub bar, speed and keys that move a player. */
export class Transport {
  readonly #player: Player;
  readonly #play = find('play', HTMLButtonElement);
  readonly #scrub = find('scrub', HTMLInputElement);
  readonly #position = find('position', HTMLOutputElement);
  readonly #speed = find('speed', HTMLSelectElement);

  constructor(player: Player) {
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
