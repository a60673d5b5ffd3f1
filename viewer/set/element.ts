/** A new element with a class and text, in a host. */
export function addElement<Name extends keyof HTMLElementTagNameMap>(
  host: HTMLElement,
  name: Name,
  className = '',
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  host.append(element);
  return element;
}

/** A labelled list of choices in a host; it hears of a choice by its value. */
export function addChoice<Value extends string>(
  host: HTMLElement,
  label: string,
  options: Readonly<Record<Value, string>>,
  onChoice: (value: Value) => void,
): HTMLSelectElement {
  const holder = addElement(host, 'label', 'set-choice');
  addElement(holder, 'span', '', label);
  const select = addElement(holder, 'select');
  for (const [value, text] of Object.entries<string>(options)) select.add(new Option(text, value));
  select.addEventListener('change', () => onChoice(select.value as Value));
  return select;
}

/** A button with a picture of 16 x 16, a name for all who do not see it, and the key that does the same. */
export function addIconButton(
  host: HTMLElement,
  path: string,
  name: string,
  key: string,
  onClick: () => void,
): HTMLButtonElement {
  const button = addElement(host, 'button');
  button.type = 'button';
  button.innerHTML = `<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}" /></svg>`;
  button.title = `${name} (${key})`;
  button.setAttribute('aria-label', name);
  button.addEventListener('click', onClick);
  return button;
}
