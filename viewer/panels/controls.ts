/** A button with a picture, its name and the key that does the same. */
export function iconButton(name: string, key: string, path: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.insertAdjacentHTML('afterbegin', `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}" /></svg>`);
  button.addEventListener('click', onClick);
  nameButton(button, name, key);
  return button;
}

export function nameButton(button: HTMLButtonElement, name: string, key: string): void {
  const title = `${name} (${key})`;
  if (button.title === title) return;
  button.title = title;
  button.setAttribute('aria-label', name);
}

/** A choice with a label for those who do not see what it is about. */
export function labelledSelect(name: string, id: string): HTMLSelectElement {
  const select = document.createElement('select');
  select.id = id;
  select.setAttribute('aria-label', name);
  select.title = name;
  return select;
}
