import { grouped } from '../../src/formats/numberText.ts';
import { bodyName } from '../playback/bodyWords.ts';
import { largestBodies } from '../playback/bodyFacts.ts';
import { rowOfBody } from '../playback/frameAnalysis.ts';
import { counted, signed } from '../playback/bodyLines.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { element, setText } from './element.ts';

const most = 20; // bodies
const page = 5; // rows that PageUp and PageDown move by

/** What a list of bodies can do. */
export interface BodyActions {
  hover(serial: number): void; // 0 for none
  follow(serial: number): void; // 0 to let go
}

/** The largest bodies of a frame as a list for arrow keys: moving shows a body, Enter follows it, Escape lets go. */
export class BodyList {
  readonly element = element('details', { class: 'body-list' });
  readonly #title = element('summary');
  readonly #list = element('ul', { role: 'listbox', tabindex: '0', 'aria-label': 'Bodies, largest first' });
  readonly #actions: BodyActions;
  #serials: number[] = [];
  #active = 0; // serial
  #frame: Frame | null = null;
  #followed = 0;

  constructor(actions: BodyActions) {
    this.#actions = actions;
    this.element.append(this.#title, this.#list);
    this.element.addEventListener('toggle', () => this.#paint());
    this.#list.addEventListener('keydown', (event) => this.#onKey(event));
    this.#list.addEventListener('blur', () => this.#actions.hover(0));
    this.#list.addEventListener('focus', () => {
      this.#paint(); // the event of opening comes later
      this.#moveTo(this.#place());
    });
    this.#list.addEventListener('pointerover', (event) => this.#actions.hover(serialOf(event)));
    this.#list.addEventListener('pointerleave', () => this.#actions.hover(0));
    this.#list.addEventListener('click', (event) => {
      const serial = serialOf(event);
      if (serial !== 0) this.#actions.follow(serial === this.#followed ? 0 : serial);
    });
  }

  show(frame: Frame | null, followed: number): void {
    [this.#frame, this.#followed] = [frame, followed];
    const bodies = frame?.bodySerial.length ?? 0;
    setText(
      this.#title,
      `${bodies > most ? `${most} largest of ${grouped(bodies)} bodies` : `Bodies here: ${bodies}`}`,
    );
    this.#paint();
  }

  #paint(): void {
    const frame = this.#frame;
    if (!this.element.open || !frame) return;
    this.#serials = largestBodies(frame, most);
    while (this.#list.children.length > this.#serials.length) this.#list.lastElementChild?.remove();
    this.#serials.forEach((serial, at) => {
      const option = this.#list.children[at] ?? this.#list.appendChild(newOption(at));
      const row = rowOfBody(frame, serial);
      const [name, size, charge] = Array.from(option.children);
      (option as HTMLElement).dataset.serial = String(serial);
      option.setAttribute('data-attachment', String(frame.bodyAttachment[row]));
      option.setAttribute('aria-selected', String(serial === this.#followed));
      const words = [
        bodyName(frame.bodyAttachment[row], serial),
        counted(frame.bodySize[row], 'particle'),
        `${signed(frame.bodyCharge[row])} e`,
      ];
      [name, size, charge].forEach((part, i) => setText(part, words[i]));
      option.setAttribute('aria-label', words.join(', '));
    });
    this.#markActive();
  }

  #place(): number {
    return Math.max(0, this.#serials.indexOf(this.#active));
  }

  #moveTo(place: number): void {
    const within = Math.max(0, Math.min(this.#serials.length - 1, place));
    this.#active = this.#serials[within] ?? 0;
    this.#markActive();
    this.#list.children[within]?.scrollIntoView({ block: 'nearest' });
    this.#actions.hover(this.#active);
  }

  #markActive(): void {
    const active = this.#serials.indexOf(this.#active);
    Array.from(this.#list.children).forEach((option, at) => option.classList.toggle('active', at === active));
    if (active >= 0) this.#list.setAttribute('aria-activedescendant', this.#list.children[active].id);
    else this.#list.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const place = this.#place();
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.#moveTo(place + 1),
      ArrowUp: () => this.#moveTo(place - 1),
      PageDown: () => this.#moveTo(place + page),
      PageUp: () => this.#moveTo(place - page),
      Home: () => this.#moveTo(0),
      End: () => this.#moveTo(this.#serials.length - 1),
      Enter: () => this.#actions.follow(this.#active),
      Escape: () => this.#actions.follow(0),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }
}

function newOption(at: number): HTMLLIElement {
  const parts = ['body-list-name', 'body-list-size', 'body-list-charge'].map((name) =>
    element('span', { class: name }),
  );
  return element('li', { role: 'option', id: `body-option-${at}` }, ...parts);
}

function serialOf({ target }: Event): number {
  const option = (target as Element).closest<HTMLElement>('[role=option]');
  return Number(option?.dataset.serial ?? 0);
}
