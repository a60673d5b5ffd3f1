import { describe, expect, it } from 'vitest';
import { filmGrain, scatter } from '../../../viewer/layers/grain.ts';

describe('the grain of a micrograph', () => {
  it('is grey, and the same each time', () => {
    const { columns, rows, pixels } = filmGrain(40, 20);
    expect([columns, rows]).toEqual([200, 100]);
    expect(filmGrain(40, 20).pixels).toEqual(pixels);
    const isGrey = pixels.every((value, at) => value === (at % 4 === 3 ? 255 : pixels[at - (at % 4)]));
    expect(isGrey).toBe(true);
  });

  it('comes from numbers spread evenly from 0 to 1', () => {
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100; i++) for (let k = 0; k < 100; k++) counts[Math.floor(10 * scatter(i, k))]++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150); // five standard deviations
  });

  it('stays small for a large film', () => {
    const { columns, rows } = filmGrain(2000, 500);
    expect(Math.max(columns, rows)).toBe(1024);
  });
});
