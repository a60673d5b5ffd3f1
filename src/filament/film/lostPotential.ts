import { hoppingScale, hoppingSteepness } from '../../laws/mottGurney.ts';
import { log } from '../../math/elementary.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { CellParameters } from '../parameters.ts';
import type { FilmLines } from './filmLines.ts';

/** Estimates what an equipotential film leaves out: the potential that its ions would lose on their way to the filament. */
export class LostPotential {
  readonly #parameters: CellParameters;
  readonly #lines: FilmLines;

  constructor(parameters: CellParameters, lines: FilmLines) {
    this.#parameters = parameters;
    this.#lines = lines;
  }

  /**
   * The drop along each line of the filament: integral of asinh(J(s)/P)/b ds, J(s) = J/(1 + s/rho)^2.
   *
   * J is the current density at the filament and rho the radius of the half sphere with the filament's area.
   *
   * **Sign** lost is positive where metal dissolves: the film beside it lies higher than far away.
   * @param lost [V] written, one a marker
   * @param most [V] to which it is limited
   * @returns [V] the greatest magnitude
   */
  estimate(lost: Float64Array, most: number): number {
    const { film, electrode } = this.#parameters;
    const { markers, r, z, endR, endZ, filament, electrode: active } = this.#lines;
    let area = 0;
    for (let i = 0; i < markers; i++) area += filament.area[i];
    const radius = Math.sqrt(area / (2 * Math.PI));
    let greatest = 0;
    for (let i = 0; i < markers; i++) {
      const thermalEnergy = 0.5 * boltzmannConstant * (filament.temperature[i] + active.temperature[i]);
      const drive = Math.abs(filament.current[i]) / hoppingScale(film, electrode.valence, thermalEnergy);
      const dr = endR[i] - r[i];
      const dz = endZ[i] - z[i];
      const way = radius * spreadOut(drive, Math.sqrt(dr * dr + dz * dz) / radius);
      const drop = Math.min(most, way / hoppingSteepness(film, electrode.valence, thermalEnergy));
      lost[i] = filament.current[i] < 0 ? -drop : drop;
      greatest = Math.max(greatest, drop);
    }
    return greatest;
  }
}

const gaussPoints = [0.5 - 0.5 * Math.sqrt(0.6), 0.5, 0.5 + 0.5 * Math.sqrt(0.6)];
const gaussWeights = [5 / 18, 8 / 18, 5 / 18];

/** Integral of asinh[x/(1 + s)^2] from s = 0 to some end, over u = s/(1 + s), in which it is constant as long as asinh x = x. */
function spreadOut(x: number, end: number): number {
  const width = end / (1 + end);
  let sum = 0;
  for (let k = 0; k < 3; k++) {
    const rest = 1 - gaussPoints[k] * width;
    const square = rest * rest;
    sum += (gaussWeights[k] * asinh(x * square)) / square;
  }
  return width * sum;
}

function asinh(x: number): number {
  return x < 1e-4 ? x : log(x + Math.sqrt(x * x + 1));
}
