import type { Views } from './cellFrames.ts';
import type { Colors } from './cellPainter.ts';
import { addChoice, addElement } from './element.ts';
import { endingText } from './endings.ts';
import type { FoundSweep } from './openSet.ts';
import type { PlayedSweep } from './playedSweep.ts';

/** What the reader can choose about the cells. */
export interface ControlActions {
  toggleSweep: (index: number) => void;
  setViews: (views: Views) => void;
  setColors: (colors: Colors) => void;
  setBlended: (isBlended: boolean) => void;
}

/** How cells are looked at. */
export interface CellChoice {
  views: Views;
  colors: Colors;
  isBlended: boolean; // shapes between recorded ones are made out, else the nearest recorded one is shown
}

export const viewNames: Readonly<Record<Views, string>> = { cell: 'whole cell', gap: 'gap enlarged', both: 'both' };
export const colorNames: Readonly<Record<Colors, string>> = {
  both: 'matter | temperature',
  matter: 'matter',
  heat: 'temperature',
};

/** Which sweeps are shown, and how. */
export class Controls {
  readonly #sweeps: HTMLFieldSetElement;
  readonly #views: HTMLSelectElement;
  readonly #colors: HTMLSelectElement;
  readonly #recorded: HTMLInputElement;
  readonly #actions: ControlActions;

  constructor(host: HTMLElement, actions: ControlActions) {
    this.#actions = actions;
    this.#sweeps = addElement(host, 'fieldset', 'set-sweeps');
    this.#views = addChoice(host, 'Show', viewNames, actions.setViews);
    this.#colors = addChoice(host, 'Colours', colorNames, actions.setColors);
    const label = addElement(host, 'label', 'set-choice');
    this.#recorded = addElement(label, 'input');
    this.#recorded.type = 'checkbox';
    addElement(label, 'span', '', 'recorded shapes only');
    label.title =
      'Else the shape between two recorded ones is made out from height and radii, which are known at every step';
    this.#recorded.addEventListener('change', () => actions.setBlended(!this.#recorded.checked));
  }

  /** @param played those that ran; only they can be chosen */
  fit(
    found: readonly FoundSweep[],
    played: readonly PlayedSweep[],
    chosen: ReadonlySet<number>,
    choice: CellChoice,
  ): void {
    this.#views.value = choice.views;
    this.#colors.value = choice.colors;
    this.#recorded.checked = !choice.isBlended;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : null;
    this.#sweeps.replaceChildren();
    addElement(this.#sweeps, 'legend', '', 'Compliance');
    for (const sweep of found) {
      const label = addElement(this.#sweeps, 'label', 'set-chip');
      const box = addElement(label, 'input');
      box.type = 'checkbox';
      box.value = String(sweep.index);
      box.checked = chosen.has(sweep.index);
      const own = played.find(({ index }) => index === sweep.index);
      box.disabled = !own || (box.checked && chosen.size === 1);
      label.style.setProperty('--color', own?.color ?? 'var(--line)');
      const isWhole = sweep.record.end === 'complete';
      addElement(label, 'span', '', isWhole ? sweep.name : `${sweep.name} ⚠`);
      label.title = isWhole ? `Sweep to ${sweep.name}` : endingText(sweep);
      box.addEventListener('change', () => this.#actions.toggleSweep(sweep.index));
      if (focused === box.value) box.focus();
    }
  }
}
