import { describe, expect, it } from 'vitest';
import type { StripMark } from '../../../viewer/playback/lineageStrip.ts';
import { groupMarks, peakSize, sizeOutline } from '../../../viewer/playback/stripDrawing.ts';

const track = {
  serial: 4,
  frame: Uint32Array.of(2, 3, 4),
  x: new Float32Array(3),
  z: new Float32Array(3),
  size: Uint32Array.of(1, 9, 4),
  charge: new Int32Array(3),
};

describe('the drawing of the strip', () => {
  it('draws marks as one that could not be told apart', () => {
    const markAt = (row: number, time: number): StripMark => ({
      row,
      time,
      frame: 0,
      kind: 'merge',
      serial: 1,
      other: 2,
    });
    const groups = groupMarks([markAt(0, 10), markAt(1, 11), markAt(0, 15), markAt(0, 30)], ({ time }) => time);
    expect(groups.map(({ x, marks }) => [x, marks.length])).toEqual([[10, 2], [11, 1], [30, 1]]); // prettier-ignore
  });

  it('draws a body as thick as it was large, to its end', () => {
    expect(sizeOutline(track, (frame) => 10 * frame, 45, Math.sqrt)).toBe(
      'M20.0,-1.0L30.0,-3.0L40.0,-2.0L45.0,-2.0L45.0,2.0L40.0,2.0L30.0,3.0L20.0,1.0Z',
    );
    expect(sizeOutline({ ...track, frame: new Uint32Array(0) }, () => 0, 5, Math.sqrt)).toBe('');
    expect(peakSize(track)).toBe(9);
  });

  it('keeps peaks where there are more frames than points', () => {
    const frame = Uint32Array.from({ length: 1000 }, (_, i) => i);
    const size = Uint32Array.from(frame, (i) => (i === 501 ? 100 : 1));
    const outline = sizeOutline(
      { ...track, frame, size },
      (i) => i,
      1000,
      (each) => each,
    );
    expect(outline).toContain('-100.0');
    expect(outline.split('L').length).toBeLessThan(500);
  });
});
