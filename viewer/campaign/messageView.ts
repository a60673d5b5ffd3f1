import { element } from '../panels/element.ts';

/** What is said instead of a campaign. */
interface Message {
  headline: string;
  message: string;
  commands?: readonly string[];
  isError?: boolean;
}

/** A message in the middle of the page, with commands to be copied and, where it helps, a button that tries again. */
export function buildMessage(
  { headline, message, commands = [], isError = false }: Message,
  retry?: () => void,
): HTMLElement {
  const made = element(
    'main',
    { class: 'campaign-message', role: 'status' },
    element('h2', {}, headline),
    element('p', {}, message),
  );
  made.classList.toggle('fault', isError);
  for (const command of commands) made.append(element('pre', {}, element('code', {}, command)));
  if (retry) {
    const button = element('button', { type: 'button' }, 'Look again');
    button.addEventListener('click', retry);
    made.append(button);
  }
  return made;
}
