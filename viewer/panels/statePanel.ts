import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import { countsOf } from '../playback/frameAnalysis.ts';
import type { FrameView } from '../playback/frameView.ts';
import type { RunPanel, RunState } from '../run/runState.ts';

const repaintInterval = 250; // [ms] numbers that change faster cannot be read, and painting them costs more than the film

type Line = [name: string, value: string];

/** Time, voltage and counts of the frame that is shown. */
export class StatePanel implements RunPanel {
  readonly #values = new Map<string, HTMLElement>();
  #shown: FrameView | null = null;
  #waiting = 0;

  constructor(host: HTMLElement) {
    const name = document.createElement('h2');
    name.textContent = 'State';
    const list = document.createElement('dl');
    list.id = 'read-out';
    for (const [term, value] of linesOf(null)) {
      const title = document.createElement('dt');
      title.textContent = term;
      const cell = document.createElement('dd');
      cell.textContent = value;
      this.#values.set(term, cell);
      list.append(title, cell);
    }
    host.append(name, list);
  }

  show({ view }: RunState): void {
    if (view === this.#shown) return;
    this.#shown = view;
    if (this.#waiting) return;
    this.#paint();
    this.#waiting = window.setTimeout(() => {
      this.#waiting = 0;
      this.#paint();
    }, repaintInterval);
  }

  #paint(): void {
    for (const [term, value] of linesOf(this.#shown)) {
      const cell = this.#values.get(term) as HTMLElement;
      if (cell.textContent !== value) cell.textContent = value;
    }
  }
}

/** A frame in words, for those who do not see it. */
export function describeFrame(view: FrameView): string {
  return linesOf(view)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function linesOf(view: FrameView | null): Line[] {
  const frame = view?.frame;
  const counts = frame && countsOf(frame);
  const text = (value: number | undefined) => (value === undefined ? '–' : grouped(value));
  return [
    ['Time', frame ? withPrefix(frame.time, 's', 4) : '–'],
    ['Voltage', frame ? withPrefix(frame.voltage, 'V') : '–'],
    ['Events', text(frame?.events)],
    ['Ions', text(counts?.ions)],
    ['Metal on counter electrode', text(counts?.counter)],
    ['Metal on active electrode', text(counts?.active)],
    ['Metal joining both', text(counts?.bridging)],
    ['Floating metal', text(counts?.floating)],
    ['Floating clusters', text(counts?.clusters)],
  ];
}
