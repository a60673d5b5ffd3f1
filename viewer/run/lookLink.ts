import type { Look } from './runState.ts';

/** What is seen when a recording is opened. */
export const usualLook: Look = {
  coloring: 'attachment',
  potential: 'recorded',
  lines: true,
  field: false,
  ions: true,
  voids: true,
  depth: true,
  micrograph: false,
};

const choices = {
  coloring: ['attachment', 'body', 'charge', 'age', 'coordination'],
  potential: ['none', 'recorded', 'recomputed'],
} as const satisfies Partial<Record<keyof Look, readonly string[]>>;
const switches = ['lines', 'field', 'ions', 'voids', 'depth', 'micrograph'] as const;

/** What differs from the usual look, as a text for links such as "coloring=age&ions=off"; empty where nothing does. */
export function writeLook(look: Look): string {
  const parameters = new URLSearchParams();
  for (const name of ['coloring', 'potential'] as const)
    if (look[name] !== usualLook[name]) parameters.set(name, look[name]);
  for (const name of switches) if (look[name] !== usualLook[name]) parameters.set(name, look[name] ? 'on' : 'off');
  return parameters.toString();
}

/** The look that writeLook wrote; what it does not know stays as usual. */
export function readLook(text: string): Look {
  const parameters = new URLSearchParams(text);
  const look = { ...usualLook };
  const choose = <Value extends string>(name: keyof typeof choices, of: readonly Value[], usual: Value): Value =>
    of.find((value) => value === parameters.get(name)) ?? usual;
  look.coloring = choose('coloring', choices.coloring, usualLook.coloring);
  look.potential = choose('potential', choices.potential, usualLook.potential);
  for (const name of switches) {
    const value = parameters.get(name);
    if (value === 'on' || value === 'off') look[name] = value === 'on';
  }
  return look;
}
