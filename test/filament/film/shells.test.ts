import { describe, expect, it } from 'vitest';
import { FilmLines } from '../../../src/filament/film/filmLines.ts';
import { HoppingFilm } from '../../../src/filament/film/hoppingFilm.ts';
import { ringAreas } from '../../../src/filament/front/measures.ts';
import type { CellParameters } from '../../../src/filament/parameters.ts';
import { hoppingScale, hoppingSteepness } from '../../../src/laws/mottGurney.ts';
import { integrate } from '../../../src/math/integrate.ts';
import {
  exchangeDensity,
  fillInterfaces,
  filmParameters,
  recessionOf,
  thermalEnergy,
  totalCurrent,
} from './filmCell.ts';

const inner = 2; // [nm]
const outer = 6; // [nm]
const height = 3; // [nm] of the cylinders

/** Straight lines between two metals of any shape. */
class ShellLines extends FilmLines {
  readonly #place: (share: number, radius: number) => [number, number];

  constructor(parameters: CellParameters, pieces: number, place: (share: number, radius: number) => [number, number]) {
    super(parameters);
    this.#place = place;
    this.count = this.markers = pieces + 1;
  }

  override layOut(): void {
    const { count, r, z, kneeR, kneeZ, endR, endZ } = this;
    const radii = [inner, inner + (outer - inner) * this.kneeShare, outer];
    const lines = [r, z, kneeR, kneeZ, endR, endZ];
    for (let i = 0; i < count; i++)
      radii.forEach((radius, k) => {
        [lines[2 * k][i], lines[2 * k + 1][i]] = this.#place(i / (count - 1), radius);
      });
    this.filament.count = this.electrode.count = count;
    ringAreas({ count, r, z }, this.filament.area);
    ringAreas({ count, r: endR, z: endZ }, this.electrode.area);
  }
}

const spheres = (share: number, radius: number): [number, number] => [
  radius * Math.sin((share * Math.PI) / 2),
  radius * Math.cos((share * Math.PI) / 2),
];
const cylinders = (share: number, radius: number): [number, number] => [radius, height * (1 - share)];

/** Total current between two shells whose reactions are so fast that they take no share of the voltage. [e/s] */
function currentBetween(place: typeof spheres, voltage: number, layers: number, hopBarrier = 0.5): number {
  const parameters = filmParameters({ hopBarrier, layers });
  const film = new HoppingFilm(parameters, new ShellLines(parameters, 3 * (layers - 1), place));
  film.layOut(
    { count: 0, r: new Float64Array(), z: new Float64Array() },
    recessionOf(1, () => 0),
  );
  fillInterfaces(film, voltage);
  for (const metal of [film.filament, film.electrode]) {
    metal.anodic.fill(1e8 * exchangeDensity);
    metal.cathodic.fill(1e8 * exchangeDensity);
  }
  expect(film.solve().converged).toBe(true);
  expect(totalCurrent(film.filament) / totalCurrent(film.electrode)).toBeCloseTo(-1, 6);
  return totalCurrent(film.electrode);
}

const { film } = filmParameters({ hopBarrier: 0.5 });
const scale = hoppingScale(film, 1, thermalEnergy);
const steepness = hoppingSteepness(film, 1, thermalEnergy);

describe('the film between concentric shells', () => {
  it('has the resistance of a cylindrical shell in a small field', () => {
    const resistance = Math.log(outer / inner) / (2 * Math.PI * height * scale * steepness);
    expect((currentBetween(cylinders, 1e-3, 33) * resistance) / 1e-3).toBeCloseTo(1, 3);
  });

  it('has the resistance of half a spherical shell in a small field, and comes closer to it with the square of the spacing', () => {
    const resistance = (1 / inner - 1 / outer) / (2 * Math.PI * scale * steepness);
    const faults = [9, 17, 33].map((layers) => (currentBetween(spheres, 1e-3, layers) * resistance) / 1e-3 - 1);
    expect(Math.abs(faults[2])).toBeLessThan(2e-3);
    for (const k of [0, 1]) expect(Math.log2(faults[k] / faults[k + 1])).toBeCloseTo(2, 0);
  });

  it('has the voltage of half a spherical shell that the integral of asinh gives, in a large field', () => {
    for (const voltage of [-4, 4]) {
      const faults = [9, 17, 33].map((layers) => {
        const current = currentBetween(spheres, voltage, layers);
        const field = (r: number) => Math.asinh(current / (2 * Math.PI * r * r * scale)) / steepness;
        return integrate(field, inner, outer, 1e-9) / voltage - 1;
      });
      expect(Math.abs(faults[2])).toBeLessThan(1e-3);
      for (const k of [0, 1]) expect(Math.log2(faults[k] / faults[k + 1])).toBeCloseTo(2, 0);
    }
  });
});
