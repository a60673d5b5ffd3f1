import { describe, expect, it } from 'vitest';
import type { RelaxationParameters } from '../../../src/filament/parameters.ts';
import { fingerLifetime } from '../../../src/filament/relaxation/fingerLifetime.ts';
import { copperCell } from '../copperCell.ts';

const radii = [1, 1.5, 2, 3, 4.5, 6]; // [nm]

function lifetimes(change: Partial<RelaxationParameters>, shortening: (radius: number) => number): number[] {
  const relaxation: RelaxationParameters = {
    surfaceTension: 11.17,
    surfaceMobility: 0,
    dissolution: 'none',
    foot: 'rightAngle',
    gapOpening: 1,
    ...change,
  };
  const parameters = copperCell({ relaxation });
  return radii.map((radius) => fingerLifetime(parameters, radius, 5 * radius, shortening(radius)).time);
}

/** Slope of a straight line through ln t over ln r. */
function exponent(times: number[]): number {
  const x = radii.map(Math.log);
  const y = times.map(Math.log);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  return mean(x.map((one, i) => (one - meanX) * (y[i] - meanY))) / mean(x.map((one) => (one - meanX) ** 2));
}

describe('the lifetime of fingers of one shape goes with a power of their radius', () => {
  const diffusion = { surfaceMobility: 1 };
  const similar = (radius: number) => radius;

  it('4 by surface diffusion, whether the foot is pinned or not', () => {
    expect(Math.abs(exponent(lifetimes(diffusion, similar)) - 4)).toBeLessThan(0.05);
    expect(Math.abs(exponent(lifetimes({ ...diffusion, foot: 'pinned' }, similar)) - 4)).toBeLessThan(0.05);
  });

  it('3 where transport limits, 2 where the interface does', () => {
    expect(Math.abs(exponent(lifetimes({ dissolution: 'transport' }, similar)) - 3)).toBeLessThan(0.05);
    expect(Math.abs(exponent(lifetimes({ dissolution: 'linear' }, similar)) - 2)).toBeLessThan(0.05);
  });

  it('about one less where the shortening is the same for all', () => {
    for (const change of [diffusion, { dissolution: 'transport' as const }, { dissolution: 'linear' as const }]) {
      const lost = exponent(lifetimes(change, similar)) - exponent(lifetimes(change, () => 0.5));
      expect(Math.abs(lost - 1)).toBeLessThan(0.2);
    }
  });

  it('far more than 2 by the exponential law at the surface tension of copper, close to it at a small one', () => {
    expect(exponent(lifetimes({ dissolution: 'exponential' }, similar))).toBeGreaterThan(4);
    expect(exponent(lifetimes({ dissolution: 'exponential', surfaceTension: 0.6 }, similar))).toBeCloseTo(2, 0);
  });
});

it('a finger on a pinned foot comes to rest, and never gets as short as was asked', () => {
  const relaxation = { surfaceTension: 11.17, surfaceMobility: 1, dissolution: 'none', gapOpening: 1 } as const;
  const parameters = copperCell({ relaxation: { ...relaxation, foot: 'pinned' } });
  const { time, steps } = fingerLifetime(parameters, 2, 10, 5);
  expect(time).toBeNaN();
  expect(steps).toBeLessThan(300);
});
