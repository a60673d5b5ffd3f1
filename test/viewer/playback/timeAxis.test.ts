import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TimeAxis, timeScales } from '../../../viewer/playback/timeAxis.ts';

const times = Float64Array.of(0, 2e-3, 2e-2, 0.2, 0.2, 2);

describe('TimeAxis', () => {
  it('has equal steps for decades, and begins at half the first time above 0', () => {
    const axis = new TimeAxis('log', times, times.length);
    expect(axis.origin).toBe(1e-3);
    expect(axis.coordinate(0)).toBeCloseTo(-3, 12);
    expect(axis.coordinate(2) - axis.coordinate(1)).toBeCloseTo(1, 12);
    expect(axis.share(axis.coordinate(1))).toBeCloseTo(Math.log10(2) / Math.log10(2000), 12);
    expect(axis.timeOf(axis.coordinateOfShare(1))).toBeCloseTo(2, 12);
    expect(new TimeAxis('log', Float64Array.of(5, 6), 2).origin).toBe(5);
  });

  it('puts times between frames', () => {
    const axis = new TimeAxis('frames', times, times.length);
    expect(axis.coordinateOfTime(1e-3)).toBeCloseTo(0.5, 12);
    expect(axis.coordinateOfTime(0.2)).toBe(4);
    expect(axis.coordinateOfTime(1.1)).toBeCloseTo(4.5, 12);
    expect(axis.coordinateOfTime(9)).toBe(5);
    expect(axis.timeOf(4.5)).toBeCloseTo(1.1, 12);
  });

  it('finds the frame of a coordinate', () => {
    const axis = new TimeAxis('linear', times, times.length);
    expect([-1, 0, 0.1999, 0.2, 1.9, 2, 3].map((place) => axis.frameAt(place))).toEqual([0, 0, 2, 4, 4, 5, 5]);
    expect([0.1, 0.12, 1.2, 1.0].map((place) => axis.nearestFrame(place))).toEqual([2, 3, 5, 4]);
  });

  it('comes back to every frame it puts somewhere, in any scale', () => {
    const rising = fc.uniqueArray(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rising, fc.constantFrom(...timeScales), (values, scale) => {
        const sorted = Float64Array.from(values).sort();
        const axis = new TimeAxis(scale, sorted, sorted.length);
        sorted.forEach((_, index) => {
          const frame = axis.frameAt(axis.coordinate(index));
          expect(axis.coordinate(frame)).toBe(axis.coordinate(index));
          expect(frame).toBeGreaterThanOrEqual(index);
        });
      }),
      { seed: 5 },
    );
  });

  it('stands an empty recording and one of a single frame', () => {
    for (const scale of timeScales)
      for (const time of [new Float64Array(0), Float64Array.of(0)]) {
        const axis = new TimeAxis(scale, time, time.length);
        expect(axis.share(axis.coordinateOfShare(0.5))).toBe(0);
        expect(axis.nearestFrame(1)).toBe(0);
        expect(axis.coordinateOfTime(1)).toBeGreaterThanOrEqual(0);
      }
  });
});
