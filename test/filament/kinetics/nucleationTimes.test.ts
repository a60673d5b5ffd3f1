import { describe, expect, it } from 'vitest';
import { voltageAt, type Waveform } from '../../../src/circuit/waveform.ts';
import { nucleationTimes } from '../../../src/filament/kinetics/nucleationTimes.ts';

const waiting = { time: 7, voltage: 0.9, criticalSize: 1, transferCoefficient: 0.115, valence: 1 };
const thermalEnergy = 0.025852; // [eV] at 300 K
const steepness = 1.115 / thermalEnergy; // [1/V]
const rateAt = (voltage: number) => Math.exp(steepness * (voltage - 0.9)) / 7; // [1/s]

function timesOf(waveform: Waveform) {
  return nucleationTimes(waiting, thermalEnergy, waveform);
}

/** e^x E1(x), by its continued fraction for x >= 1 and its series below. */
function scaledExponentialIntegral(x: number): number {
  if (x < 1) {
    let [sum, term] = [-0.5772156649015329 - Math.log(x), 1];
    for (let k = 1; k < 40; k++) {
      term *= -x / k;
      sum -= term / k;
    }
    return Math.exp(x) * sum;
  }
  let fraction = 0;
  for (let k = 400; k >= 1; k--) fraction = k / (1 + k / (x + fraction));
  return 1 / (x + fraction);
}

/** Median and mean by small steps in time. */
function walk(waveform: Waveform, end: number, steps: number) {
  const step = end / steps;
  let [hazard, mean, median] = [0, 0, Infinity];
  for (let i = 0; i < steps; i++) {
    const gain = step * rateAt(voltageAt(waveform, (i + 0.5) * step));
    mean += step * Math.exp(-hazard - gain / 2);
    if (hazard + gain >= Math.LN2 && median === Infinity) median = (i + (Math.LN2 - hazard) / gain) * step;
    hazard += gain;
  }
  return { mean, median };
}

describe('nucleationTimes', () => {
  it.each([0.4, 0.9, 2])('are 1/h and ln 2/h at a constant %f V', (voltage) => {
    const { mean, median } = timesOf({ shape: 'constant', voltage });
    expect(mean * rateAt(voltage)).toBeCloseTo(1, 11);
    expect(median * rateAt(voltage)).toBeCloseTo(Math.LN2, 11);
  });

  it.each([0.01, 1, 1e6])('have the closed forms of a ramp of %f V/s', (rate) => {
    const { mean, median } = timesOf({ shape: 'ramp', start: 0.2, rate });
    const growth = steepness * rate; // [1/s]
    const start = rateAt(0.2) / growth;
    expect(median / (Math.log1p(Math.LN2 / start) / growth)).toBeCloseTo(1, 10);
    expect(mean / (scaledExponentialIntegral(start) / growth)).toBeCloseTo(1, 9);
  });

  it('meet a walk in small steps on a triangle, whose fall and rest count too', () => {
    const waveform: Waveform = { shape: 'triangle', start: 0.9, rate: 0.01, peak: 0.95 };
    const { mean, median } = timesOf(waveform);
    const walked = walk(waveform, 200, 4e5);
    expect(median / walked.median).toBeCloseTo(1, 4);
    expect(mean / walked.mean).toBeCloseTo(1, 6);
  });

  it('meet a walk over pulses, and go on over more pulses than could be counted', () => {
    const pulses: Waveform = { shape: 'pulses', low: 0.8, high: 1, width: 0.02, period: 0.1, delay: 0.3 };
    const walked = walk(pulses, 40, 4e5);
    expect(timesOf(pulses).median / walked.median).toBeCloseTo(1, 4);
    expect(timesOf(pulses).mean / walked.mean).toBeCloseTo(1, 6);
    const short: Waveform = { ...pulses, low: 0, high: 0.9, width: 1e-12, period: 1e-9, delay: 0 };
    expect(timesOf(short).mean / 7000).toBeCloseTo(1, 6);
    expect(timesOf(short).median / (7000 * Math.LN2)).toBeCloseTo(1, 6);
  });

  it('meet a walk over points', () => {
    const points: Waveform = { shape: 'points', times: [0, 1, 1.5, 4], voltages: [0.9, 0.7, 0.95, 0.92] };
    const walked = walk(points, 100, 2e5);
    expect(timesOf(points).median / walked.median).toBeCloseTo(1, 4);
    expect(timesOf(points).mean / walked.mean).toBeCloseTo(1, 6);
  });

  it('are infinite where nothing ever comes', () => {
    expect(timesOf({ shape: 'ramp', start: 0.5, rate: -1 })).toEqual({ mean: Infinity, median: Infinity });
    const { mean, median } = timesOf({ shape: 'ramp', start: 1.1, rate: -0.1 }); // likely, but never sure
    expect(mean).toBe(Infinity);
    const growth = steepness * 0.1;
    expect(median).toBeCloseTo(-Math.log1p((-growth * Math.LN2) / rateAt(1.1)) / growth, 12);
  });
});
