import { describe, expect, it } from 'vitest';
import { createFilm } from '../../../src/filament/film/film.ts';
import { FilmLines } from '../../../src/filament/film/filmLines.ts';
import { HoppingFilm } from '../../../src/filament/film/hoppingFilm.ts';
import { hoppingCurrent, hoppingScale, hoppingSteepness } from '../../../src/laws/mottGurney.ts';
import {
  exchangeDensity,
  fillInterfaces,
  filmParameters,
  frontThrough,
  recessionOf,
  thermalEnergy,
  totalCurrent,
} from './filmCell.ts';

const flat = recessionOf(25, () => 0);
const cone = frontThrough(
  [
    [0, 8],
    [1, 7.5],
    [3, 0],
  ],
  0.2,
);
const voltages = [-4, -3, -2, -1, -0.3, 0.3, 1, 2, 3, 4];

/** The zero of a rising function. */
function zeroOf(rising: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let k = 0; k < 200; k++) {
    const middle = 0.5 * (from + to);
    if (rising(middle) > 0) to = middle;
    else from = middle;
  }
  return 0.5 * (from + to);
}

describe('HoppingFilm', () => {
  it.each([0.33, 0.55])(
    'carries between plates what reactions and hops in series do, at a barrier of %f eV',
    (hopBarrier) => {
      const parameters = filmParameters({ thickness: 2 + 1e-6, radius: 16, hopBarrier });
      const scale = hoppingScale(parameters.film, 1, thermalEnergy);
      const steepness = hoppingSteepness(parameters.film, 1, thermalEnergy);
      const plate = frontThrough(
        [
          [0, 1e-6],
          [16 - 1e-6, 1e-6],
          [16 - 1e-6, 0],
        ],
        0.5,
      );
      const film = createFilm(parameters);
      film.layOut(
        plate,
        recessionOf(16, () => 0),
      );
      const butlerVolmer = (eta: number) =>
        exchangeDensity * (Math.exp((0.885 * eta) / thermalEnergy) - Math.exp((-0.115 * eta) / thermalEnergy));
      const overpotential = (current: number) => zeroOf((eta) => butlerVolmer(eta) - current, -6, 6);
      for (const voltage of voltages) {
        fillInterfaces(film, voltage);
        expect(film.solve(voltage).converged).toBe(true);
        const field = zeroOf(
          (E) => {
            const current = hoppingCurrent(scale, steepness, E);
            return overpotential(current) + 2 * E - overpotential(-current) - voltage;
          },
          -3,
          3,
        );
        const exact = hoppingCurrent(scale, steepness, field);
        expect(film.filament.current[0] / -exact).toBeCloseTo(1, 6);
        expect(film.electrode.current[0] / exact).toBeCloseTo(1, 6);
      }
    },
  );

  it.each(voltages)('finds the currents at %f V from no guess, and they balance', (voltage) => {
    for (const hopBarrier of [0.2, 0.33, 0.6]) {
      const film = createFilm(filmParameters({ hopBarrier }));
      film.layOut(cone, flat);
      fillInterfaces(film, voltage);
      const { converged, residual, iterations } = film.solve(voltage);
      expect(converged).toBe(true);
      expect(iterations).toBeLessThan(60);
      const current = totalCurrent(film.electrode);
      expect(Math.sign(current)).toBe(Math.sign(voltage));
      expect(Math.abs(totalCurrent(film.filament) + current)).toBeLessThanOrEqual(1.000001 * residual);
      expect(residual).toBeLessThan(1e-5 * Math.abs(current));
    }
  });

  it('comes to the same from any guess', () => {
    const film = createFilm(filmParameters({ hopBarrier: 0.45 }));
    const fresh = () => {
      const other = createFilm(filmParameters({ hopBarrier: 0.45 }));
      other.layOut(cone, flat);
      return other;
    };
    film.layOut(cone, flat);
    for (const voltage of [4, -4, 0.01, 3, -1]) {
      const other = fresh();
      for (const each of [film, other]) {
        fillInterfaces(each, voltage);
        expect(each.solve(voltage).converged).toBe(true);
      }
      for (let i = 0; i < cone.count; i++) expect(film.potential[i]).toBeCloseTo(other.potential[i], 7);
    }
  });

  it('has the Tafel slope of the filament where that is what limits', () => {
    const film = createFilm(filmParameters());
    film.layOut(cone, flat);
    const logarithm = (voltage: number) => {
      fillInterfaces(film, voltage);
      film.electrode.anodic.fill(1e9 * exchangeDensity);
      film.electrode.cathodic.fill(1e9 * exchangeDensity);
      film.solve(voltage);
      return Math.log(totalCurrent(film.electrode));
    };
    const slope = (logarithm(1.1) - logarithm(1)) / 0.1;
    expect((slope * thermalEnergy) / 0.115).toBeCloseTo(1, 2);
  });

  it('conducts near rest as reactions do that are slow against the hops, and is at rest without voltage', () => {
    const film = createFilm(filmParameters());
    film.layOut(cone, flat);
    const sum = (area: Float64Array, count: number) => area.subarray(0, count).reduce((a, b) => a + b, 0);
    const filamentArea = sum(film.filament.area, film.filament.count);
    const electrodeArea = sum(film.electrode.area, film.electrode.count);
    const voltage = 1e-6;
    fillInterfaces(film, voltage);
    film.solve(voltage);
    const resistance = (thermalEnergy / exchangeDensity) * (1 / filamentArea + 1 / electrodeArea);
    expect((totalCurrent(film.electrode) * resistance) / voltage).toBeCloseTo(1, 3);
    fillInterfaces(film, 0);
    film.solve(0);
    for (let i = 0; i < cone.count; i++)
      expect(Math.abs(film.filament.current[i])).toBeLessThan(1e-8 * exchangeDensity);
  });

  it('agrees with the film as an equipotential, which estimates the drop, within 1 % up to 1.5 V and 3 % at 2 V', () => {
    for (const voltage of [-1, -0.2, 0.1, 0.5, 1, 1.5, 2]) {
      const [full, fast] = (['hopping', 'equipotential'] as const).map((model) => {
        const film = createFilm(filmParameters({ model }));
        film.layOut(cone, flat);
        fillInterfaces(film, voltage);
        return { drop: film.solve(voltage).greatestDrop, current: totalCurrent(film.filament) };
      });
      expect(Math.abs(full.current / fast.current - 1)).toBeLessThan(voltage < 2 ? 0.01 : 0.03);
      expect(fast.drop / full.drop).toBeGreaterThan(0.5);
      expect(fast.drop / full.drop).toBeLessThan(2);
    }
  });

  it('carries its potential over to a front with other markers', () => {
    const film = createFilm(filmParameters({ hopBarrier: 0.45 }));
    film.layOut(cone, flat);
    fillInterfaces(film, 2);
    film.solve(2);
    const finer = frontThrough(
      [
        [0, 8.02],
        [1, 7.52],
        [3, 0],
      ],
      0.15,
    );
    film.layOut(finer, flat);
    fillInterfaces(film, 2.01);
    const { converged, iterations } = film.solve(2.01);
    expect(converged).toBe(true);
    expect(iterations).toBeLessThanOrEqual(3);
  });

  it('still balances the currents on a mesh that has turned inside out below an umbrella', () => {
    const parameters = filmParameters();
    const film = new HoppingFilm(parameters, new FilmLines(parameters));
    const umbrella = frontThrough(
      [
        [0, 8],
        [4, 7],
        [4, 4],
        [1, 5],
        [1, 0],
      ],
      0.3,
    );
    film.layOut(umbrella, flat);
    expect(film.mesh.leastArea).toBeLessThan(0);
    for (const voltage of [1, -4]) {
      fillInterfaces(film, voltage);
      expect(film.solve().converged).toBe(true);
      expect(totalCurrent(film.filament) / totalCurrent(film.electrode)).toBeCloseTo(-1, 6);
    }
  });

  it('reports that it has not converged where it is given no sound numbers', () => {
    const film = createFilm(filmParameters());
    film.layOut(cone, flat);
    fillInterfaces(film, 1);
    film.filament.temperature[3] = NaN;
    expect(film.solve(1).converged).toBe(false);
    fillInterfaces(film, 1);
    expect(film.solve(1).converged).toBe(true);
  });

  it('converges with the square of the mesh, and is within 0.5 % on the coarse one even where hops limit', () => {
    const dome = (pieces: number) => {
      const angles = Array.from({ length: pieces + 1 }, (_, k) => (k * Math.PI) / 2 / pieces);
      const r = Float64Array.from(angles, (angle) => 3 * Math.sin(angle) ** 0.8);
      const z = Float64Array.from(angles, (angle) => 9.5 * Math.max(0, Math.cos(angle)) ** 0.7);
      z[pieces] = 0;
      return { count: pieces + 1, r, z };
    };
    const currents = [1, 0.5, 0.25].map((scale) => {
      const film = createFilm(filmParameters({ hopBarrier: 0.45, scale, layers: 8 / scale + 1 }));
      film.layOut(
        dome(48 / scale),
        recessionOf(25, (r) => Math.max(0, 0.3 - 0.02 * r * r)),
      );
      fillInterfaces(film, 2);
      film.solve(2);
      return totalCurrent(film.electrode);
    });
    const [first, second] = [currents[0] - currents[1], currents[1] - currents[2]];
    expect(Math.log2(first / second)).toBeGreaterThan(1.8);
    expect(Math.log2(first / second)).toBeLessThan(2.2);
    expect(Math.abs((first + (4 / 3) * second) / currents[2])).toBeLessThan(0.005);
  });
});
