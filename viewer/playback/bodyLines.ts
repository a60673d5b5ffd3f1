import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { BodyFacts } from './bodyFacts.ts';
import { bodyName, bodyPlace } from './bodyWords.ts';
import type { Life } from './lives.ts';

/** Overpotentials on both sides of a body, or in words why they are not known. */
export type Overpotentials = { highest: number; lowest: number } | string; // [V]

/** A line of the panel. */
export interface BodyLine {
  name: string;
  value: string;
  meaning: string;
  isWide: boolean; // whether it takes a row of its own
}

const minus = '\u2212';

/** A number with sign, such as "+3" or "−3". */
export function signed(value: number): string {
  return value === 0 ? '0' : `${value > 0 ? '+' : minus}${grouped(Math.abs(value))}`;
}

/** Particles a second; small and large ones to three digits. */
export function perSecond(value: number): string {
  if (Number.isNaN(value)) return '–';
  const rounded = Number(value.toPrecision(3));
  if (Math.abs(rounded) >= 1e6) return `${withPower(rounded)}`;
  return Math.abs(rounded) >= 1000 ? grouped(rounded) : String(rounded).replace('-', minus);
}

function withPower(value: number): string {
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const raised = Array.from(String(exponent), (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
  return `${Number((value / 10 ** exponent).toPrecision(3))}·10${raised}`;
}

/** What the panel says of a body, but for its reactions. */
export function bodyLines(
  facts: BodyFacts,
  { birth }: Life,
  time: number, // [s] of the frame
  overpotentials: Overpotentials,
  { dimension }: FrameHeader,
): BodyLine[] {
  const isBox = dimension === 3;
  const places = [facts.x, ...(isBox ? [facts.y] : []), facts.z].map((place) => place.toFixed(1));
  const age = birth ? withPrefix(time - birth.time, 's') : 'unknown';
  return [
    wide(
      'Size',
      `${counted(facts.size, 'particle')}, ${grouped(facts.atoms)} atoms`,
      'One particle stands for several atoms',
    ),
    half(
      'Charge',
      `${signed(facts.charge)} e`,
      'Falls with each ion that leaves (oxidation), rises with each that joins (reduction)',
    ),
    half('Potential', withPrefix(facts.potential, 'V'), 'Of the body, against the counter electrode'),
    ...overpotentialLines(overpotentials),
    half(
      'Radius',
      `${Number(facts.radius.toPrecision(3))} nm`,
      `Of the ${isBox ? 'sphere' : 'disc'} that as many particles fill`,
    ),
    half('Contacts', facts.coordination.toFixed(1), 'Of a particle, on average; an electrode plane counts as one'),
    half('Age', age, 'Since the birth of the body, in simulated time'),
    wide(`Centre ${isBox ? 'x, y, z' : 'x, z'}`, `${places.join(', ')} nm`, 'z = 0 is the counter electrode'),
  ];
}

function half(name: string, value: string, meaning: string): BodyLine {
  return { name, value, meaning, isWide: false };
}

function wide(name: string, value: string, meaning: string): BodyLine {
  return { name, value, meaning, isWide: true };
}

function overpotentialLines(overpotentials: Overpotentials): BodyLine[] {
  const meaning = 'η = φ(body) − φ(film beside it): oxidation where it is positive, reduction where it is negative';
  if (typeof overpotentials === 'string') return [wide('Overpotential', overpotentials, meaning)];
  const { highest, lowest } = overpotentials;
  return [
    half('η highest', millivolts(highest), `Where on the surface oxidation is favoured most. ${meaning}`),
    half('η lowest', millivolts(lowest), `Where on the surface reduction is favoured most. ${meaning}`),
  ];
}

/** The essentials, for the tip beside the pointer and for those who do not see it. */
export function bodySummary(facts: BodyFacts): string[] {
  return [
    `${bodyName(facts.attachment, facts.serial)}, ${bodyPlace(facts.attachment)}`,
    `${counted(facts.size, 'particle')}, ${signed(facts.charge)} e, ${withPrefix(facts.potential, 'V')}`,
  ];
}

function millivolts(value: number): string {
  return Number.isNaN(value) ? 'no surface' : `${signed(1000 * value)} mV`;
}

/** A number of things, such as "1 particle". */
export function counted(number: number, what: string): string {
  return `${grouped(number)} ${what}${number === 1 ? '' : 's'}`;
}
