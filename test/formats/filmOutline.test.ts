import { describe, expect, it } from 'vitest';
import { filmOutlineOf } from '../../src/formats/filmOutline.ts';

describe('the outline of a film', () => {
  it('is read from a scene', () => {
    const scene = {
      materials: { metal: 'Ag' },
      electrodes: { top: 'inert', sourceWidth: '0.01 um', sourceFloor: 0.02 },
    };
    expect(filmOutlineOf(scene)).toEqual({ isTopInert: true, metal: 'Ag', sourceWidth: 10, sourceFloor: 0.02 });
  });

  it('is the usual one where the scene does not say or cannot be read', () => {
    const usual = { isTopInert: false, metal: null, sourceWidth: null, sourceFloor: 0 };
    for (const scene of [
      null,
      'scene',
      {},
      { electrodes: { sourceWidth: 'uniform' } },
      { electrodes: { sourceWidth: '3 V' } },
    ])
      expect(filmOutlineOf(scene)).toEqual(usual);
  });
});
