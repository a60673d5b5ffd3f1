import { lastPosition, positionAt, valueAt, widened, type SliderRange } from './slider.ts';

/** What a knob is called and runs over. */
export interface KnobOutline {
  id: string; // of its number field
  label: string;
  unit: string; // '' for a pure number
  range: SliderRange;
}

/** A quantity to be turned: a slider and a field for its number. */
export class KnobControl {
  readonly element = document.createElement('div');
  readonly #outline: KnobOutline;
  readonly #slider = document.createElement('input');
  readonly #field = document.createElement('input');
  #range: SliderRange;

  constructor(outline: KnobOutline, onChange: () => void) {
    this.#outline = outline;
    this.#range = outline.range;
    this.element.className = 'knob';
    const label = Object.assign(document.createElement('label'), { htmlFor: outline.id, textContent: outline.label });
    Object.assign(this.#slider, { type: 'range', min: '0', max: String(lastPosition), step: '1' });
    this.#slider.setAttribute('aria-label', `${outline.label}, slider`);
    Object.assign(this.#field, { id: outline.id, type: 'number', step: 'any', required: true });
    const unit = Object.assign(document.createElement('span'), { className: 'unit', textContent: outline.unit });
    if (outline.unit) this.#field.setAttribute('aria-description', `in ${outline.unit}`);
    this.element.append(label, this.#slider, this.#field, unit);
    this.#slider.addEventListener('input', () => {
      this.#field.value = String(valueAt(this.#range, this.#slider.valueAsNumber));
      this.#describe();
      onChange();
    });
    this.#field.addEventListener('input', () => {
      this.#turnTo(this.#field.valueAsNumber);
      onChange();
    });
  }

  /** The value that the field holds, NaN where it holds none, null where the knob is off. */
  get value(): number | null {
    return this.#field.disabled ? null : this.#field.valueAsNumber;
  }

  /**
   * Puts a value in; null switches the knob off.
   *
   * @param usual value of the scene, which the slider reaches too
   */
  set(value: number | null, usual: number | null): void {
    this.#slider.disabled = this.#field.disabled = value === null;
    this.element.classList.toggle('off', value === null);
    this.#range = widened(widened(this.#outline.range, usual ?? NaN), value ?? NaN);
    this.#field.value = value === null ? '' : String(value);
    this.#turnTo(value ?? NaN);
  }

  #turnTo(value: number): void {
    this.#slider.value = String(positionAt(this.#range, value));
    this.#describe();
  }

  #describe(): void {
    this.#slider.setAttribute('aria-valuetext', `${this.#field.value} ${this.#outline.unit}`.trim());
  }
}
