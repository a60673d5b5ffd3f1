import type { Notice } from '../playback/faultText.ts';
import { find } from '../find.ts';

export const emptyNotice: Notice = {
  headline: 'No recording is open',
  text: 'Drop a run, campaign or SET folder here, or a recording.fgr; open one with the buttons above; or start a live run beside.',
};

/** Shows a message in place of the film; null takes it away. */
export function showNotice(notice: Notice | null, isFault = false): void {
  const place = find('notice', HTMLDivElement);
  place.hidden = notice === null;
  place.setAttribute('role', isFault ? 'alert' : 'status');
  place.classList.toggle('fault', isFault);
  if (!notice) return;
  const headline = document.createElement('h2');
  headline.textContent = notice.headline;
  const text = document.createElement('p');
  text.textContent = notice.text;
  place.replaceChildren(headline, text);
  if (!notice.lines) return;
  const list = document.createElement('ul');
  for (const line of notice.lines) list.append(Object.assign(document.createElement('li'), { textContent: line }));
  place.append(list);
}

/** Shows a line below the film; null takes it away. */
export function showWarning(text: string | null): void {
  const place = find('warning', HTMLParagraphElement);
  place.hidden = text === null;
  place.textContent = text ?? '';
}
