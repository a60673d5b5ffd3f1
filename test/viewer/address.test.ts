import { describe, expect, it } from 'vitest';
import { readLink, writeLink, type ViewLink } from '../../viewer/address.ts';

describe('a link', () => {
  it('comes back as it was, whatever its parts hold', () => {
    const link: ViewLink = {
      folder: 'out/größe & more?',
      path: 'runs/3-0',
      frame: '12',
      look: 'coloring=age&ions=off',
      set: ['voltage=1.5 V', 'mobility=1e-3'],
    };
    expect(readLink(writeLink(link))).toEqual(link);
  });

  it('leaves out what is not asked for and what is not known', () => {
    expect(writeLink({})).toBe('');
    expect(readLink('?live=growth%2Fa&seed=3&colour=red')).toEqual({ live: 'growth/a', seed: '3' });
  });
});
