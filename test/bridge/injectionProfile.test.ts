import { expect, it } from 'vitest';
import { fitInjection, type RingCount } from '../../src/bridge/injectionProfile.ts';
import { createRandomStream } from '../../src/math/random.ts';

const rings = Array.from({ length: 16 }, (_, i) => {
  const [inner, outer] = [0.5 * i, 0.5 * (i + 1)];
  return { inner, outer, area: Math.PI * (outer * outer - inner * inner) };
});

/** Rings that particles fall into: so many evenly over a disc of 8 nm, and others normally about its middle. */
function shot(seed: number, even: number, hill: number, sigma: number): RingCount[] {
  const random = createRandomStream(seed, 0, 'test');
  const counts = new Array<number>(16).fill(0);
  for (let i = 0; i < even + hill; i++) {
    const radius = i < even ? 8 * Math.sqrt(random.next()) : sigma * Math.sqrt(-2 * Math.log(1 - random.next()));
    if (radius < 8) counts[Math.floor(2 * radius)]++;
  }
  return rings.map((ring, i) => ({ ...ring, net: counts[i], gross: counts[i] }));
}

it.each([
  [1, 2],
  [2.5, 1.2],
] as const)('finds the width and the height of a hill of %f nm on a base', (sigma, share) => {
  const even = 4000;
  const hill = share * even;
  const expected = 1 + hill / (2 * Math.PI * sigma * sigma) / (even / (Math.PI * 64));
  for (const seed of [1, 2, 3]) {
    const fit = fitInjection(shot(seed, even, hill, sigma));
    const [low, high] = fit?.sigmaRange ?? [NaN, NaN];
    const error = Math.max(0.02 * sigma, (high - low) / 2);
    expect(Math.abs((fit?.sigma ?? NaN) - sigma)).toBeLessThan(4 * error);
    expect(error).toBeLessThan(0.12 * sigma);
    expect((fit?.peakOverBase ?? NaN) / expected).toBeGreaterThan(0.75);
    expect((fit?.peakOverBase ?? NaN) / expected).toBeLessThan(1.3);
  }
});

it('finds no width where there are few particles or no hill', () => {
  expect(fitInjection(shot(1, 5, 20, 1))).toBeNull();
  for (const seed of [1, 2, 3]) expect(fitInjection(shot(seed, 3000, 0, 1))).toBeNull();
  expect(fitInjection(rings.map((ring) => ({ ...ring, net: 0, gross: 0 })))).toBeNull();
});

it('has no base where all leave about the axis', () => {
  expect(fitInjection(shot(1, 0, 800, 0.8))?.peakOverBase).toBeGreaterThan(100);
});
