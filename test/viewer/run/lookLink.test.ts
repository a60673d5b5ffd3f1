import { describe, expect, it } from 'vitest';
import { readLook, usualLook, writeLook } from '../../../viewer/run/lookLink.ts';
import type { Look } from '../../../viewer/run/runState.ts';

describe('a look in a link', () => {
  it('takes no room where it is the usual one', () => {
    expect(writeLook(usualLook)).toBe('');
    expect(readLook('')).toEqual(usualLook);
  });

  it('comes back as it was', () => {
    const look: Look = {
      coloring: 'age',
      potential: 'recomputed',
      lines: false,
      field: true,
      ions: false,
      voids: false,
      depth: false,
      micrograph: true,
    };
    expect(readLook(writeLook(look))).toEqual(look);
    expect(writeLook({ ...usualLook, ions: false })).toBe('ions=off');
  });

  it('keeps to what it knows', () => {
    expect(readLook('coloring=taste&ions=maybe&flavour=on&potential=none')).toEqual({
      ...usualLook,
      potential: 'none',
    });
  });
});
