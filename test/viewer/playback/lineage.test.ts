import { describe, expect, it } from 'vitest';
import { familyOf } from '../../../viewer/playback/lineage.ts';
import { stripOf } from '../../../viewer/playback/lineageStrip.ts';
import { Lives } from '../../../viewer/playback/lives.ts';
import { historyOf } from './histories.ts';

const lives = new Lives();
lives.update(
  historyOf(
    ['nucleate', 2], // 1 s
    ['nucleate', 3],
    ['merge', 2, 3], // 3 s
    ['split', 4, 2], // 4 s
    ['nucleate', 5],
    ['merge', 4, 5], // 6 s
    ['split', 6, 4], // 7 s
    ['merge', 2, 9], // 8 s: after 4 has left, so no ancestor of 4
    ['merge', 1, 4], // 9 s
    ['detach', 7, 1], // 10 s
    ['split', 8, 6], // 11 s
  ),
);

describe('familyOf', () => {
  const serials = (depth: number, room = 20) =>
    familyOf(lives, 4, depth, room).members.map(({ life, side }) => `${life.serial} ${side}`);

  it('holds what shared metal with the body, from above to below', () => {
    expect(serials(0)).toEqual(['4 followed']);
    expect(serials(1)).toEqual(['5 ancestor', '2 ancestor', '4 followed', '1 descendant', '6 descendant']);
    expect(serials(2)).toEqual([
      ...['5 ancestor', '3 ancestor', '2 ancestor', '4 followed'],
      ...['1 descendant', '7 descendant', '6 descendant', '8 descendant'],
    ]);
  });

  it('keeps those that go on and those that lived longest where there is little room', () => {
    expect(serials(2, 3)).toEqual(['2 ancestor', '4 followed', '1 descendant']);
    expect(familyOf(lives, 4, 2, 4).hidden).toBe(4);
    expect(familyOf(lives, 4, 2, 20).hidden).toBe(0);
  });
});

describe('familyOf a body whose relatives came and went', () => {
  it('leaves out those that no frame shows', () => {
    const brief = new Lives();
    const history = historyOf(['nucleate', 2], ['split', 3, 2], ['merge', 2, 3], ['split', 4, 2], ['merge', 2, 4]);
    brief.update(history.map((happening, i) => ({ ...happening, frame: [1, 2, 2, 3, 4][i] })));
    const { members, hidden } = familyOf(brief, 2, 3, 20);
    expect(members.map(({ life }) => life.serial)).toEqual([4, 2]);
    expect(hidden).toBe(1);
  });
});

describe('stripOf', () => {
  const strip = stripOf(familyOf(lives, 4, 1, 20), { time: 0, frame: 0 }, { time: 20, frame: 15 }, (serial) =>
    serial === 1 ? { time: 0.5, frame: 1 } : undefined,
  );
  const [joined, parent, followed, heir, part] = strip.bars;

  it('gives each body a bar from birth to end', () => {
    expect(strip.bars.map(({ row }) => row)).toEqual([0, 1, 2, 3, 4]);
    expect([joined.from.time, joined.to.time, joined.isOpen]).toEqual([5, 6, false]);
    expect([parent.from.time, parent.to.time, parent.isOpen]).toEqual([1, 20, true]);
    expect([followed.from.frame, followed.to.frame, followed.isOpen]).toEqual([4, 9, false]);
    expect([heir.from.time, heir.to.frame]).toEqual([0.5, 15]);
    expect(part.from.time).toBe(7);
  });

  it('joins bars where metal went from one to another', () => {
    expect(strip.joints).toEqual([
      { time: 6, frame: 6, fromRow: 0, toRow: 2, isParting: false },
      { time: 4, frame: 4, fromRow: 1, toRow: 2, isParting: true },
      { time: 9, frame: 9, fromRow: 2, toRow: 3, isParting: false },
      { time: 7, frame: 7, fromRow: 2, toRow: 4, isParting: true },
    ]);
  });

  it('marks births, ends and what happened between, also with bodies that have no row', () => {
    const marks = strip.marks.filter(({ row }) => row === 1);
    expect(marks.map(({ kind, other, time }) => [kind, other, time])).toEqual([
      ['born', 0, 1],
      ['merge', 3, 3],
      ['split', 4, 4],
      ['merge', 9, 8],
    ]);
    expect(strip.marks.filter(({ row }) => row === 2).map(({ kind }) => kind)).toEqual([
      'born',
      'merge',
      'split',
      'ended',
    ]);
  });
});
