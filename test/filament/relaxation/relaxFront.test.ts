import { describe, expect, it } from 'vitest';
import type { Front } from '../../../src/filament/front/front.ts';
import { radiusAt, volumeOf } from '../../../src/filament/front/measures.ts';
import { emptyFront } from '../../../src/filament/front/nucleus.ts';
import type { FrontRelaxation } from '../../../src/filament/relaxation/relaxFront.ts';
import { RelaxationPace } from '../../../src/filament/relaxation/relaxationPace.ts';
import { hemisphere } from '../front/fronts.ts';
import { interfaceMobility, mobility, relaxationOf, transportMobility } from './relaxations.ts';

function run(relaxation: FrontRelaxation, front: Front, duration: number, steps: number): void {
  for (let i = 0; i < steps; i++) expect(relaxation.step(front, duration / steps)).toBe(true);
}

/** Greatest distance of the front from a sphere about the origin. [nm] */
function offSphere({ count, r, z }: Front, radius: number): number {
  let worst = 0;
  for (let i = 0; i < count; i++) worst = Math.max(worst, Math.abs(Math.sqrt(r[i] ** 2 + z[i] ** 2) - radius));
  return worst;
}

/** A cylinder with a hemisphere on it. */
function finger(radius: number, height: number, spacing: number): Front {
  const made = emptyFront();
  const cap = Math.round((Math.PI * radius) / 2 / spacing);
  const shaft = Math.round((height - radius) / spacing);
  made.count = cap + shaft + 1;
  for (let i = 0; i <= cap; i++) {
    made.r[i] = i === 0 ? 0 : radius * Math.sin((Math.PI / 2) * (i / cap));
    made.z[i] = height - radius + radius * Math.cos((Math.PI / 2) * (i / cap));
  }
  for (let i = 1; i <= shaft; i++) {
    made.r[cap + i] = radius;
    made.z[cap + i] = (height - radius) * (1 - i / shaft);
  }
  return made;
}

describe('surface diffusion', () => {
  it('keeps the volume, also over long steps and new markers', () => {
    for (const foot of ['rightAngle', 'pinned'] as const) {
      const front = finger(1.5, 6, 0.25);
      const volume = volumeOf(front);
      const relaxation = relaxationOf({ surfaceMobility: mobility, foot });
      for (let i = 0; i < 60; i++) expect(relaxation.step(front, 1e-4 * 1.2 ** i)).toBe(true);
      expect(front.z[0]).toBeLessThan(5.9);
      expect(Math.abs(volumeOf(front) / volume - 1)).toBeLessThan(1e-11);
      if (foot === 'pinned') expect(front.r[front.count - 1]).toBe(1.5);
    }
  });

  it('leaves a hemisphere that stands upright as it is, to the second order in the distance of markers', () => {
    const errors = [1, 0.5].map((scale) => {
      const front = hemisphere(2, 20 / scale);
      const relaxation = relaxationOf({ surfaceMobility: mobility }, scale);
      for (let i = 0; i < 20; i++) expect(relaxation.step(front, 1e-3 * 2 ** i)).toBe(true);
      return offSphere(front, 2);
    });
    expect(errors[0]).toBeLessThan(2e-3);
    expect(errors[1]).toBeLessThan(5e-4);
  });

  it('comes to the hemisphere of the same volume from a finger', () => {
    const front = finger(2, 5, 0.2);
    const radius = Math.cbrt((3 * volumeOf(front)) / (2 * Math.PI));
    const relaxation = relaxationOf({ surfaceMobility: mobility });
    for (let i = 0; i < 150; i++) expect(relaxation.step(front, Math.min(1e-4 * 1.15 ** i, 100))).toBe(true);
    expect(offSphere(front, radius)).toBeLessThan(0.005);
  });

  it('lets ripples of a cylinder grow by sigma = B k^2 (1/R^2 - k^2)', () => {
    const [radius, amplitude] = [1, 0.01];
    for (const k of [0.5, Math.SQRT1_2, 0.9, 1.2]) {
      const front = ripples(radius, amplitude, k, 0.05);
      const relaxation = relaxationOf({ surfaceMobility: mobility }, 0.4);
      const sigma = mobility * k ** 2 * (1 / radius ** 2 - k ** 2);
      const duration = 0.25 / Math.abs(sigma);
      run(relaxation, front, duration, 100);
      const growth = (front.r[front.count - 1] - radiusAt(front, Math.PI / k)) / (2 * amplitude);
      expect(Math.abs(Math.log(growth) / duration / sigma - 1)).toBeLessThan(0.02);
    }
  });
});

/** A long rippled cylinder with a crest at its foot; its far end is too far away to matter. */
function ripples(radius: number, amplitude: number, k: number, spacing: number): Front {
  const height = 30;
  const made = finger(radius, height, spacing);
  for (let i = 0; i < made.count; i++)
    if (made.z[i] < height - radius) made.r[i] = radius + amplitude * Math.cos(k * made.z[i]);
  return made;
}

describe('dissolution by curvature', () => {
  it('shrinks a hemisphere by r^2 = r0^2 - 4 M t, to the first order in the step', () => {
    const duration = 3 / (4 * interfaceMobility); // from 2 nm to 1 nm
    const errors = [20, 40].map((steps) => {
      const front = hemisphere(2, 40);
      run(relaxationOf({ dissolution: 'linear' }, 0.5), front, duration, steps);
      return offSphere(front, 1);
    });
    expect(errors[0]).toBeLessThan(0.003);
    expect(errors[1]).toBeLessThan(0.6 * errors[0]);
  });

  it('shrinks a hemisphere by r^3 = r0^3 - 6 K t where transport limits', () => {
    const front = hemisphere(2, 40);
    run(relaxationOf({ dissolution: 'transport' }, 0.5), front, 7 / (6 * transportMobility), 80);
    expect(offSphere(front, 1)).toBeLessThan(0.01);
  });

  it('follows the full exponential as the ordinary differential equation of a hemisphere does', () => {
    const { speed } = exponentialLaw();
    let radius = 2;
    const [steps, wanted] = [20000, 1.2];
    let duration = 0;
    const way = (2 - wanted) / steps;
    for (; radius > wanted; radius -= way) duration += way / speed(2 / (radius - 0.5 * way));
    const errors = [400, 800].map((count) => {
      const front = hemisphere(2, 40);
      run(relaxationOf({ dissolution: 'exponential' }, 0.5), front, duration, count);
      return offSphere(front, wanted);
    });
    expect(errors[1]).toBeLessThan(0.6 * errors[0]);
    expect(errors[1]).toBeLessThan(0.015);
  });

  it('keeps a hemisphere round to the last by the full exponential, where a bump of a picometre dissolves at several times the speed', () => {
    const front = hemisphere(1.2, 20);
    const relaxation = relaxationOf({ dissolution: 'exponential' });
    const pace = new RelaxationPace(1);
    while (front.z[0] > 0.25) {
      const timeStep = pace.choose(front, relaxation);
      const height = front.z[0];
      expect(relaxation.step(front, timeStep)).toBe(true);
      pace.accept(front, timeStep, relaxation.way, 0);
      expect(front.z[0]).toBeLessThan(height);
      expect(offSphere(front, front.z[0])).toBeLessThan(0.06 * front.z[0]);
    }
  });

  it('adds up with surface diffusion: a hemisphere only dissolves', () => {
    const front = hemisphere(2, 40);
    const relaxation = relaxationOf({ dissolution: 'linear', surfaceMobility: mobility }, 0.5);
    run(relaxation, front, 3 / (4 * interfaceMobility), 80);
    expect(offSphere(front, 1)).toBeLessThan(0.002);
  });
});

/** Speed of dissolution of copper by Butler-Volmer at the overpotential of a curvature. [nm/s] */
function exponentialLaw() {
  const [volume, tension, kT, alpha] = [0.01178, 11.17, 8.617333e-5 * 300, 0.115];
  const density = 0.426 * 6.241509;
  const speed = (curvature: number) => {
    const x = (tension * volume * curvature) / kT;
    return volume * density * (Math.exp((1 - alpha) * x) - Math.exp(-alpha * x));
  };
  return { speed };
}

describe('a neck', () => {
  it('parts where it is thinner than an atom, and what hung above it is booked as lost', () => {
    const front = finger(0.8, 9, 0.2);
    for (let i = 0; i < front.count; i++)
      if (front.z[i] < 8) front.r[i] -= 0.6 * Math.exp(-(((front.z[i] - 4) / 1.2) ** 2));
    const volume = volumeOf(front);
    const relaxation = relaxationOf({ surfaceMobility: mobility });
    for (let i = 0; i < 400 && relaxation.lost === 0; i++) expect(relaxation.step(front, 2e-4)).toBe(true);
    expect(relaxation.lost).toBeGreaterThan(3);
    expect(front.z[0]).toBeGreaterThan(3);
    expect(front.z[0]).toBeLessThan(5);
    expect(volumeOf(front) + relaxation.lostVolume).toBeCloseTo(volume, 8);
  });

  it('forms in a rod of more than 7.2 radii to each side of its middle, as Nichols (1976) found, and in no shorter one', () => {
    const ends = [1.2, 1.55].map((radius) => {
      const front = finger(radius, 10, 0.2);
      const relaxation = relaxationOf({ surfaceMobility: mobility });
      const pace = new RelaxationPace(1);
      let lost = 0;
      for (let step = 0; step < 150 && lost === 0; step++) {
        let timeStep = pace.choose(front, relaxation);
        while (!relaxation.step(front, timeStep)) timeStep /= 2;
        pace.accept(front, timeStep, relaxation.way, 0);
        lost = relaxation.lost;
      }
      return lost > 0;
    });
    expect(ends).toEqual([true, false]);
  });
});
