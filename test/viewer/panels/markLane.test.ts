import { expect, it } from 'vitest';
import { drawingOf, MarkLane } from '../../../viewer/panels/markLane.ts';

it('draws glyphs where there is room, one for several marks at a place', () => {
  expect(drawingOf(Uint32Array.of(3, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2))).toEqual({ glyphs: [0, 6, 11] });
  expect(drawingOf(Uint32Array.of(1, 0, 1, 0, 0, 0, 0, 1))).toEqual({ glyphs: [0, 7] });
  expect(drawingOf(new Uint32Array(4))).toEqual({ glyphs: [] });
});

it('draws bars where most glyphs would fall on others, the highest for the most marks', () => {
  const drawing = drawingOf(Uint32Array.of(1, 3, 7, 3, 1, 0));
  const expected = [1 / 3, 2 / 3, 1, 2 / 3, 1 / 3, 0];
  const bars = 'bars' in drawing ? [...drawing.bars] : [];
  expect(bars).toHaveLength(expected.length);
  bars.forEach((height, cell) => expect(height).toBeCloseTo(expected[cell], 12));
});

it('counts only what is new, and all again where marks have moved', () => {
  const lane = new MarkLane();
  const seen: number[] = [];
  const count = (key: string, marks: number) =>
    lane.count(key, 100, marks, (mark) => {
      seen.push(mark);
      return mark / 10;
    });
  count('a', 2);
  expect(count('a', 4)).toEqual({ glyphs: [0, 5, 10, 15] });
  expect(seen).toEqual([0, 1, 2, 3]);
  expect(count('b', 3)).toEqual({ glyphs: [0, 5, 10] });
  expect(seen).toEqual([0, 1, 2, 3, 0, 1, 2]);
});
