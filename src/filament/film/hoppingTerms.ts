import { hoppingScale, hoppingSteepness } from '../../laws/mottGurney.ts';
import type { BandedCholesky } from '../../math/bandedCholesky.ts';
import { exp } from '../../math/elementary.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { CellParameters } from '../parameters.ts';
import type { FilmLines } from './filmLines.ts';
import type { FilmMesh } from './filmMesh.ts';

const greatestExponent = 200;
const smallDrive = 0.25; // square of b |E| below which power series serve

/**
 * The film's share of the equations for its potential: the derivatives of sum volume (P/b) [cosh(b |E|) - 1] by the potentials of the nodes.
 *
 * Each strip between two lines has P and b at the mean temperature of its corners at the two metals.
 *
 * **Sign** the derivative by a node's potential is the current that leaves it into the film.
 * **Holds** the matrix of second derivatives is symmetric, and not negative for any potential.
 * **Source** Buttberg 2025, eq. 4, in the place of the plain `hoppingCurrent`, which a test compares it with.
 */
export class HoppingTerms {
  readonly #parameters: CellParameters;
  readonly #lines: FilmLines;
  readonly #mesh: FilmMesh;
  readonly #steepness: Float64Array; // [nm/V] b of each strip
  readonly #conductivity: Float64Array; // [e/(s V nm)] P b of each strip

  constructor(parameters: CellParameters, lines: FilmLines, mesh: FilmMesh) {
    this.#parameters = parameters;
    this.#lines = lines;
    this.#mesh = mesh;
    this.#steepness = new Float64Array(lines.capacity);
    this.#conductivity = new Float64Array(lines.capacity);
  }

  /** Takes over the temperatures of the interfaces; the bare counter electrode is at ambient temperature. */
  warm(): void {
    const { film, electrode: metal, temperature: ambient } = this.#parameters;
    const { markers, count, filament, electrode } = this.#lines;
    const from = (line: number) => (line < markers ? filament.temperature[line] : ambient);
    for (let line = 0; line + 1 < count; line++) {
      const ends = electrode.temperature[line] + electrode.temperature[line + 1];
      const thermalEnergy = 0.25 * boltzmannConstant * (from(line) + from(line + 1) + ends);
      const steepness = hoppingSteepness(film, metal.valence, thermalEnergy);
      this.#steepness[line] = steepness;
      this.#conductivity[line] = steepness * hoppingScale(film, metal.valence, thermalEnergy);
    }
  }

  /**
   * Adds derivatives at some potential.
   *
   * @param potential [V] of each node
   * @param gradient [e/s] added to
   * @param cholesky its band is added to [e/(s V)]
   */
  add(potential: Float64Array, gradient: Float64Array, { band }: BandedCholesky): void {
    const { layers, volume, metric } = this.#mesh;
    const rowLength = layers + 1;
    for (let line = 0; line + 1 < this.#lines.count; line++) {
      const steepness = this.#steepness[line];
      const conductivity = this.#conductivity[line];
      const square = steepness * steepness;
      let triangle = 2 * line * (layers - 1);
      for (let k = 0; k + 1 < layers; k++) {
        for (let half = 0; half < 2; half++, triangle++) {
          // corner, end of the first leg, end of the second
          const node = line * layers + k;
          const n1 = half === 0 ? node : node + layers + 1;
          const n2 = half === 0 ? node + layers : node + 1;
          const n3 = half === 0 ? node + 1 : node + layers;
          const u = potential[n2] - potential[n1];
          const v = potential[n3] - potential[n1];
          const a = metric[3 * triangle];
          const b = metric[3 * triangle + 1];
          const c = metric[3 * triangle + 2];
          const p = a * u + b * v;
          const q = b * u + c * v;
          const y = square * (u * p + v * q);
          let ratio: number; // sinh(x)/x with x = b |E|
          let rest: number; // [cosh(x) - sinh(x)/x]/x^2
          if (y < smallDrive) {
            ratio = 1 + (y / 6) * (1 + (y / 20) * (1 + (y / 42) * (1 + (y / 72) * (1 + y / 110))));
            rest = 1 / 3 + y * (1 / 30 + y * (1 / 840 + y * (1 / 45360 + y * (1 / 3991680))));
          } else {
            const x = Math.sqrt(y);
            const large = exp(Math.min(greatestExponent, x));
            const small = 1 / large;
            ratio = (0.5 * (large - small)) / x;
            rest = (0.5 * (large + small) - ratio) / y;
          }
          const weight = conductivity * volume[triangle];
          const flow = weight * ratio;
          const fu = flow * p;
          const fv = flow * q;
          gradient[n1] -= fu + fv;
          gradient[n2] += fu;
          gradient[n3] += fv;
          const bend = weight * rest * square;
          const uu = flow * a + bend * p * p;
          const uv = flow * b + bend * p * q;
          const vv = flow * c + bend * q * q;
          band[n1 * rowLength + layers] += uu + uv + uv + vv;
          band[n2 * rowLength + layers] += uu;
          band[n3 * rowLength + layers] += vv;
          // in the row of the later node of each pair, which are layers, 1 and layers - 1 apart
          band[Math.max(n1, n2) * rowLength] -= uu + uv;
          band[Math.max(n1, n3) * rowLength + layers - 1] -= uv + vv;
          band[Math.max(n2, n3) * rowLength + 1] += uv;
        }
      }
    }
  }
}
