import { describe, expect, it } from 'vitest';
import { trimAxis } from '../../../src/filament/front/trimAxis.ts';
import { front } from './fronts.ts';

const markers = ({ count, r, z }: ReturnType<typeof front>) => Array.from({ length: count }, (_, i) => [r[i], z[i]]);

describe('trimAxis', () => {
  it('leaves a whole front alone, and a tip that is thin over less than 0.3 nm', () => {
    const sharp = front([0, 5], [0.04, 4.8], [2, 4], [3, 0]);
    expect(trimAxis(sharp, 0.05)).toBe(0);
    expect(sharp.count).toBe(4);
  });

  it('cuts at the lowest neck, and tells the length of what hung above', () => {
    const necked = front([0, 9], [1, 8], [0.04, 6], [1, 5], [-0.1, 4], [2, 2], [3, 0]);
    expect(trimAxis(necked, 0.05)).toBe(5);
    expect(markers(necked)).toEqual([[0, 4], [2, 2], [3, 0]]); // prettier-ignore
  });

  it('takes a whisker longer than 0.3 nm off, down to where it is as wide as the least neck', () => {
    const whisker = front([0, 5], [0.03, 4.5], [0.05, 4.2], [0.06, 4.1], [3, 0]);
    expect(trimAxis(whisker, 0.05)).toBeCloseTo(0.8, 12);
    expect(markers(whisker)).toEqual([[0, 4.2], [0.06, 4.1], [3, 0]]); // prettier-ignore
  });
});
