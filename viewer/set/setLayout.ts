import { addElement } from './element.ts';

/** The places of the page that its parts are built in. */
export interface SetLayout {
  root: HTMLElement;
  controls: HTMLElement;
  warning: HTMLElement;
  stage: HTMLElement;
  current: HTMLElement; // plot of current over voltage
  scaleButton: HTMLButtonElement;
  values: HTMLElement;
  events: HTMLElement;
  plots: HTMLElement;
  bar: HTMLElement;
  transport: HTMLElement;
  notice: HTMLElement; // in place of all others
}

/** Builds the page in its host. */
export function buildSetLayout(host: HTMLElement): SetLayout {
  const root = addElement(host, 'div', 'set-page');
  const notice = addElement(host, 'div', 'set-notice');
  notice.setAttribute('role', 'status');
  const controls = addElement(root, 'div', 'set-controls');
  const warning = addElement(root, 'p', 'set-warning');
  warning.setAttribute('role', 'status');
  const upper = addElement(root, 'div', 'set-upper');
  const stage = addElement(upper, 'section', 'set-stage');
  stage.setAttribute('aria-label', 'Cells cut through their axis');
  const side = addElement(upper, 'section', 'set-side');
  side.setAttribute('aria-label', 'Current over voltage, values and events');
  const currentBox = addElement(side, 'div', 'set-current-box');
  const current = addElement(currentBox, 'div', 'set-current');
  current.setAttribute('role', 'img');
  current.setAttribute('aria-label', 'Current over applied voltage');
  const scaleButton = addElement(currentBox, 'button', 'set-scale');
  scaleButton.type = 'button';
  const [values, events] = buildTabs(side);
  const time = addElement(root, 'section', 'set-time');
  time.setAttribute('aria-label', 'Course in time');
  const plots = addElement(time, 'div', 'set-plots');
  plots.setAttribute('role', 'img');
  plots.setAttribute('aria-label', 'Current, voltage, gap and temperature over time');
  const bar = addElement(time, 'div', 'set-bar');
  const transport = addElement(root, 'div', 'set-transport');
  return { root, controls, warning, stage, current, scaleButton, values, events, plots, bar, transport, notice };
}

/** Two tabs, of which one is open: the numbers of the moment, and what happened. */
function buildTabs(side: HTMLElement): [values: HTMLElement, events: HTMLElement] {
  const tabs = addElement(side, 'div', 'set-tabs');
  tabs.setAttribute('role', 'tablist');
  const pairs = ['Values', 'Events'].map((name) => {
    const tab = addElement(tabs, 'button', '', name);
    const panel = addElement(side, 'div', 'set-tab');
    tab.type = 'button';
    tab.id = `set-tab-${name}`;
    tab.setAttribute('role', 'tab');
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', tab.id);
    return { tab, panel };
  });
  const open = (wanted: HTMLElement) => {
    for (const { tab, panel } of pairs) {
      tab.setAttribute('aria-selected', String(tab === wanted));
      panel.hidden = tab !== wanted;
    }
  };
  for (const { tab } of pairs) tab.addEventListener('click', () => open(tab));
  open(pairs[0].tab);
  return [pairs[0].panel, pairs[1].panel];
}
