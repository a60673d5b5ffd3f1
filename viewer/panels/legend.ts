import { roles } from '../../src/analysis/palette.ts';
import type { Section } from '../../src/analysis/section.ts';
import { withPrefix } from '../../src/formats/numberText.ts';
import { potentialLevels } from '../layers/potentialLayer.ts';
import { stageColors, type ThemeName } from '../theme.ts';
import { find } from '../find.ts';

/** Shows what the colours stand for; without a section, those of matter only. */
export function showLegend(section: Section | null, voltage: number, theme: ThemeName): void {
  const matter = (['counter', 'active', 'floating', 'ion'] as const).map((role) => {
    const { label, color } = roles[role];
    return item('dot', label, `--color: ${color}; --size: ${role === 'ion' ? 0.5 : 1}`);
  });
  const { low, high, contour } = stageColors[theme];
  const potential: HTMLLIElement[] = [];
  if (section) {
    const range = `potential, ${withPrefix(section.least, 'V', 2)} to ${withPrefix(section.most, 'V', 2)}`;
    potential.push(item('ramp', range, `--low: ${low}; --high: ${high}`));
    const [first, second] = potentialLevels(section, voltage);
    if (second !== undefined)
      potential.push(item('line', `equipotential every ${withPrefix(second - first, 'V')}`, `--color: ${contour}`));
  }
  find('legend', HTMLUListElement).replaceChildren(...matter, ...potential);
}

function item(symbol: 'dot' | 'ramp' | 'line', label: string, style: string): HTMLLIElement {
  const mark = document.createElement('span');
  mark.className = symbol;
  mark.setAttribute('style', style);
  const line = document.createElement('li');
  line.append(mark, label);
  return line;
}
