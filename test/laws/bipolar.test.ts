import { describe, expect, it } from 'vitest';
import { bodyPotential, bodyRadius, polarisation } from '../../src/laws/bipolar.ts';
import { oxidationFactor, reductionFactor } from '../../src/laws/chargeTransfer.ts';
import { boundedOverpotential } from '../../src/laws/overpotential.ts';

const kappa = 0.369; // [V nm/e]

describe('bodyRadius', () => {
  it('encloses the particles at the stated packing', () => {
    for (const size of [1, 7, 46, 1000]) {
      const disc = bodyRadius(size, 0.5, 2);
      const sphere = bodyRadius(size, 0.5, 3);
      expect((size * 0.25 ** 2) / disc ** 2).toBeCloseTo(0.9025, 10);
      expect((size * 0.25 ** 3) / sphere ** 3).toBeCloseTo(0.64, 3);
    }
  });
});

describe('bodyPotential', () => {
  it('makes each reaction oppose the next', () => {
    expect(bodyPotential(1, -1, kappa, 2)).toBeCloseTo(1 - kappa / 2, 15);
    expect(bodyPotential(1, 2, kappa, 2)).toBeCloseTo(1 + kappa, 15);
  });
});

// Places of a body of unit radius: cosines to the field, and weights, of equal slices along the field's axis.
const slices = Array.from({ length: 4000 }, (_, i) => -1 + (2 * i + 1) / 4000);
const shapes = {
  disc: (cosine: number) => Math.sqrt(1 - cosine * cosine),
  sphere: (cosine: number) => 1 - cosine * cosine,
};

describe.each(Object.entries(shapes))('polarisation of a %s in a uniform field', (_, section) => {
  it.each([0, -2, 1])('is E r (cos theta - cos lambda) with charge %i', (charge) => {
    const [field, radius, centre] = [0.08, 2.5, 1.3];
    const background = (cosine: number, distance: number) => centre - field * distance * cosine;
    const area = slices.reduce((sum, at) => sum + section(at), 0);
    const mean = slices.reduce((sum, at) => sum + section(at) * background(at, radius), 0) / area;
    const potential = bodyPotential(mean, charge, kappa, radius);
    const neutral = (-kappa * charge) / (field * radius * radius);
    for (const cosine of [-1, -0.4, 0, 0.7, 1]) {
      const overpotential = boundedOverpotential(potential, background(cosine, radius), Infinity);
      expect(overpotential).toBeCloseTo(polarisation(field, radius, cosine, neutral), 12);
    }
  });
});

describe('polarisation', () => {
  it('oxidises downstream, reduces upstream and grows with the radius', () => {
    expect(polarisation(0.1, 2, 1, 0)).toBeCloseTo(0.2, 15);
    expect(polarisation(0.1, 2, -1, 0)).toBeCloseTo(-0.2, 15);
    expect(polarisation(0.1, 4, 1, 0) / polarisation(0.1, 2, 1, 0)).toBeCloseTo(2, 15);
  });

  it.each([0.115, 0.5, 0.8])('passes no net current through a sphere whose lambda balances alpha = %d', (alpha) => {
    const [field, radius, thermalEnergy] = [0.1, 2, 0.025852];
    const strength = (field * radius) / thermalEnergy;
    // Integrals of e^(c x) over the sphere's surface are 2 sinh(c) / c; equal halves give cos lambda.
    const ratio = (alpha * Math.sinh((1 - alpha) * strength)) / ((1 - alpha) * Math.sinh(alpha * strength));
    const neutral = Math.log(ratio) / strength;
    let [oxidised, reduced] = [0, 0];
    for (const cosine of slices) {
      const overpotential = polarisation(field, radius, cosine, neutral);
      oxidised += oxidationFactor(alpha, 1, overpotential, thermalEnergy);
      reduced += reductionFactor(alpha, 1, overpotential, thermalEnergy);
    }
    expect(oxidised / reduced).toBeCloseTo(1, 5);
  });
});
