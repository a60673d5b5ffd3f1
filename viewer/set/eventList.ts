import { addElement } from './element.ts';
import { endingText } from './endings.ts';
import type { EventMark } from './marks.ts';
import type { FoundSweep } from './openSet.ts';
import { fixed, timeText } from './quantityText.ts';

/** Fills a host with what happened, each line a button that leads there, and with how sweeps ended that did not come through. */
export function fillEventList(
  host: HTMLElement,
  marks: readonly EventMark[],
  sweeps: readonly FoundSweep[],
  onEvent: (mark: EventMark) => void,
): void {
  host.replaceChildren();
  const list = addElement(host, 'ol', 'set-events');
  for (const mark of marks) {
    const button = addElement(addElement(list, 'li'), 'button');
    button.type = 'button';
    button.style.setProperty('--color', mark.sweep.color);
    addElement(button, 'span', 'set-name', mark.sweep.name);
    addElement(button, 'span', 'set-what', mark.text);
    addElement(button, 'span', 'set-when', `${timeText(mark.time)}, ${fixed(mark.appliedVoltage, 3)} V`);
    button.addEventListener('click', () => onEvent(mark));
  }
  if (marks.length === 0) addElement(host, 'p', 'set-faint', 'No events in the sweeps that are shown.');
  for (const sweep of sweeps)
    if (sweep.record.end !== 'complete') addElement(host, 'p', 'set-fault', endingText(sweep));
}
