import { bodyFacts, type BodyFacts } from '../playback/bodyFacts.ts';
import { bodyLines, bodySummary, type BodyLine, type Overpotentials } from '../playback/bodyLines.ts';
import { birthWords, bodyName, bodyPlace, carrierWords } from '../playback/bodyWords.ts';
import type { Lives } from '../playback/lives.ts';
import { rowOfBody } from '../playback/frameAnalysis.ts';
import type { OpenRecording } from '../playback/openRecording.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { BodyList, type BodyActions } from './bodyList.ts';
import { element, setText } from './element.ts';
import { Limiter } from './limiter.ts';
import { RateBars } from './rateBars.ts';

const paintInterval = 100; // [ms]
const speakInterval = 1000; // [ms]
const invitation = 'Point at metal to see what it is, click to follow it; or choose from the list.';

/** Names the body under the pointer, or else the one that is followed, and lists those of the frame. */
export class BodyPanel implements RunPanel {
  readonly #name = element('strong');
  readonly #place = element('p', { class: 'body-place' });
  readonly #button = element('button', { type: 'button' });
  readonly #note = element('p', { class: 'body-note' });
  readonly #lines = element('dl', { class: 'body-lines' });
  readonly #rates = new RateBars();
  readonly #list: BodyList;
  readonly #spoken = element('p', { class: 'for-listeners', 'aria-live': 'polite' });
  readonly #lives: Lives;
  readonly #painting = new Limiter(paintInterval, () => this.#paint());
  readonly #speaking = new Limiter(speakInterval, () => this.#speak());
  #state: RunState | null = null;
  #facts: BodyFacts | null = null;
  #known: { recording: OpenRecording | null; serial: number; overpotentials: Overpotentials } = {
    ...{ recording: null, serial: 0, overpotentials: '' },
  };

  constructor(host: HTMLElement, lives: Lives, actions: BodyActions) {
    this.#lives = lives;
    this.#list = new BodyList(actions);
    const head = element('p', { class: 'body-head' }, this.#name, this.#button);
    this.#button.addEventListener('click', () => {
      const isFollowed = this.#state?.followed !== 0;
      actions.follow(isFollowed ? 0 : (this.#facts?.serial ?? 0));
    });
    host.append(
      element('h2', {}, 'Body'),
      head,
      this.#note,
      this.#place,
      this.#lines,
      this.#rates.element,
      this.#list.element,
      this.#spoken,
    );
  }

  show(state: RunState): void {
    const last = this.#state;
    this.#state = state;
    const isSame = last?.view === state.view && last.hovered === state.hovered && last.followed === state.followed;
    if (isSame && last.recording === state.recording && last.recomputed === state.recomputed) return;
    this.#painting.ask();
  }

  #paint(): void {
    const { view, recording, hovered, followed } = this.#state as RunState;
    this.#list.show(view?.frame ?? null, followed);
    if (!view || !recording) {
      this.#describe(null, '');
      return;
    }
    this.#lives.update(recording.happenings);
    const header = recording.header.frame;
    const own = hovered ? null : bodyFacts(view, header, followed);
    const carrier = hovered || own || !followed ? null : this.#lives.carrierAt(followed, view.index);
    const facts = own ?? bodyFacts(view, header, hovered || (carrier?.serial ?? 0));
    this.#describe(facts, carrier ? carrierWords(followed, carrier) : '');
    if (!facts) return;
    const life = this.#lives.life(facts.serial);
    this.#writeLines(bodyLines(facts, life, view.frame.time, this.#overpotentialsOf(facts.serial), header));
    this.#rates.show(facts);
  }

  /** Of the frame shown, or of the same body a moment before while those are being solved. */
  #overpotentialsOf(serial: number): Overpotentials {
    const { recording, view, recomputed } = this.#state as RunState;
    if (recording?.header.scene === null) return 'needs the scene';
    if (view && recomputed?.index === view.index) {
      const row = rowOfBody(view.frame, serial);
      const { highest, lowest } = recomputed.field?.bodyOverpotential ?? {};
      if (!highest || !lowest) return 'cannot be computed';
      this.#known = { recording, serial, overpotentials: { highest: highest[row], lowest: lowest[row] } };
    }
    const { recording: of, serial: known, overpotentials } = this.#known;
    return of === recording && known === serial ? overpotentials : 'computing …';
  }

  #describe(facts: BodyFacts | null, note: string): void {
    const followed = this.#state?.followed ?? 0;
    this.#facts = facts;
    setText(this.#name, facts ? bodyName(facts.attachment, facts.serial) : '');
    setText(this.#place, facts ? this.#placeWords(facts) : '');
    setText(this.#note, note || (facts ? '' : invitation));
    this.#lines.hidden = this.#rates.element.hidden = !facts;
    this.#button.hidden = !facts && followed === 0;
    setText(this.#button, followed === 0 ? 'Follow' : 'Let go');
    this.#speaking.ask();
  }

  #placeWords({ serial, attachment }: BodyFacts): string {
    const { birth } = this.#lives.life(serial);
    return birth ? `${bodyPlace(attachment)}; ${birthWords(birth)}` : bodyPlace(attachment);
  }

  #writeLines(lines: readonly BodyLine[]): void {
    while (this.#lines.children.length > lines.length) this.#lines.lastElementChild?.remove();
    lines.forEach(({ name, value, meaning, isWide }, at) => {
      const line =
        this.#lines.children[at] ?? this.#lines.appendChild(element('div', {}, element('dt'), element('dd')));
      line.classList.toggle('wide', isWide);
      line.setAttribute('title', meaning);
      setText(line.children[0], name);
      setText(line.children[1], value);
    });
  }

  /** What is read out: the body and what is new of the one that is followed, not every number of every frame. */
  #speak(): void {
    const facts = this.#facts;
    const isNew = facts ? this.#spoken.dataset.serial !== String(facts.serial) : true;
    const note = this.#note.textContent === invitation ? '' : this.#note.textContent;
    if (!isNew && note === this.#spoken.dataset.note) return;
    this.#spoken.dataset.serial = String(facts?.serial ?? 0);
    this.#spoken.dataset.note = note;
    setText(this.#spoken, [note, ...(facts ? bodySummary(facts) : [])].filter(Boolean).join('. '));
  }
}
