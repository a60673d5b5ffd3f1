import type { Coloring, Look, RunPanel, RunState } from '../run/runState.ts';

const colorings: Record<Coloring, string> = {
  attachment: 'what it is joined to',
  body: 'body',
  charge: 'charge of its body',
  age: 'time since it is metal',
  coordination: 'touching neighbours',
};

const potentials: Record<Look['potential'], string> = {
  none: 'not shown',
  recorded: 'as recorded',
  recomputed: 'recomputed for the frame',
};

const switches = {
  lines: 'Equipotentials',
  field: 'Field arrows',
  ions: 'Ions',
  voids: 'Voids',
  depth: 'Shaded depth',
  micrograph: 'Micrograph, as a TEM sees it',
} as const;

type Switch = keyof typeof switches;

/** What the reader chooses to see. */
export class LookPanel implements RunPanel {
  readonly #onChange: (look: Look) => void;
  readonly #coloring: HTMLSelectElement;
  readonly #potential: HTMLSelectElement;
  readonly #boxes = new Map<Switch, HTMLInputElement>();
  #look: Look | null = null;
  #recording: RunState['recording'] = null;

  constructor(host: HTMLElement, onChange: (look: Look) => void) {
    this.#onChange = onChange;
    const name = document.createElement('h2');
    name.textContent = 'Look';
    this.#coloring = selectOf('look-coloring', colorings);
    this.#coloring.addEventListener('change', () => this.#change({ coloring: this.#coloring.value as Coloring }));
    this.#potential = selectOf('look-potential', potentials);
    this.#potential.addEventListener('change', () =>
      this.#change({ potential: this.#potential.value as Look['potential'] }),
    );
    const boxes = document.createElement('div');
    boxes.className = 'switches';
    for (const key of Object.keys(switches) as Switch[]) boxes.append(this.#addSwitch(key));
    this.#offerDepth(false);
    host.append(name, labelled('Metal by', this.#coloring), labelled('Potential', this.#potential), boxes);
  }

  /** Shows what is chosen, wherever it was chosen. */
  show({ look, recording }: RunState): void {
    if (recording !== this.#recording) this.#offerDepth(recording?.header.frame.dimension === 3);
    this.#recording = recording;
    if (look === this.#look) return;
    this.#look = look;
    this.#coloring.value = look.coloring;
    this.#potential.value = look.potential;
    for (const [key, box] of this.#boxes) box.checked = look[key];
    // A micrograph shows metal alone.
    this.#coloring.disabled = this.#potential.disabled = look.micrograph;
    for (const [key, box] of this.#boxes) box.disabled = look.micrograph && key !== 'micrograph';
  }

  /** A slice has none. */
  #offerDepth(isBox: boolean): void {
    this.#boxes.get('depth')?.parentElement?.toggleAttribute('hidden', !isBox);
  }

  #addSwitch(key: Switch): HTMLLabelElement {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.id = `look-${key}`;
    box.addEventListener('change', () => this.#change({ [key]: box.checked }));
    this.#boxes.set(key, box);
    const label = document.createElement('label');
    label.className = 'switch';
    label.append(box, switches[key]);
    return label;
  }

  #change(part: Partial<Look>): void {
    if (this.#look) this.#onChange({ ...this.#look, ...part });
  }
}

function selectOf(id: string, options: Record<string, string>): HTMLSelectElement {
  const select = document.createElement('select');
  select.id = id;
  for (const [value, text] of Object.entries(options)) select.add(new Option(text, value));
  return select;
}

function labelled(text: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  label.className = 'choice';
  const name = document.createElement('span');
  name.textContent = text;
  label.append(name, control);
  return label;
}
