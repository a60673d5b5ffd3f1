import { butlerVolmer } from '../../laws/butlerVolmer.ts';
import { curvatureOverpotential } from '../../laws/gibbsThomson.ts';
import { hoppingScale } from '../../laws/mottGurney.ts';
import { interfaceMobility, transportMobility } from '../../laws/relaxationMobility.ts';
import { boltzmannConstant } from '../../units/constants.ts';
import type { CellParameters, RelaxationParameters } from '../parameters.ts';

/**
 * How fast a surface dissolves by its curvature, at zero bias.
 *
 * **Holds** where the film has the potential at which the flat active electrode is in equilibrium; the barriers of stress and void are left out.
 */
export class SurfaceLaw {
  readonly #parameters: CellParameters;
  readonly #relaxation: RelaxationParameters;
  readonly #thermalEnergy: number; // [eV]
  readonly #current: number; // [e/(s nm2)] J0
  readonly #mobility: number; // [nm2/s] M, or [nm3/s] K
  readonly #flow = new Float64Array(2);
  #length = 1; // [nm] that ions have to diffuse

  constructor(parameters: CellParameters, relaxation: RelaxationParameters) {
    const { electrode, temperature, film } = parameters;
    const { surfaceTension, dissolution } = relaxation;
    this.#parameters = parameters;
    this.#relaxation = relaxation;
    this.#thermalEnergy = boltzmannConstant * temperature;
    this.#current = electrode.exchangeCurrentDensity;
    const { atomicVolume, valence } = electrode;
    const perArea = hoppingScale(film, valence, this.#thermalEnergy);
    const ionFlow = (perArea * film.hopLength) / (2 * valence); // [1/(nm s)] D c
    this.#mobility =
      dissolution === 'transport'
        ? transportMobility(ionFlow, surfaceTension, atomicVolume, this.#thermalEnergy)
        : interfaceMobility(surfaceTension, atomicVolume, this.#current, valence, this.#thermalEnergy);
  }

  /** Tells the law how large the whole surface is: ions diffuse over a length that goes with it. [nm2] */
  setArea(area: number): void {
    this.#length = Math.sqrt(area / (2 * Math.PI));
  }

  /**
   * Finds the speed of dissolution at a curvature.
   *
   * @param curvature H [1/nm]
   * @param speed written: -v_n [nm/s], and its slope over H [nm2/s]
   */
  dissolve(curvature: number, speed: Float64Array): void {
    const { dissolution } = this.#relaxation;
    if (dissolution === 'exponential') {
      this.#exchange(curvature, speed);
      return;
    }
    speed[1] = dissolution === 'none' ? 0 : this.#mobility;
    if (dissolution === 'transport') speed[1] /= this.#length;
    speed[0] = speed[1] * curvature;
  }

  #exchange(curvature: number, speed: Float64Array): void {
    const { atomicVolume, valence, transferCoefficient } = this.#parameters.electrode;
    const { surfaceTension } = this.#relaxation;
    const overpotential = curvatureOverpotential(surfaceTension, atomicVolume, curvature, valence);
    const current = this.#current;
    butlerVolmer(current, current, overpotential, transferCoefficient, valence, this.#thermalEnergy, this.#flow);
    const perCharge = atomicVolume / valence;
    speed[0] = perCharge * this.#flow[0];
    speed[1] = perCharge * this.#flow[1] * curvatureOverpotential(surfaceTension, atomicVolume, 1, valence);
  }
}
