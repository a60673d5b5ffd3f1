import { find } from '../find.ts';

/** Keys and what they do, by what they move. */
export const keyHelp: readonly (readonly [group: string, keys: readonly (readonly [keys: string, does: string])[]])[] =
  [
    [
      'Time',
      [
        ['Space', 'play or pause'],
        ['← →', 'one frame back or on; ten with Shift'],
        ['Home End', 'first or last frame'],
        ['N P', 'next or previous event'],
        ['[ ]', 'start or end of the loop here'],
        ['L', 'loop on or off'],
        ['T', 'by frames, linear or logarithmic time'],
      ],
    ],
    [
      'Film',
      [
        ['+ −', 'nearer or farther'],
        ['0', 'all of the film'],
        ['Alt + arrows', 'move'],
        ['Esc', 'let go of the followed body'],
      ],
    ],
    [
      'Campaign',
      [
        ['← → ↑ ↓', 'from cell to cell'],
        ['Home End', 'first or last cell of the row; of all rows with Ctrl'],
        ['Enter', 'the runs of the cell'],
      ],
    ],
    [
      'SET',
      [
        ['← →', 'SET: one step back or on; with Shift to the event before or after'],
        ['1 to 9', 'SET: show or hide a sweep'],
        ['L', 'SET: current in decades or linear'],
      ],
    ],
    [
      'Page',
      [
        ['S', 'save the frame as a picture'],
        ['D', 'dark or light'],
        ['?', 'these keys'],
        ['Tab', 'from control to control; every one of them works by keys'],
      ],
    ],
  ];

/** Shows the keys, or takes them away. */
export function toggleHelp(): void {
  const dialog = find('help', HTMLDialogElement);
  if (dialog.open) {
    dialog.close();
    return;
  }
  if (dialog.childElementCount === 0) fill(dialog);
  dialog.showModal();
}

function fill(dialog: HTMLDialogElement): void {
  const name = document.createElement('h2');
  [name.id, name.textContent] = ['help-name', 'Keys'];
  const close = document.createElement('button');
  [close.type, close.textContent] = ['button', 'Close'];
  close.addEventListener('click', () => dialog.close());
  const groups = keyHelp.map(([group, keys]) => {
    const section = document.createElement('section');
    const heading = document.createElement('h3');
    heading.textContent = group;
    const list = document.createElement('dl');
    for (const [pressed, does] of keys) {
      const term = document.createElement('dt');
      const key = document.createElement('kbd');
      key.textContent = pressed;
      term.append(key);
      const text = document.createElement('dd');
      text.textContent = does;
      list.append(term, text);
    }
    section.append(heading, list);
    return section;
  });
  dialog.append(name, ...groups, close);
}
