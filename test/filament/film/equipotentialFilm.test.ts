import { describe, expect, it } from 'vitest';
import { createFilm } from '../../../src/filament/film/film.ts';
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

describe('EquipotentialFilm', () => {
  it('turns the same current into the filament as out of the electrode, from one volt to any other', () => {
    const film = createFilm(filmParameters({ model: 'equipotential' }));
    film.layOut(cone, flat);
    for (const voltage of [1, -4, 4, 0.001, -0.3, 2]) {
      fillInterfaces(film, voltage);
      const { converged, iterations } = film.solve(voltage);
      expect(converged).toBe(true);
      expect(iterations).toBeLessThan(40); // in three passes
      const current = totalCurrent(film.electrode);
      expect(totalCurrent(film.filament) / current).toBeCloseTo(-1, 9);
      expect(Math.sign(current)).toBe(Math.sign(voltage));
    }
  });

  it('meets the potential of two areas in closed form where both back reactions have died out', () => {
    const film = createFilm(filmParameters({ model: 'equipotential', hopBarrier: -1 })); // loses nothing
    film.layOut(cone, flat);
    fillInterfaces(film, 8);
    film.solve(8);
    const sum = (area: Float64Array, count: number) => area.subarray(0, count).reduce((a, b) => a + b, 0);
    const filamentArea = sum(film.filament.area, film.filament.count);
    const electrodeArea = sum(film.electrode.area, film.electrode.count);
    const level = 0.885 * 8 + thermalEnergy * Math.log(electrodeArea / filamentArea);
    expect(film.potential[0]).toBeCloseTo(level, 9);
    const current = exchangeDensity * filamentArea * Math.exp((0.115 * level) / thermalEnergy);
    expect(totalCurrent(film.electrode) / current).toBeCloseTo(1, 8);
  });

  it('finds its way where barriers set the two sides to different potentials of rest', () => {
    const film = createFilm(filmParameters({ model: 'equipotential' }));
    film.layOut(cone, flat);
    fillInterfaces(film, 0);
    film.filament.cathodic.fill(1e-12 * exchangeDensity);
    const { converged } = film.solve(0);
    expect(converged).toBe(true);
    expect(totalCurrent(film.filament)).toBeGreaterThan(0);
    expect(totalCurrent(film.filament) / totalCurrent(film.electrode)).toBeCloseTo(-1, 9);
  });
});
