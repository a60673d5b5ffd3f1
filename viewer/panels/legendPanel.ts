import type { Section } from '../../src/analysis/section.ts';
import type { RunPanel, RunState } from '../run/runState.ts';
import { legendItems, type LegendItem, type LegendMark } from './legendItems.ts';

const repaintInterval = 250; // [ms] numbers that change faster cannot be read

/** What the colours on the stage stand for. */
export class LegendPanel implements RunPanel {
  readonly #list = document.createElement('ul');
  readonly #sectionOf: (state: RunState) => Section | null;
  #state: RunState | null = null;
  #lines: readonly string[] = [];
  #waiting = 0;

  /** @param sectionOf the potential that the stage shows */
  constructor(host: HTMLElement, sectionOf: (state: RunState) => Section | null) {
    this.#sectionOf = sectionOf;
    const name = document.createElement('h2');
    name.textContent = 'Legend';
    this.#list.id = 'legend';
    host.append(name, this.#list);
  }

  show(state: RunState): void {
    const isNew = state.look !== this.#state?.look || state.theme !== this.#state.theme;
    this.#state = state;
    if (isNew) this.#paint();
    if (this.#waiting) return;
    this.#waiting = window.setTimeout(() => {
      this.#waiting = 0;
      this.#paint();
    }, repaintInterval);
  }

  #paint(): void {
    const items = this.#state ? legendOf(this.#state, this.#sectionOf(this.#state)) : [];
    const lines = items.map(({ label, mark }) => `${label} ${mark.colors.join()}`);
    if (lines.length === this.#lines.length && lines.every((line, i) => line === this.#lines[i])) return;
    this.#lines = lines;
    this.#list.replaceChildren(...items.map(({ mark, label }) => lineOf(mark, label)));
  }
}

/** The legend of a state of the page, empty where no frame is shown. */
export function legendOf({ view, recording, look, theme }: RunState, section: Section | null): LegendItem[] {
  return view && recording ? legendItems({ view, header: recording.header.frame, look, section, theme }) : [];
}

function lineOf({ kind, colors, size }: LegendMark, label: string): HTMLLIElement {
  const sign = document.createElement('span');
  sign.className = `sign ${kind}`;
  sign.setAttribute('aria-hidden', 'true');
  sign.style.setProperty('--color', colors[0]);
  sign.style.setProperty('--size', String(size));
  if (kind === 'ramp') sign.style.setProperty('--ramp', colors.join(', '));
  if (kind === 'dots') sign.append(...colors.map(dotOf));
  const line = document.createElement('li');
  line.append(sign, label);
  return line;
}

function dotOf(color: string): HTMLElement {
  const dot = document.createElement('i');
  dot.style.setProperty('--color', color);
  return dot;
}
