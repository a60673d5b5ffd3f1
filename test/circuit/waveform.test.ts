import fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOfVoltageChange, voltageAt, type Waveform } from '../../src/circuit/waveform.ts';

const triangle: Waveform = { shape: 'triangle', start: 0, peak: 2, rate: 1 };
const pulses: Waveform = { shape: 'pulses', low: 0.1, high: 1.5, width: 0.2, period: 1, delay: 0.5 };
const points: Waveform = { shape: 'points', times: [1, 2, 4], voltages: [0, 3, -1] };

describe('voltageAt', () => {
  it('is the same at any time for a constant', () => {
    expect(voltageAt({ shape: 'constant', voltage: -0.7 }, 1e9)).toBe(-0.7);
  });

  it('rises in proportion to time on a ramp', () => {
    expect(voltageAt({ shape: 'ramp', start: 0.5, rate: -2 }, 3)).toBe(-5.5);
  });

  it.each([
    [0, 0],
    [1.25, 1.25],
    [2, 2],
    [3.5, 0.5],
    [4, 0],
    [50, 0],
  ])('runs a triangle once: at %d s it is %d V', (time, voltage) => {
    expect(voltageAt(triangle, time)).toBeCloseTo(voltage, 12);
  });

  it('runs a triangle downwards when its peak lies below its start', () => {
    const falling: Waveform = { shape: 'triangle', start: 1, peak: -1, rate: 0.5 };
    expect([0, 2, 4, 6, 8].map((time) => voltageAt(falling, time))).toEqual([1, 0, -1, 0, 1]);
  });

  it.each([
    [0.49, 0.1],
    [0.5, 1.5],
    [0.69, 1.5],
    [0.71, 0.1],
    [1.499, 0.1],
    [1.5, 1.5],
    [10.6, 1.5],
    [10.8, 0.1],
  ])('pulses: at %d s it is %d V', (time, voltage) => {
    expect(voltageAt(pulses, time)).toBe(voltage);
  });

  it.each([
    [0, 0],
    [1.5, 1.5],
    [2, 3],
    [3, 1],
    [4, -1],
    [9, -1],
  ])('interpolates points linearly and holds the last: at %d s it is %d V', (time, voltage) => {
    expect(voltageAt(points, time)).toBe(voltage);
  });
});

describe('timeOfVoltageChange', () => {
  it('never comes for a constant', () => {
    expect(timeOfVoltageChange({ shape: 'constant', voltage: 2 }, 3, 0.1)).toBe(Infinity);
  });

  it('is change over slope on a ramp, of either sign', () => {
    expect(timeOfVoltageChange({ shape: 'ramp', start: 0, rate: 4 }, 1, 0.5)).toBe(1.125);
    expect(timeOfVoltageChange({ shape: 'ramp', start: 0, rate: -4 }, 1, 0.5)).toBe(1.125);
  });

  it('stops at the turn of a triangle and never comes after its end', () => {
    expect(timeOfVoltageChange(triangle, 1.9, 0.5)).toBe(2);
    expect(timeOfVoltageChange(triangle, 2, 0.5)).toBe(2.5);
    expect(timeOfVoltageChange(triangle, 4, 0.5)).toBe(Infinity);
  });

  it('visits each edge of a pulse train once, whatever the rounding', () => {
    const train: Waveform = { shape: 'pulses', low: 0, high: 1, width: 0.1, period: 0.3, delay: 0.7 };
    let time = 0;
    const voltages: number[] = [];
    for (let edge = 0; edge < 2000; edge += 1) {
      time = timeOfVoltageChange(train, time, 0.01);
      voltages.push(voltageAt(train, time));
    }
    expect(voltages).toEqual(Array.from({ length: 2000 }, (_, edge) => (edge % 2 === 0 ? 1 : 0)));
    expect(time).toBeCloseTo(0.7 + 999 * 0.3 + 0.1, 9);
  });

  it('stays within the change between the two times, for random points', () => {
    const steps = fastCheck.array(
      fastCheck.tuple(
        fastCheck.double({ min: 0.01, max: 2, noNaN: true }),
        fastCheck.double({ min: -3, max: 3, noNaN: true }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    const change = 0.05;
    fastCheck.assert(
      fastCheck.property(steps, fastCheck.double({ min: 0, max: 1, noNaN: true }), (list, fraction) => {
        let time = 0;
        const times = list.map(([step]) => (time += step));
        const waveform: Waveform = { shape: 'points', times, voltages: list.map(([, voltage]) => voltage) };
        for (time = 0; time < Infinity;) {
          const next = timeOfVoltageChange(waveform, time, change);
          expect(next).toBeGreaterThan(time);
          const between = time + fraction * (Math.min(next, time + 1) - time);
          if (between < next) {
            expect(Math.abs(voltageAt(waveform, between) - voltageAt(waveform, time))).toBeLessThanOrEqual(
              change * 1.000001,
            );
          }
          time = next;
        }
      }),
    );
  });
});
