import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { find } from '../find.ts';

type Line = [name: string, value: string];

/** Shows time, voltage and counts of a frame; dashes for null. */
export function showReadOut(frame: Frame | null): void {
  const lines = linesOf(frame).flatMap(([name, value]) => {
    const term = document.createElement('dt');
    term.textContent = name;
    const text = document.createElement('dd');
    text.textContent = value;
    return [term, text];
  });
  find('read-out', HTMLDListElement).replaceChildren(...lines);
}

/** A frame in words, for those who do not see it. */
export function describeFrame(frame: Frame): string {
  return linesOf(frame)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function linesOf(frame: Frame | null): Line[] {
  const counts = frame && countMatter(frame);
  const text = (value: number | undefined) => (value === undefined ? '–' : grouped(value));
  return [
    ['Time', frame ? withPrefix(frame.time, 's', 4) : '–'],
    ['Voltage', frame ? withPrefix(frame.voltage, 'V') : '–'],
    ['Events', text(frame?.events)],
    ['Ions', text(counts?.ions)],
    ['Metal on counter electrode', text(counts?.counter)],
    ['Metal on active electrode', text(counts?.active)],
    ['Metal joining both', text(counts?.both)],
    ['Floating metal', text(counts?.floating)],
    ['Floating clusters', text(counts?.clusters)],
  ];
}

function countMatter({ kind, bodySize, bodyAttachment }: Frame) {
  const metal = [0, 0, 0, 0]; // particles by attachment: floating, active, counter, both
  let clusters = 0;
  bodySize.forEach((size, i) => {
    metal[bodyAttachment[i]] += size;
    if (bodyAttachment[i] === 0) clusters++;
  });
  const [floating, active, counter, both] = metal;
  const ions = kind.reduce((count, value) => count + (value === 0 ? 1 : 0), 0);
  return { ions, floating, active, counter, both, clusters };
}
