import { describe, expect, it } from 'vitest';
import { applyDepositionFactor } from '../../../src/filament/film/depositionFactor.ts';
import { makeInterface } from '../../../src/filament/film/electrodeInterface.ts';
import { ringAreas } from '../../../src/filament/front/measures.ts';
import { emptyFront, makeNucleus } from '../../../src/filament/front/nucleus.ts';

describe('applyDepositionFactor', () => {
  const front = emptyFront();
  makeNucleus(front, 4, 50);
  const factored = (gap: number) => {
    const surface = { ...makeInterface(front.r.length), count: front.count };
    ringAreas(front, surface.area);
    surface.anodic.fill(3);
    surface.cathodic.fill(2);
    const classes = [
      { gap: 0, factors: [1, 2] },
      { gap: 5, factors: [0.7] },
    ];
    applyDepositionFactor(classes, gap, front, surface);
    return surface;
  };

  it('keeps the mean over the surface, and where both terms balance', () => {
    const { count, area, anodic, cathodic } = factored(2);
    let [sum, whole] = [0, 0];
    for (let i = 0; i < count; i++) {
      sum += cathodic[i] * area[i];
      whole += 2 * area[i];
      expect(anodic[i] / cathodic[i]).toBeCloseTo(1.5, 12);
    }
    expect(sum / whole).toBeCloseTo(1, 12);
  });

  it('goes from foot to tip as the factors do', () => {
    const { count, cathodic } = factored(2);
    expect(cathodic[0] / cathodic[count - 1]).toBeCloseTo(2, 12);
    const middle = front.z.findIndex((z) => z < 2);
    const share = front.z[middle] / front.z[0];
    expect(cathodic[middle] / cathodic[count - 1]).toBeCloseTo(1 + (2 * share - 0.5), 9);
  });

  it('changes nothing where all factors are alike', () => {
    const { count, cathodic } = factored(7);
    for (let i = 0; i < count; i++) expect(cathodic[i]).toBeCloseTo(2, 12);
  });
});
