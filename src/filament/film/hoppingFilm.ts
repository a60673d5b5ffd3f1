import { butlerVolmer } from '../../laws/butlerVolmer.ts';
import { BandedCholesky } from '../../math/bandedCholesky.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { Front } from '../front/front.ts';
import type { Recession } from '../front/recession.ts';
import type { CellParameters } from '../parameters.ts';
import { CurrentBalance } from './currentBalance.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';
import type { Film, FilmSolution } from './film.ts';
import type { FilmLines } from './filmLines.ts';
import { FilmGuess } from './filmGuess.ts';
import { FilmMesh } from './filmMesh.ts';
import { HoppingTerms } from './hoppingTerms.ts';

const mostIterations = 300;
const tolerance = 1e-7; // what all nodes lack of balance, of the current between the metals
const restTolerance = 1e-9; // the same, of the exchange current of both
const roundOff = 1e-13; // [V] change of the potential that is as good as none
const greatestStep = 0.15; // [V] of the potential in an iteration
const slopeLeft = 0.5; // of the energy along a step, of the one at its beginning, with which it has not gone too far
const mostTrials = 40; // of the length of a step

/**
 * The film as a medium that ions hop through: div[P sinh(b |E|) E/|E|] = 0, and Butler-Volmer at both metals.
 *
 * The potential is where a convex energy is least: Newton's method, each step drawn in until it leads no further than to the energy's least value
 * along it. So it is found from any guess.
 *
 * **Holds** the currents into and out of the film balance up to the residual.
 * **Source** Buttberg 2025, eqs. 2 and 4.
 */
export class HoppingFilm implements Film {
  readonly filament: ElectrodeInterface;
  readonly electrode: ElectrodeInterface;
  readonly electrodeRadius: Float64Array;
  readonly potential: Float64Array;
  readonly mesh: FilmMesh;
  readonly #parameters: CellParameters;
  readonly #lines: FilmLines;
  readonly #terms: HoppingTerms;
  readonly #guess: FilmGuess;
  readonly #balance: CurrentBalance;
  readonly #cholesky: BandedCholesky;
  readonly #start: Float64Array; // [V] at the beginning of a step
  readonly #gradient: Float64Array; // [e/s]
  readonly #step: Float64Array; // [V]
  readonly #besideElectrode: Float64Array; // [V] of the film at the nodes of the electrode
  readonly #law = new Float64Array(2);
  #throughput = 0; // [e/s] half of the sum of the sizes of all currents
  #exchange = 0; // [e/s] of both metals
  #slope = 0; // [e V/s] of the energy along the step
  #longest = 0; // [V] change of any node that Newton's method asks for

  constructor(parameters: CellParameters, lines: FilmLines) {
    const { layers } = parameters.mesh;
    const nodes = lines.capacity * layers;
    this.#parameters = parameters;
    this.#lines = lines;
    this.filament = lines.filament;
    this.electrode = lines.electrode;
    this.electrodeRadius = lines.endR;
    this.potential = new Float64Array(lines.capacity);
    this.mesh = new FilmMesh(lines, layers);
    this.#terms = new HoppingTerms(parameters, lines, this.mesh);
    this.#guess = new FilmGuess(lines, layers);
    this.#balance = new CurrentBalance(parameters);
    this.#cholesky = new BandedCholesky(nodes, layers);
    this.#start = new Float64Array(nodes);
    this.#gradient = new Float64Array(nodes);
    this.#step = new Float64Array(nodes);
    this.#besideElectrode = new Float64Array(lines.capacity);
  }

  layOut(front: Front, recession: Recession): void {
    this.#lines.layOut(front, recession);
    this.mesh.layOut();
    this.#guess.carryOver();
    this.#cholesky.size = this.#lines.count * this.mesh.layers;
    this.#readSides();
  }

  solve(): FilmSolution {
    this.#terms.warm();
    const solution = this.#solveFromGuess();
    if (solution.converged) return solution;
    this.#guess.flatten();
    this.#readSides();
    return this.#solveFromGuess();
  }

  #solveFromGuess(): FilmSolution {
    this.#shiftGuess();
    const phi = this.#guess.potential;
    let residual = this.#assemble(phi);
    let iterations = 0;
    let converged = this.#isBalanced(residual);
    while (!converged && iterations < mostIterations) {
      iterations++;
      if (!this.#findStep()) break;
      converged = this.#longest < roundOff;
      if (converged || !this.#follow(phi)) break;
      residual = this.#residual();
      converged = this.#isBalanced(residual);
    }
    this.#readSides();
    return { converged, iterations, residual, greatestDrop: this.#greatestDrop(phi) };
  }

  /** Shifts the guess as a whole to where the currents of the two metals balance. */
  #shiftGuess(): void {
    const shift = this.#balance.solve(this.filament, this.electrode, this.potential, this.#besideElectrode, 0);
    if (!this.#balance.converged) return;
    const phi = this.#guess.potential;
    for (let node = 0; node < this.#cholesky.size; node++) phi[node] += shift;
  }

  /** Newton's step from the derivatives as they stand; false where they are not finite. */
  #findStep(): boolean {
    const { size } = this.#cholesky;
    const gradient = this.#gradient;
    const step = this.#step;
    if (!this.#cholesky.factor()) return false;
    for (let node = 0; node < size; node++) step[node] = -gradient[node];
    this.#cholesky.solve(step);
    let longest = 0;
    for (let node = 0; node < size; node++) longest = Math.max(longest, Math.abs(step[node]));
    this.#longest = longest;
    const share = longest > greatestStep ? greatestStep / longest : 1;
    let slope = 0;
    for (let node = 0; node < size; node++) {
      step[node] *= share;
      slope += step[node] * gradient[node];
    }
    this.#slope = slope;
    return true;
  }

  /** Goes along the step as far as the energy falls, and leaves the derivatives there; false if it falls nowhere. */
  #follow(phi: Float64Array): boolean {
    const { size } = this.#cholesky;
    const start = this.#start;
    const step = this.#step;
    for (let node = 0; node < size; node++) start[node] = phi[node];
    let share = 1;
    for (let trial = 0; trial < mostTrials; trial++) {
      for (let node = 0; node < size; node++) phi[node] = start[node] + share * step[node];
      this.#assemble(phi);
      let slope = 0;
      for (let node = 0; node < size; node++) slope += step[node] * this.#gradient[node];
      if (slope <= -slopeLeft * this.#slope) return true;
      share *= Math.min(0.5, Math.max(0.1, this.#slope / (this.#slope - slope) || 0.1));
    }
    return false;
  }

  /** First and second derivatives of the energy at a potential, and the currents; returns what all nodes lack of balance. [e/s] */
  #assemble(phi: Float64Array): number {
    const { size, band, halfWidth } = this.#cholesky;
    this.#gradient.fill(0, 0, size);
    band.fill(0, 0, size * (halfWidth + 1));
    this.#terms.add(phi, this.#gradient, this.#cholesky);
    this.#throughput = 0;
    this.#exchange = 0;
    this.#addInterface(this.electrode, phi, halfWidth - 1);
    this.#addInterface(this.filament, phi, 0);
    return this.#residual();
  }

  #addInterface(metal: ElectrodeInterface, phi: Float64Array, layer: number): void {
    const { transferCoefficient, valence } = this.#parameters.electrode;
    const { layers } = this.mesh;
    const { count, area, anodic, cathodic, temperature, potential, current } = metal;
    const { band } = this.#cholesky;
    const law = this.#law;
    for (let i = 0; i < count; i++) {
      const node = i * layers + layer;
      const thermalEnergy = boltzmannConstant * temperature[i];
      butlerVolmer(anodic[i], cathodic[i], potential[i] - phi[node], transferCoefficient, valence, thermalEnergy, law);
      current[i] = law[0];
      this.#gradient[node] -= area[i] * law[0];
      band[node * (layers + 1) + layers] += area[i] * law[1];
      this.#throughput += 0.5 * area[i] * Math.abs(law[0]);
      this.#exchange += area[i] * Math.min(anodic[i], cathodic[i]);
    }
  }

  #residual(): number {
    const { size } = this.#cholesky;
    let sum = 0;
    for (let node = 0; node < size; node++) sum += Math.abs(this.#gradient[node]);
    return sum;
  }

  #isBalanced(residual: number): boolean {
    return residual <= tolerance * this.#throughput + restTolerance * this.#exchange;
  }

  #readSides(): void {
    const { layers } = this.mesh;
    const { count, markers } = this.#lines;
    const phi = this.#guess.potential;
    for (let line = 0; line < markers; line++) this.potential[line] = phi[line * layers];
    for (let line = 0; line < count; line++) this.#besideElectrode[line] = phi[(line + 1) * layers - 1];
  }

  #greatestDrop(phi: Float64Array): number {
    let least = Infinity;
    let greatest = -Infinity;
    for (let node = 0; node < this.#cholesky.size; node++) {
      least = Math.min(least, phi[node]);
      greatest = Math.max(greatest, phi[node]);
    }
    return greatest - least;
  }
}
