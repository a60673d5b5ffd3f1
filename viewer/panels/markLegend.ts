import { grouped } from '../../src/formats/numberText.ts';
import { markKinds, type MarkKind } from '../playback/eventMarks.ts';
import type { Player } from '../playback/player.ts';
import type { RunState } from '../run/runState.ts';
import { markLooks } from './markGlyphs.ts';

/** What the marks on the time bar stand for; each kind can be taken away. */
export class MarkLegend {
  readonly element = document.createElement('div');
  readonly #player: Player;
  readonly #buttons = new Map<MarkKind, HTMLButtonElement>();

  constructor(player: Player) {
    this.#player = player;
    this.element.className = 'mark-legend';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', 'Events on the time bar');
    for (const kind of markKinds) {
      const { name, path } = markLooks[kind];
      const button = document.createElement('button');
      button.type = 'button';
      button.insertAdjacentHTML('afterbegin', `<svg viewBox="0 0 8 8" aria-hidden="true"><path d="${path}" /></svg>`);
      button.append(name);
      button.addEventListener('click', () => player.toggleMarks(kind));
      this.#buttons.set(kind, button);
      this.element.append(button);
    }
  }

  show({ theme }: RunState): void {
    const { marks } = this.#player;
    for (const [kind, button] of this.#buttons) {
      const isShown = marks.shown.has(kind);
      const count = marks.of(kind).length;
      const key = [isShown, count, theme].join();
      if (button.dataset.key === key) continue;
      button.dataset.key = key;
      button.title = `${markLooks[kind].name}: ${grouped(count)} marks, ${isShown ? 'shown' : 'not shown'}`;
      button.style.setProperty('--glyph', markLooks[kind].color[theme]);
      button.setAttribute('aria-pressed', String(isShown));
      button.classList.toggle('none', count === 0);
    }
  }
}
