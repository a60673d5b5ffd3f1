import { withPrefix } from '../../src/formats/numberText.ts';
import type { BodyFacts } from '../playback/bodyFacts.ts';
import { perSecond } from '../playback/bodyLines.ts';
import { element, setText } from './element.ts';

/** Oxidation against reduction of a body, as numbers and as two bars of one scale: a bipolar electrode at rest has both alike. */
export class RateBars {
  readonly element = element('div', { class: 'rates' });
  readonly #bars = [
    barOf('oxidation', 'ox', 'Oxidation: metal that left as ions'),
    barOf('reduction', 'red', 'Reduction: ions that became metal'),
  ];
  readonly #net = element('p', { class: 'rates-net' });

  constructor() {
    this.element.append(...this.#bars.map(({ row }) => row), this.#net);
  }

  show({ oxidation, reduction, rateTime, size, atoms }: BodyFacts): void {
    const largest = Math.max(oxidation, reduction);
    [oxidation, reduction].forEach((rate, i) => {
      const { bar, value } = this.#bars[i];
      bar.style.width = largest > 0 ? `${(100 * rate) / largest}%` : '0';
      setText(value, `${perSecond(rate)} particles/s, ${perSecond((rate * atoms) / size)} atoms/s`);
    });
    setText(this.#net, netText(reduction - oxidation, rateTime));
  }
}

function netText(net: number, rateTime: number): string {
  if (Number.isNaN(net)) return 'Not known yet: it is new, or this is the first frame.';
  const course =
    net === 0 ? 'in balance' : `${net > 0 ? 'grows by' : 'shrinks by'} ${perSecond(Math.abs(net))} particles/s`;
  return `By reactions of the last ${withPrefix(rateTime, 's')}: ${course}`;
}

function barOf(kind: string, name: string, title: string) {
  const bar = element('span', { class: `rate-bar ${kind}` });
  const value = element('span', { class: 'rate-value' });
  const track = element('span', { class: 'rate-track', 'aria-hidden': 'true' }, bar);
  const row = element(
    'div',
    { class: 'rate', title },
    element('span', { class: 'rate-name' }, 'Γ', element('sub', {}, name)),
    value,
    track,
  );
  return { row, bar, value };
}
