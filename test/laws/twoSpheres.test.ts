import { describe, expect, it } from 'vitest';
import { dissolvingRadius, driveIntegral, spheresAt, type SpherePair } from '../../src/laws/twoSpheres.ts';

const pair: SpherePair = { upstreamRadius: 2.5, downstreamRadius: 0.5, span: 8 };

describe('spheresAt', () => {
  it.each([2.5, 1.7, 0.4, 0])('keeps volume and span with an upstream radius of %d nm', (radius) => {
    const { upstream, downstream } = spheresAt(pair, radius);
    expect(upstream.radius ** 3 + downstream.radius ** 3).toBeCloseTo(2.5 ** 3 + 0.5 ** 3, 10);
    expect(upstream.centre - upstream.radius).toBe(0);
    expect(downstream.centre + downstream.radius).toBeCloseTo(8, 12);
  });

  it('never lets spheres overlap from the span of two equal halves that touch, and does below it', () => {
    const smallest = 2 ** (5 / 3) * Math.cbrt(2.5 ** 3 + 0.5 ** 3);
    const half = Math.cbrt((2.5 ** 3 + 0.5 ** 3) / 2);
    const gapAt = (span: number, radius: number) => {
      const { upstream, downstream } = spheresAt({ ...pair, span }, radius);
      return downstream.centre - upstream.centre - upstream.radius - downstream.radius;
    };
    for (let radius = 0; radius <= 2.5; radius += 0.05) expect(gapAt(smallest, radius)).toBeGreaterThan(-1e-12);
    expect(gapAt(smallest, half)).toBeCloseTo(0, 12);
    expect(gapAt(smallest - 0.1, half)).toBeCloseTo(-0.1, 12);
  });
});

describe('driveIntegral', () => {
  it('has the known expansion and limit', () => {
    expect(driveIntegral(0.1)).toBeCloseTo(0.1 - 0.1 ** 2 / 4 + 0.1 ** 3 / 36 - 0.1 ** 5 / 3600, 12);
    expect(driveIntegral(30)).toBeCloseTo(Math.PI ** 2 / 6, 5);
    const series = Array.from({ length: 40 }, (_, i) => i + 1).reduce(
      (sum, k) => sum + Math.exp(-4 * k) * (4 / k + 1 / k ** 2),
      0,
    );
    expect(driveIntegral(4)).toBeCloseTo(Math.PI ** 2 / 6 - series, 8);
  });
});

describe('dissolvingRadius', () => {
  it.each([0, 1e-9])('is r0 (1 - t/T) without a drive (%d)', (drive) => {
    for (const share of [0, 0.3, 0.9, 1]) expect(dissolvingRadius(2.5, drive, share)).toBeCloseTo(2.5 * (1 - share), 8);
  });

  it.each([0, 0.8, 1.55])(
    'solves dV/dt = -Gamma over the anode half, integrated step by step, at s = %d /nm',
    (drive) => {
      // Gamma = 2 pi r^2 times the integral over cos theta from 0 to 1 of e^(s r cos theta), by the midpoint rule.
      const speed = (radius: number) => {
        let sum = 0;
        for (let i = 0; i < 400; i++) sum += Math.exp((drive * radius * (i + 0.5)) / 400) / 400;
        return sum / 2;
      };
      const step = 1e-3;
      let [radius, time] = [2.5, 0];
      const passed: [number, number][] = [];
      while (radius > 0.05) {
        const first = speed(radius);
        const second = speed(radius - (step / 2) * first);
        radius -= step * second;
        time += step;
        passed.push([time, radius]);
      }
      const lifetime = time + radius / speed(0.025);
      for (const [at, expected] of passed.filter((_, i) => i % 300 === 0))
        expect(Math.abs(dissolvingRadius(2.5, drive, at / lifetime) - expected)).toBeLessThan(2e-4);
    },
  );
});
