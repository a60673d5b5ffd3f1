import { describe, expect, it } from 'vitest';
import { discJunction, sphereJunction } from '../../src/laws/tunnelJunction.ts';
import { chordConductance, decayConstant, type TunnellingLaw } from '../../src/laws/tunnelling.ts';

const barrier = { effectiveMass: 0.86, barrier: 3.6 };
const decay = decayConstant({ law: 'printed', ...barrier });
const along = (law: TunnellingLaw, voltage: number) => (gap: number) =>
  chordConductance({ law, ...barrier }, decay, gap, voltage);

/** How far a round surface has receded at a distance from its axis. */
function recession(radius: number, offset: number): number {
  return radius === Infinity ? 0 : radius - Math.sqrt(radius * radius - offset * offset);
}

/** Sum over narrow rings (or strips) of the local gap, straight across. */
function addRings(perArea: (gap: number) => number, radii: readonly [number, number], gap: number, depth?: number) {
  const end = Math.min(...radii);
  const count = 20_000;
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const offset = ((i + 0.5) * end) / count;
    const here = perArea(gap + recession(radii[0], offset) + recession(radii[1], offset));
    sum += here * (depth === undefined ? 2 * Math.PI * offset : 2 * depth) * (end / count);
  }
  return sum;
}

/** E1 by its continued fraction. */
function exponentialIntegral(x: number): number {
  let fraction = 0;
  for (let k = 200; k > 0; k--) fraction = k / (1 + k / (x + fraction));
  return Math.exp(-x) / (x + fraction);
}

describe('junctions of round surfaces', () => {
  const cases: [TunnellingLaw, number][] = [
    ['printed', 0],
    ['lowVoltage', 0],
    ['simmons', 0.1],
    ['simmons', 2],
  ];
  it.each(cases)('are the sum over the rings of the local gap, %s at %f V', (law, voltage) => {
    const perArea = along(law, voltage);
    for (const radii of [
      [0.25, 0.25],
      [0.25, Infinity],
      [0.25, 1.5],
      [0.5, 0.25],
    ] as const)
      // prettier-ignore
      for (const gap of [0.05, 0.2, 0.6, 1.5]) {
        const [first, second] = radii;
        const sphere = sphereJunction(perArea, decay, { first, second }, gap);
        expect(Math.abs(sphere / addRings(perArea, radii, gap) - 1)).toBeLessThan(0.02);
        const disc = discJunction(perArea, decay, { first, second }, gap, 0.5);
        expect(Math.abs(disc / addRings(perArea, radii, gap, 0.5) - 1)).toBeLessThan(0.02);
      }
  });

  it('tend to 2 pi R A E1(kappa g) of wide spheres', () => {
    const prefactor = along('printed', 0)(1) * Math.exp(decay);
    for (const gap of [0.1, 0.5]) {
      const wide = sphereJunction(along('printed', 0), decay, { first: 40, second: Infinity }, gap);
      const exact = 2 * Math.PI * 40 * prefactor * exponentialIntegral(decay * gap);
      expect(Math.abs(wide / exact - 1)).toBeLessThan(0.005);
    }
  });

  it('conduct about 1e-6 S between particles 0.2 nm apart, and ten times less by every 0.13 nm', () => {
    const pair = (gap: number) => sphereJunction(along('lowVoltage', 0), decay, { first: 0.25, second: 0.25 }, gap);
    const siemens = pair(0.2) * 1.602176634e-19;
    expect(siemens).toBeGreaterThan(1e-7);
    expect(siemens).toBeLessThan(2e-6);
    expect(Math.log10(pair(0.4) / pair(0.53))).toBeCloseTo(1.1, 0);
  });
});
