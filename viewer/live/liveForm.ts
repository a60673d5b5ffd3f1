import { readKnobs, readWaveformShape, type Knobs } from '../../src/scene/knobs.ts';
import { valueAt } from '../../src/scene/problem.ts';
import { find } from '../find.ts';
import { KnobControl } from './knobControl.ts';
import type { LiveRequest } from './messages.ts';
import { commandOf, knobUnits, settingsOf, splitSettings, type KnobName } from './settings.ts';
import type { SliderRange } from './slider.ts';

const factors: SliderRange = { scale: 'logarithmic', least: 1e-4, most: 1, step: 0 };
const outlines: Record<KnobName, { label: string; range: SliderRange }> = {
  mobility: { label: 'Mobility', range: factors },
  redoxRate: { label: 'Redox rate', range: factors },
  voltage: { label: 'Voltage', range: { scale: 'linear', least: -5, most: 5, step: 0.05 } },
  temperature: { label: 'Temperature', range: { scale: 'linear', least: 200, most: 500, step: 1 } },
};
const names = Object.keys(outlines) as KnobName[];

const fields = `
  <div id="live-knobs"></div>
  <p id="live-waveform" class="faint" hidden></p>
  <div class="knob">
    <label for="live-seed">Seed</label>
    <button id="live-next" type="button">Next seed</button>
    <input id="live-seed" type="number" min="0" max="${Number.MAX_SAFE_INTEGER}" step="1" value="1" required />
  </div>`;

const furtherFields = `
  <details id="live-more">
    <summary>Other settings</summary>
    <label for="live-others">As <code>path=value</code>, one a line</label>
    <textarea id="live-others" rows="3" spellcheck="false" placeholder="stop.events=20000&#10;geometry.width=60 nm"></textarea>
  </details>
  <p class="faint">The same on the command line:</p>
  <div id="live-command"><code></code> <button id="live-copy" type="button">Copy</button></div>`;

/** Knobs, seed and further settings of a run to come. */
export class LiveForm {
  readonly #knobs: Record<KnobName, KnobControl>;
  readonly #seed: HTMLInputElement;
  readonly #others: HTMLTextAreaElement;
  readonly #command: HTMLElement;
  #request: LiveRequest | null = null;
  #start: Knobs | null = null; // as the scene has them

  /** @param further host of what is rarely needed */
  constructor(host: HTMLElement, further: HTMLElement) {
    host.innerHTML = fields;
    further.innerHTML = furtherFields;
    this.#seed = find('live-seed', HTMLInputElement);
    this.#others = find('live-others', HTMLTextAreaElement);
    this.#command = find('live-command', HTMLElement).querySelector('code') as HTMLElement;
    const show = () => this.#showCommand();
    const control = (name: KnobName) =>
      new KnobControl({ ...outlines[name], id: `live-${name}`, unit: knobUnits[name] }, show);
    this.#knobs = Object.fromEntries(names.map((name) => [name, control(name)])) as Record<KnobName, KnobControl>;
    find('live-knobs', HTMLElement).append(...names.map((name) => this.#knobs[name].element));
    this.#seed.addEventListener('input', show);
    this.#others.addEventListener('input', show);
    find('live-next', HTMLButtonElement).addEventListener('click', () => {
      this.#seed.value = String((this.#seed.valueAsNumber || 0) + 1);
      show();
    });
    const copy = find('live-copy', HTMLButtonElement);
    copy.addEventListener('click', () => void this.#copy(copy));
  }

  /** NaN where the field holds none. */
  get seed(): number {
    return this.#seed.valueAsNumber;
  }

  /** Takes a request over: its settings turn the knobs. */
  load(request: LiveRequest): void {
    this.#request = request;
    this.#start = readKnobs(request.json);
    const { knobs, others } = splitSettings(request.json, request.settings);
    for (const name of names) this.#knobs[name].set(knobs[name], this.#start[name]);
    this.#seed.value = Number.isNaN(request.seed) ? '' : String(request.seed);
    this.#others.value = others.join('\n');
    if (others.length > 0) find('live-more', HTMLDetailsElement).open = true;
    this.#showWaveform(readWaveformShape(request.json));
    this.#showCommand();
  }

  /** Back to what the scene has; the seed stays. */
  reset(): void {
    if (this.#request) this.load({ ...this.#request, seed: this.seed, settings: [] });
  }

  /** What the fields ask for; null where no scene is chosen. */
  request(): LiveRequest | null {
    if (!this.#request || !this.#start) return null;
    const turned = Object.fromEntries(names.map((name) => [name, this.#knobs[name].value])) as unknown as Knobs;
    const others = this.#others.value.split('\n').filter((line) => line.trim() !== '');
    return { ...this.#request, seed: this.seed, settings: [...settingsOf(this.#start, turned), ...others] };
  }

  #showCommand(): void {
    const request = this.request();
    const [command, ...options] = request ? commandOf(request).split(/ (?=--)/u) : [''];
    const parts = options.map((option) => Object.assign(document.createElement('span'), { textContent: option }));
    this.#command.replaceChildren(command, ...parts.flatMap((part) => [' ', part]));
  }

  #showWaveform(shape: string | null): void {
    const place = find('live-waveform', HTMLParagraphElement);
    place.hidden = shape === null;
    place.textContent = shape === null ? '' : `The voltage follows a waveform of the scene (${shape}).`;
  }

  /** A page that was opened as a file may not write to the clipboard: then the text is selected. */
  async #copy(button: HTMLButtonElement): Promise<void> {
    let answer = 'Copied';
    try {
      await navigator.clipboard.writeText(this.#command.textContent);
    } catch {
      getSelection()?.selectAllChildren(this.#command);
      answer = 'Selected';
    }
    button.textContent = answer;
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  }
}

/** What a scene says of itself at length. */
export function descriptionOf(json: unknown): string {
  const text = valueAt(json, ['description']);
  return typeof text === 'string' ? text : '';
}
