import { describe, expect, it } from 'vitest';
import { EventMarks } from '../../../viewer/playback/eventMarks.ts';
import { happeningOf, recordingOf } from './recordingOf.ts';

const times = [0, 1, 2, 3, 4, 5, 6];
const happenings = [
  happeningOf('nucleate', 1, 7),
  happeningOf('attach', 2, 7),
  happeningOf('bridge', 3, 7),
  happeningOf('merge', 5, 8),
  happeningOf('detach', 6, 9),
];
const bridging = [0, 0, 0, 40, 41, 0, 0];

describe('EventMarks', () => {
  it('marks the loss of a bridge and what comes off an electrode as lost contacts', () => {
    const marks = new EventMarks();
    marks.update(recordingOf(times, { happenings, bridging }));
    expect(marks.of('contactLost').map(({ frame, time, body }) => [frame, time, body])).toEqual([
      [5, 5, 0],
      [6, 6, 9],
    ]);
    expect(marks.of('bridge').map(({ frame }) => frame)).toEqual([3]);
  });

  it('comes to the same piece by piece', () => {
    const whole = new EventMarks();
    const pieces = new EventMarks();
    whole.update(recordingOf(times, { happenings, bridging }));
    for (let count = 1; count <= times.length; count++) {
      const seen = happenings.filter(({ frame }) => frame < count);
      pieces.update(recordingOf(times.slice(0, count), { happenings: seen, bridging: bridging.slice(0, count) }));
    }
    expect(pieces).toEqual(whole);
  });

  it('finds the next and the preceding shown mark', () => {
    const marks = new EventMarks();
    marks.update(recordingOf(times, { happenings, bridging }));
    expect([0, 1, 3, 5, 6].map((index) => marks.frameBeyond(index, 1))).toEqual([1, 3, 5, 6, null]);
    expect([6, 5, 3, 2, 1].map((index) => marks.frameBeyond(index, -1))).toEqual([5, 3, 1, 1, null]);
    marks.toggle('bridge');
    expect(marks.frameBeyond(1, 1)).toBe(5);
    marks.toggle('bridge');
    expect(marks.frameBeyond(1, 1)).toBe(3);
  });
});
