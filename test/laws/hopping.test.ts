import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { diffusionCoefficient, driftVelocity, hopDrive, totalHopRate } from '../../src/laws/hopping.ts';

const thermalEnergy = 0.025852; // [eV] at 300 K

describe('hopDrive', () => {
  it('is half the work of one hop over kT', () => {
    expect(hopDrive(2, 0.5, 0.1, thermalEnergy, 6)).toBeCloseTo(0.05 / thermalEnergy, 13);
  });

  it('is odd in the field and bounded on both sides', () => {
    expect(hopDrive(1, 0.5, -0.1, thermalEnergy, 6)).toBe(-hopDrive(1, 0.5, 0.1, thermalEnergy, 6));
    expect(hopDrive(1, 0.5, 5, thermalEnergy, 6)).toBe(6);
    expect(hopDrive(1, 0.5, -5, thermalEnergy, 6)).toBe(-6);
  });
});

describe('drift and diffusion', () => {
  it('carries the current of Mott and Gurney (Buttberg 2025, eq. 4)', () => {
    const [valence, concentration, frequency, hopLength, barrier, field] = [1, 0.1, 1e13, 0.2, 0.33, 0.3];
    const conductivity =
      ((2 * valence * concentration * frequency * hopLength * Math.exp(-barrier / thermalEnergy)) / field) *
      Math.sinh((hopLength * valence * field) / (2 * thermalEnergy));
    const drive = hopDrive(valence, hopLength, field, thermalEnergy, Infinity);
    const velocity = driftVelocity(hopLength, frequency * Math.exp(-barrier / thermalEnergy), drive);
    expect((valence * concentration * velocity) / (conductivity * field)).toBeCloseTo(1, 12);
  });

  it('meets Einstein as the field vanishes, with the error k^2 / 6 of the sinh', () => {
    for (const valence of [1, 2]) {
      for (const field of [0.1, 0.01, 0.001]) {
        const drive = hopDrive(valence, 0.5, field, thermalEnergy, 6);
        const mobility = driftVelocity(0.5, 1e4, drive) / field;
        const einstein = (valence * diffusionCoefficient(0.5, 1e4)) / thermalEnergy;
        const excess = mobility / einstein - 1;
        expect(excess).toBeGreaterThan((drive * drive) / 6 - 1e-11);
        expect(excess).toBeLessThan((drive * drive) / 6 + drive ** 4);
      }
    }
  });

  it('has the mean and variance of the master equation of a hop chain', () => {
    const [hopLength, baseRate, drive, time] = [0.5, 2, 0.7, 3];
    const { mean, variance } = chainMoments(baseRate * Math.exp(drive), baseRate * Math.exp(-drive), time);
    expect(hopLength * mean).toBeCloseTo(driftVelocity(hopLength, baseRate, drive) * time, 8);
    const spread = 2 * diffusionCoefficient(hopLength, baseRate) * time * Math.cosh(drive);
    expect(hopLength ** 2 * variance).toBeCloseTo(spread, 7);
    expect(totalHopRate(baseRate, drive, 1) * time).toBeCloseTo(variance, 7);
  });
});

describe.each([2, 3])('walkers in %i dimensions', (dimension) => {
  it('drift and spread as the laws say, within 4 standard errors', () => {
    const [hopLength, baseRate, drive, time, walkers] = [0.5, 1, 0.9, 4, 20_000];
    const ends = walk(dimension, hopLength, baseRate, drive, time, walkers);
    const along = momentsOf(ends.along);
    const across = momentsOf(ends.across);
    const diffusion = diffusionCoefficient(hopLength, baseRate);
    expectWithin(along.mean, driftVelocity(hopLength, baseRate, drive) * time, along.meanError);
    expectWithin(along.variance, 2 * diffusion * time * Math.cosh(drive), along.varianceError);
    expectWithin(across.mean, 0, across.meanError);
    expectWithin(across.variance, 2 * diffusion * time, across.varianceError);
  });
});

/** Moments of the site index after integrating dP_i/dt = forward P_(i-1) + backward P_(i+1) - (forward + backward) P_i. */
function chainMoments(forward: number, backward: number, time: number): { mean: number; variance: number } {
  const reach = 80;
  const steps = 600;
  let occupation = new Float64Array(2 * reach + 1);
  occupation[reach] = 1;
  const slope = (from: Float64Array): Float64Array =>
    from.map((value, i) => forward * (from[i - 1] ?? 0) + backward * (from[i + 1] ?? 0) - (forward + backward) * value);
  const moved = (from: Float64Array, by: Float64Array, factor: number) =>
    from.map((value, i) => value + factor * by[i]!);
  const step = time / steps;
  for (let n = 0; n < steps; n++) {
    const first = slope(occupation);
    const second = slope(moved(occupation, first, step / 2));
    const third = slope(moved(occupation, second, step / 2));
    const fourth = slope(moved(occupation, third, step));
    occupation = occupation.map(
      (value, i) => value + (step / 6) * (first[i]! + 2 * second[i]! + 2 * third[i]! + fourth[i]!),
    );
  }
  const mean = occupation.reduce((sum, value, i) => sum + value * (i - reach), 0);
  const variance = occupation.reduce((sum, value, i) => sum + value * (i - reach - mean) ** 2, 0);
  return { mean, variance };
}

/** Continuous-time walks that leave a place at the total rate and then choose a direction by its weight. */
function walk(
  dimension: number,
  hopLength: number,
  baseRate: number,
  drive: number,
  time: number,
  walkers: number,
): { along: number[]; across: number[] } {
  const random = seedrandom.alea(`walk ${dimension}`);
  const total = totalHopRate(baseRate, drive, dimension);
  const forward = baseRate * Math.exp(drive);
  const backward = baseRate * Math.exp(-drive);
  const along: number[] = [];
  const across: number[] = [];
  for (let walker = 0; walker < walkers; walker++) {
    let [x, y] = [0, 0];
    for (let clock = -Math.log(1 - random()) / total; clock < time; clock -= Math.log(1 - random()) / total) {
      const pick = random() * total;
      if (pick < forward) x += hopLength;
      else if (pick < forward + backward) x -= hopLength;
      else if (dimension === 2) y += random() < 0.5 ? hopLength : -hopLength;
      else y += hopLength * Math.cos(2 * Math.PI * random());
    }
    along.push(x);
    across.push(y);
  }
  return { along, across };
}

function momentsOf(values: number[]) {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const second = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
  const fourth = values.reduce((sum, value) => sum + (value - mean) ** 4, 0) / count;
  return {
    mean,
    variance: second,
    meanError: Math.sqrt(second / count),
    varianceError: Math.sqrt((fourth - second ** 2) / count),
  };
}

function expectWithin(got: number, truth: number, standardError: number): void {
  expect(standardError).toBeGreaterThan(0);
  expect(Math.abs(got - truth) / standardError).toBeLessThan(4);
}
