import { grouped, withPrefix } from '../../src/formats/numberText.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { BodyFacts } from './bodyFacts.ts';
import { bodyName, bodyPlace, birthWords } from './bodyWords.ts';
import type { Life } from './lives.ts';

/** Overpotentials on both sides of a body, or in words why they are not known. */
export type Overpotentials = { highest: number; lowest: number } | string; // [V]

/** A line of the panel: name, value, and what it means. */
export type BodyLine = [name: string, value: string, meaning: string];

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
  life: Life,
  time: number, // [s] of the frame
  overpotentials: Overpotentials,
  { dimension }: FrameHeader,
): BodyLine[] {
  const shape = dimension === 2 ? 'disc' : 'sphere';
  const places = [facts.x, ...(dimension === 3 ? [facts.y] : []), facts.z].map((place) => place.toFixed(1));
  return [
    [
      'Size',
      `${count(facts.size, 'particle')}, ${grouped(facts.atoms)} atoms`,
      'One particle stands for several atoms',
    ],
    ['Radius', withUnit(facts.radius, 'nm'), `Of the ${shape} that as many particles fill`],
    ['Charge', `${signed(facts.charge)} e`, 'Falls when the body is oxidised, rises when it is reduced'],
    ['Potential', withPrefix(facts.potential, 'V'), 'Of the body, against the counter electrode'],
    ...overpotentialLines(overpotentials),
    ['Age', ageText(life, time), 'Since its birth, in simulated time'],
    ['Contacts', facts.coordination.toFixed(1), 'Of a particle, on average; an electrode plane counts as one'],
    [`Centre ${dimension === 2 ? 'x, z' : 'x, y, z'}`, `${places.join(', ')} nm`, 'z = 0 is the counter electrode'],
  ];
}

function overpotentialLines(overpotentials: Overpotentials): BodyLine[] {
  const meaning = 'η = φ(body) − φ(film beside it): oxidation where it is positive, reduction where it is negative';
  if (typeof overpotentials === 'string') return [['Overpotential', overpotentials, meaning]];
  return [
    ['η, oxidising side', millivolts(overpotentials.highest), `Highest overpotential. ${meaning}`],
    ['η, reducing side', millivolts(overpotentials.lowest), `Lowest overpotential. ${meaning}`],
  ];
}

/** The essentials, for the tip beside the pointer and for those who do not see it. */
export function bodySummary(facts: BodyFacts): string[] {
  return [
    `${bodyName(facts.attachment, facts.serial)}, ${bodyPlace(facts.attachment)}`,
    `${count(facts.size, 'particle')}, ${signed(facts.charge)} e, ${withPrefix(facts.potential, 'V')}`,
  ];
}

function ageText({ birth }: Life, time: number): string {
  return birth ? `${withPrefix(time - birth.time, 's')}, ${birthWords(birth)}` : 'not born in this recording';
}

function millivolts(value: number): string {
  return Number.isNaN(value) ? 'no surface' : `${signed(1000 * value)} mV`;
}

function withUnit(value: number, unit: string): string {
  return `${Number(value.toPrecision(3))} ${unit}`;
}

function count(number: number, what: string): string {
  return `${grouped(number)} ${what}${number === 1 ? '' : 's'}`;
}
