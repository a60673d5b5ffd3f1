import { withPrefix } from '../../src/formats/numberText.ts';
import type { Birth, Carrier, End, LifeEvent } from './lives.ts';

const kinds = ['Cluster', 'Metal', 'Metal', 'Bridge']; // by attachment
const places = [
  'floating in the film',
  'on the active electrode',
  'on the counter electrode',
  'joining both electrodes',
];

/** What a body is called, by its attachment (Frame.bodyAttachment) and serial. */
export function bodyName(attachment: number, serial: number): string {
  return `${kinds[attachment]} ${serial}`;
}

export function bodyPlace(attachment: number): string {
  return places[attachment];
}

export function birthWords({ how, time, from, barrier, criticalSize }: Birth): string {
  const at = withPrefix(time, 's');
  if (how !== 'nucleated') return `${how === 'split' ? 'split off' : 'came off'} ${from} at ${at}`;
  return `nucleated at ${at}, ΔG* ${withPrefix(barrier, 'eV')}, N_c ${criticalSize}`;
}

export function endWords({ how, time, into }: End): string {
  const at = withPrefix(time, 's');
  if (how === 'dissolved') return `dissolved at ${at}`;
  return how === 'merged'
    ? `merged into ${into} at ${at}`
    : `${how === 'bridged' ? 'bridged' : 'joined'} the metal of ${into} at ${at}`;
}

export function eventWords({ kind, other, time }: Omit<LifeEvent, 'frame'>): string {
  const at = withPrefix(time, 's');
  if (kind === 'nucleate') return `a nucleus formed on it at ${at}`;
  if (other === 0)
    return `${kind === 'detach' ? 'let go of the electrode' : kind === 'bridge' ? 'joined both electrodes' : 'touched an electrode'} at ${at}`;
  const what = { split: 'split off', detach: 'came off', bridge: 'joined and made a bridge' }[kind as 'split'];
  return `${other} ${what ?? 'joined'} at ${at}`;
}

/** Why a followed body is not to be seen, and which one stands for it. */
export function carrierWords(followed: number, { state, serial, of, birth, end }: Carrier): string {
  if (state === 'joined' && end)
    return `${followed} ${endWords(end)}${end.into === serial ? '' : `, which is part of ${serial} now`}`;
  if (state === 'gone' && end)
    return `${of === followed ? followed : `${followed} went into ${of}, which`} ${endWords(end)}`;
  return birth ? `${followed} is not there yet: ${birthWords(birth)}` : `${followed} is not there yet`;
}
