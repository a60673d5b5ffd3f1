import type { Life, Lives } from './lives.ts';

/** A body of a family. */
export interface Member {
  life: Life;
  side: 'followed' | 'ancestor' | 'descendant';
  depth: number; // generations from the followed body
}

/** A body with those that it came from and those that came of it, in the order of the strip's rows. */
export interface Family {
  members: Member[];
  hidden: number; // relatives within the depth that found no room, or that no frame shows
}

interface Kin extends Member {
  time: number; // [s] when it met or left the relative through which it was found
  isMain: boolean; // the body that goes on, or that it was part of
  kin: Kin[];
}

interface Relative {
  serial: number;
  time: number; // [s]
  isMain: boolean;
}

/**
 * The family of a body: what joined it or what it was part of before (ancestors), what left it or what it joined (descendants), and
 * theirs in turn as far as they share metal with it. Where there are more than fit, those that lived longest are kept; those that came
 * and went between two frames are left out.
 *
 * @param depth generations either way
 * @param room rows
 */
export function familyOf(lives: Lives, serial: number, depth: number, room: number): Family {
  const root: Kin = { life: lives.life(serial), side: 'followed', depth: 0, time: 0, isMain: true, kin: [] };
  const known = new Map([[serial, root]]);
  let generation = [root];
  const hidden = new Set<number>();
  for (let level = 1; level <= depth; level++) {
    const found = generation.flatMap((parent) => relativesOf(parent, lives).map((kin) => ({ parent, kin })));
    found.sort((one, other) => Number(other.kin.isMain) - Number(one.kin.isMain) || span(other.kin) - span(one.kin));
    generation = [];
    for (const { parent, kin } of found) {
      const { serial: relative } = kin.life;
      if (known.has(relative)) continue;
      if (known.size >= room || isFleeting(kin.life)) {
        hidden.add(relative);
        continue;
      }
      known.set(relative, kin);
      parent.kin.push(kin);
      generation.push(kin);
    }
  }
  return { members: inRows(root), hidden: hidden.size };
}

function relativesOf(parent: Kin, lives: Lives): Kin[] {
  const { life, side, time, depth } = parent;
  const kinOf = (relatives: Relative[], as: 'ancestor' | 'descendant') =>
    relatives.map((relative): Kin => ({
      ...relative,
      life: lives.life(relative.serial),
      side: as,
      depth: depth + 1,
      kin: [],
    }));
  const before = side === 'descendant' ? [] : kinOf(sources(life, side === 'followed' ? Infinity : time), 'ancestor');
  const after = side === 'ancestor' ? [] : kinOf(heirs(life, side === 'followed' ? -Infinity : time), 'descendant');
  return [...before, ...after];
}

/** What a body was part of, and what ended in it up to a time. */
function sources({ birth, events }: Life, until: number): Relative[] {
  const joined = events.filter(({ kind, other, time }) => other !== 0 && !isParting(kind) && time <= until);
  return [
    ...(birth && birth.from !== 0 ? [{ serial: birth.from, time: birth.time, isMain: true }] : []),
    ...joined.map(({ other, time }) => ({ serial: other, time, isMain: false })),
  ];
}

/** What a body ended in, and what left it from a time on. */
function heirs({ events, end }: Life, since: number): Relative[] {
  const left = events.filter(({ kind, other, time }) => other !== 0 && isParting(kind) && time >= since);
  return [
    ...(end && end.into !== 0 ? [{ serial: end.into, time: end.time, isMain: true }] : []),
    ...left.map(({ other, time }) => ({ serial: other, time, isMain: false })),
  ];
}

/** Whether the other body of an event left, and did not join. */
function isParting(kind: string): boolean {
  return kind === 'split' || kind === 'detach';
}

/** Whether no frame shows a body. */
function isFleeting({ birth, end }: Life): boolean {
  return birth !== null && birth.frame === end?.frame;
}

function span({ life: { birth, end } }: Kin): number {
  return (end?.time ?? Infinity) - (birth?.time ?? 0);
}

/** Ancestors above, descendants below, such that the joints cross few rows: next to a body stand those that met it first or left it last. */
function inRows({ life, side, depth, kin }: Kin): Member[] {
  const near = (one: Kin, other: Kin) => Number(one.isMain) - Number(other.isMain) || other.time - one.time;
  const above = kin.filter((each) => each.side === 'ancestor').sort(near);
  const below = kin
    .filter((each) => each.side === 'descendant')
    .sort((one, other) => Number(other.isMain) - Number(one.isMain) || other.time - one.time);
  return [...above.flatMap(inRows), { life, side, depth }, ...below.flatMap(inRows)];
}
