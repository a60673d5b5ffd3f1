import { bodyFacts } from '../playback/bodyFacts.ts';
import { bodySummary } from '../playback/bodyLines.ts';
import type { RunState } from '../run/runState.ts';
import { element } from './element.ts';

const offset = 14; // [px] from the pointer

/** The essentials of the body under the pointer, beside the pointer. */
export class BodyTip {
  readonly #tip = element('div', { class: 'body-tip', 'aria-hidden': 'true' });
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#tip.hidden = true;
    host.append(this.#tip);
  }

  /**
   * @param left of the pointer in the host [px]
   * @param top [px]
   */
  show({ view, recording, hovered, followed }: RunState, left: number, top: number): void {
    const facts = view && recording && hovered ? bodyFacts(view, recording.header.frame, hovered) : null;
    this.#tip.hidden = !facts;
    if (!facts) return;
    const hint = hovered === followed ? 'Followed; click beside metal to let go' : 'Click to follow';
    this.#tip.replaceChildren(...[...bodySummary(facts), hint].map((line) => element('div', {}, line)));
    const { clientWidth, clientHeight } = this.#host;
    const [width, height] = [this.#tip.offsetWidth, this.#tip.offsetHeight];
    const x = left + offset + width > clientWidth ? left - offset - width : left + offset;
    const y = top + offset + height > clientHeight ? top - offset - height : top + offset;
    this.#tip.style.transform = `translate(${Math.max(0, x)}px, ${Math.max(0, y)}px)`;
  }

  hide(): void {
    this.#tip.hidden = true;
  }
}
