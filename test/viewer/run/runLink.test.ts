import { describe, expect, it } from 'vitest';
import { readView, writeView } from '../../../viewer/run/runLink.ts';

describe('what is seen of the film, in a link', () => {
  it('comes back to four digits', () => {
    expect(readView(writeView({ x: 20.1234, z: 10, zoom: 4.56789 }))).toEqual({ x: 20.12, z: 10, zoom: 4.568 });
  });

  it.each(['', '1,2', '1,2,3,4', '1,2,0', '1,2,-3', 'a,2,3', '1,2,Infinity,'])('is not read from "%s"', (text) => {
    expect(readView(text)).toBeNull();
  });
});
